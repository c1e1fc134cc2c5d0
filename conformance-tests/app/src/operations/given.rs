use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use wacht_backend::{Api, ApiError, Change, File, Image, ImageType, Operation, PageSize};
use wacht_core::{Error, ErrorCode};

/// An operation by its name, and what it is made of.
#[derive(Debug, Clone, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "a test makes them")]
pub struct Given {
    /// The name of the operation.
    pub name: String,
    /// The path parameters in their order.
    pub path: Vec<String>,
    /// The members of query and body under their names on the wire.
    pub values: Map<String, Value>,
}

impl Given {
    pub(super) fn path<T: From<String>>(&self, at: usize) -> Result<T, Error> {
        self.path.get(at).cloned().map(T::from).ok_or_else(|| self.bad("the path"))
    }

    pub(super) fn value<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        self.read(name)?.ok_or_else(|| self.bad(name))
    }

    pub(super) fn set<T: DeserializeOwned>(&self, name: &str, place: &mut T) -> Result<(), Error> {
        if let Some(value) = self.read(name)? {
            *place = value;
        }
        Ok(())
    }

    pub(super) fn set_limit(&self, name: &str, place: &mut PageSize) -> Result<(), Error> {
        if let Some(size) = self.read(name)? {
            *place = PageSize::new(size)?;
        }
        Ok(())
    }

    pub(super) fn set_change<T: DeserializeOwned>(
        &self,
        name: &str,
        place: &mut Change<T>,
    ) -> Result<(), Error> {
        if let Some(value) = self.read::<Option<T>>(name)? {
            *place = value.map_or(Change::Clear, Change::Set);
        }
        Ok(())
    }

    pub(super) fn file<T: Uploaded>(&self, name: &str) -> Result<T, Error> {
        self.values.get(name).and_then(T::of).ok_or_else(|| self.bad(name))
    }

    pub(super) fn set_file<T: Place>(&self, name: &str, place: &mut T) -> Result<(), Error> {
        match self.values.get(name) {
            Some(value) => place.put(value).ok_or_else(|| self.bad(name)),
            None => Ok(()),
        }
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let Some(value) = self.values.get(name) else { return Ok(None) };
        T::deserialize(value).map(Some).map_err(|error| self.bad(name).with_source(error))
    }

    fn bad(&self, what: &str) -> Error {
        Error::new(ErrorCode::BadRequest)
            .with_message(format!("{} of {} is not what it takes", what, self.name))
    }
}

/// What comes of an operation.
pub(super) async fn sent<O: Operation>(api: &Api, operation: O) -> Result<(), ApiError> {
    api.call(operation).send().await.map(drop)
}

/// A file as a test writes one: `{ "$file": { name, type, base64 } }`.
pub(super) trait Uploaded: Sized {
    fn of(value: &Value) -> Option<Self>;
}

fn part<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get("$file")?.get(name)?.as_str()
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    STANDARD.decode(part(value, "base64")?).ok()
}

impl Uploaded for File {
    fn of(value: &Value) -> Option<Self> {
        Some(Self::new(part(value, "name")?, part(value, "type")?, bytes(value)?))
    }
}

impl Uploaded for Image {
    fn of(value: &Value) -> Option<Self> {
        (part(value, "type")? == ImageType::Png.as_str()).then_some(())?;
        Some(Self::new(ImageType::Png, bytes(value)?))
    }
}

/// Where files go.
pub(super) trait Place {
    fn put(&mut self, value: &Value) -> Option<()>;
}

impl<T: Uploaded> Place for Option<T> {
    fn put(&mut self, value: &Value) -> Option<()> {
        *self = Some(T::of(value)?);
        Some(())
    }
}

impl Place for Vec<File> {
    fn put(&mut self, value: &Value) -> Option<()> {
        for file in value.as_array()? {
            self.push(File::of(file)?);
        }
        Some(())
    }
}
