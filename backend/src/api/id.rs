use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// Newtypes of the platform's ids.
macro_rules! ids {
    ($(#[doc = $doc:literal] $name:ident,)*) => {$(
        #[doc = $doc]
        ///
        /// A decimal number as text. In a path it is one encoded segment, whatever it holds.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl crate::client::Text for $name {
            fn text(&self) -> Option<std::borrow::Cow<'_, str>> {
                Some(self.as_str().into())
            }
        }

        impl $crate::api::record::Empty for $name {
            fn empty() -> Self {
                Self(String::new())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::api::id::read(deserializer).map(|id| Self(id.into_owned()))
            }
        }
    )*};
}

pub(crate) use ids;

/// An id as the platform writes it: text nearly everywhere, a number in a few places. Borrowed where it has no escapes.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    deserializer.deserialize_any(Id)
}

struct Id;

impl<'de> Visitor<'de> for Id {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_borrowed_str<E: Error>(self, id: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(id))
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(id.to_owned()))
    }

    fn visit_string<E: Error>(self, id: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(id))
    }

    fn visit_i64<E: Error>(self, id: i64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(id.to_string()))
    }

    fn visit_u64<E: Error>(self, id: u64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(id.to_string()))
    }
}
