use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use wacht_backend::{Answer, Api, ApiError, Call, Change, File, Image, ImageType, Operation, PageSize};

/// What an operation is made of: the arguments of a JavaScript function.
pub(crate) struct Given<'a> {
    pub(crate) api: &'a Api,
    pub(crate) path: &'a [String],
    /// The members of query and body.
    pub(crate) values: &'a Map<String, Value>,
}

impl Given<'_> {
    pub(crate) fn path<T: From<String>>(&self, at: usize) -> T {
        self.path[at].clone().into()
    }

    pub(crate) fn value<T: DeserializeOwned>(&self, name: &str) -> T {
        self.read(name).unwrap_or_else(|| panic!("{name} is required"))
    }

    pub(crate) fn set<T: DeserializeOwned>(&self, name: &str, place: &mut T) {
        if let Some(value) = self.read(name) {
            *place = value;
        }
    }

    pub(crate) fn set_limit(&self, name: &str, place: &mut PageSize) {
        if let Some(size) = self.read(name) {
            *place = PageSize::new(size).expect("a page size");
        }
    }

    pub(crate) fn set_change<T: DeserializeOwned>(&self, name: &str, place: &mut Change<T>) {
        if let Some(value) = self.read::<Option<T>>(name) {
            *place = value.map_or(Change::Clear, Change::Set);
        }
    }

    pub(crate) fn file<T: Uploaded>(&self, name: &str) -> T {
        T::new(self.values.get(name).unwrap_or_else(|| panic!("{name} is required")))
    }

    pub(crate) fn set_file<T: Place>(&self, name: &str, place: &mut T) {
        if let Some(value) = self.values.get(name) {
            place.put(value);
        }
    }

    pub(crate) async fn send<O: Operation>(&self, operation: O) -> Result<(), ApiError>
    where
        <O::Answer as Answer>::Output: Send,
    {
        let call: Call<O> = self.api.call(operation);
        call.send().await.map(drop)
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = self.values.get(name)?.clone();
        Some(serde_json::from_value(value).unwrap_or_else(|error| panic!("{name}: {error}")))
    }
}

/// A file as `js/differential.mjs` writes one: `{ "$file": { name, type, base64 } }`.
pub(crate) trait Uploaded {
    fn new(value: &Value) -> Self;
}

fn part<'a>(value: &'a Value, name: &str) -> &'a str {
    value["$file"][name].as_str().expect("a part of a file")
}

fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(part(value, "base64")).expect("base64")
}

impl Uploaded for File {
    fn new(value: &Value) -> Self {
        Self::new(part(value, "name"), part(value, "type"), bytes(value))
    }
}

impl Uploaded for Image {
    fn new(value: &Value) -> Self {
        assert_eq!(part(value, "type"), "image/png");
        Self::new(ImageType::Png, bytes(value))
    }
}

/// Where files go.
pub(crate) trait Place {
    fn put(&mut self, value: &Value);
}

impl<T: Uploaded> Place for Option<T> {
    fn put(&mut self, value: &Value) {
        *self = Some(T::new(value));
    }
}

impl Place for Vec<File> {
    fn put(&mut self, value: &Value) {
        self.extend(value.as_array().expect("files").iter().map(Uploaded::new));
    }
}
