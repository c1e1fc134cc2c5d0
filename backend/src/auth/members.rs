//! JSON objects in which no member may come twice (RFC 7515 section 4, RFC 7519 section 4: the stricter choice).

use std::borrow::Cow;
use std::collections::BinaryHeap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::api::id;

/// A JSON string, borrowed where it has no escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text<'a>(pub(super) Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

/// The names of members that nobody reads, kept to notice one that comes twice.
#[derive(Default)]
struct OtherMembers<'a>(BinaryHeap<Cow<'a, str>>);

impl<'a> OtherMembers<'a> {
    fn skip<A: MapAccess<'a>>(&mut self, name: Cow<'a, str>, map: &mut A) -> Result<(), A::Error> {
        map.next_value::<IgnoredAny>()?;
        self.0.push(name);
        Ok(())
    }

    fn check<E: serde::de::Error>(mut self) -> Result<(), E> {
        while let Some(name) = self.0.pop() {
            if self.0.peek() == Some(&name) {
                return Err(repeated());
            }
        }
        Ok(())
    }
}

/// A member that may come as `null`, which counts as none but must not come twice either.
#[derive(Debug, Default)]
pub(super) enum Nullable<T> {
    #[default]
    Absent,
    Null,
    Value(T),
}

impl<T> Nullable<T> {
    pub(super) fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

/// Where the value of a member goes, of whatever type that is.
pub(super) trait Slot<'de, A: MapAccess<'de>> {
    /// Reads a member that may come once.
    fn once(&mut self, map: &mut A) -> Result<(), A::Error>;
}

/// One that may not be `null`.
impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Option<T> {
    fn once(&mut self, map: &mut A) -> Result<(), A::Error> {
        if self.is_some() {
            return Err(repeated());
        }
        *self = Some(map.next_value()?);
        Ok(())
    }
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Nullable<T> {
    fn once(&mut self, map: &mut A) -> Result<(), A::Error> {
        if !matches!(self, Self::Absent) {
            return Err(repeated());
        }
        *self = map.next_value::<Option<T>>()?.map_or(Self::Null, Self::Value);
        Ok(())
    }
}

/// Reads a type of slots from an object whose members they are.
macro_rules! members {
    ($name:ident { $($key:literal $slot:ident,)* }) => {
        impl $crate::api::record::Empty for $name<'_> {
            fn empty() -> Self {
                Self::default()
            }
        }

        impl<'de> $crate::api::record::Record<'de> for $name<'de> {
            fn fill<A: serde::de::MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
                $crate::auth::members::read(map, &mut [$(($key, &mut self.$slot),)*])
            }
        }

        impl<'de> serde::Deserialize<'de> for $name<'de> {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::api::record::read(deserializer)
            }
        }
    };
}

pub(super) use members;

/// Reads the members of an object into their slots, and skips those that have none.
pub(super) fn read<'de, A: MapAccess<'de>>(
    map: &mut A,
    slots: &mut [(&str, &mut dyn Slot<'de, A>)],
) -> Result<(), A::Error> {
    let mut others = OtherMembers::default();
    while let Some(Text(name)) = map.next_key()? {
        match slots.iter_mut().find(|(known, _)| *known == name) {
            Some((_, slot)) => slot.once(map)?,
            None => others.skip(name, map)?,
        }
    }
    others.check()
}

fn repeated<E: serde::de::Error>() -> E {
    E::custom("a member comes twice")
}

/// A string, or an integer written as its decimal digits: how ids of organizations and workspaces come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Id<'a>(pub(super) Cow<'a, str>);

impl<'de> Deserialize<'de> for Id<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        id::read(deserializer).map(Self)
    }
}

/// Seconds since the Unix epoch, maybe with a fraction (RFC 7519 section 2).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct NumericDate(pub(super) f64);

impl<'de> Deserialize<'de> for NumericDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        if seconds.is_finite() { Ok(Self(seconds)) } else { Err(D::Error::custom("no finite number")) }
    }
}
