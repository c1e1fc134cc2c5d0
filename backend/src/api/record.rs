use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// What a member is until it is read.
pub(crate) trait Empty {
    /// The value of a member that is missing.
    fn empty() -> Self;
}

macro_rules! empty {
    ($($name:ty)*) => {$(
        impl Empty for $name {
            fn empty() -> Self {
                Self::default()
            }
        }
    )*};
}

empty! { String bool i32 i64 u64 f64 Value }

impl<T> Empty for Option<T> {
    fn empty() -> Self {
        None
    }
}

impl<T> Empty for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<T> Empty for BTreeMap<String, T> {
    fn empty() -> Self {
        Self::new()
    }
}

/// Reads objects of JSON into records, as serde's derived code does, in a tenth of its size: a record starts empty, and one
/// function fills the places of all records, member by member.
///
/// A member that `must` be there and is not is an error; one that `may` be missing is left empty, and `null` leaves empty one
/// that may be `nil` besides.
macro_rules! record {
    ($name:ident $(<$of:ident>)? { $($how:ident $key:literal $field:ident,)* }) => {
        impl $(<$of>)? $crate::api::record::Empty for $name $(<$of>)? {
            fn empty() -> Self {
                Self { $($field: $crate::api::record::Empty::empty(),)* }
            }
        }

        impl<'de $(, $of: serde::Deserialize<'de>)?> $crate::api::record::Record<'de> for $name $(<$of>)? {
            fn fill<A: serde::de::MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
                const MEMBERS: &[$crate::api::record::Member] = &[$(record!($how $key),)*];
                const { assert!(MEMBERS.len() <= 64, "a bit for each member") };
                $crate::api::record::fill(map, MEMBERS, &mut [$(record!($how &mut self.$field),)*])
            }
        }

        impl<'de $(, $of: serde::Deserialize<'de>)?> serde::Deserialize<'de> for $name $(<$of>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::api::record::read(deserializer)
            }
        }
    };
    (must $key:literal) => {
        $crate::api::record::Member { key: $key, required: true }
    };
    ($how:ident $key:literal) => {
        $crate::api::record::Member { key: $key, required: false }
    };
    (nil $place:expr) => {
        &mut $crate::api::record::OrNull($place)
    };
    ($how:ident $place:expr) => {
        $place
    };
}

pub(crate) use record;

pub(crate) struct Member {
    pub(crate) key: &'static str,
    pub(crate) required: bool,
}

/// What [`record!`] makes of a type.
pub(crate) trait Record<'de>: Empty {
    fn fill<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error>;
}

/// Reads a record where it stands: what reads has none of it to move or to drop.
pub(crate) fn read<'de, R: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    struct Reader<'a, R>(&'a mut R);

    impl<'de, R: Record<'de>> Visitor<'de> for Reader<'_, R> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            self.0.fill(&mut map)
        }
    }

    let mut record = R::empty();
    deserializer.deserialize_map(Reader(&mut record))?;
    Ok(record)
}

/// Where a value goes, of whatever type that is.
pub(crate) trait Place<'de, A: MapAccess<'de>> {
    fn read(&mut self, map: &mut A) -> Result<(), A::Error>;
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Place<'de, A> for T {
    fn read(&mut self, map: &mut A) -> Result<(), A::Error> {
        *self = map.next_value()?;
        Ok(())
    }
}

/// A place that `null` leaves as it is.
pub(crate) struct OrNull<'a, T>(pub(crate) &'a mut T);

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Place<'de, A> for OrNull<'_, T> {
    fn read(&mut self, map: &mut A) -> Result<(), A::Error> {
        if let Some(value) = map.next_value()? {
            *self.0 = value;
        }
        Ok(())
    }
}

/// Reads each member into its place. One that no place is for is skipped.
pub(crate) fn fill<'de, A: MapAccess<'de>>(
    map: &mut A,
    members: &'static [Member],
    places: &mut [&mut dyn Place<'de, A>],
) -> Result<(), A::Error> {
    let (mut seen, mut next) = (0_u64, 0);
    while let Some(index) = map.next_key_seed(Key { members, next })? {
        let (Some(member), Some(place)) = (members.get(index), places.get_mut(index)) else {
            map.next_value::<IgnoredAny>()?;
            continue;
        };
        if seen & (1 << index) != 0 {
            return Err(A::Error::duplicate_field(member.key));
        }
        place.read(map)?;
        seen |= 1 << index;
        next = index + 1;
    }
    match members.iter().enumerate().find(|(index, member)| member.required && seen & (1 << index) == 0) {
        None => Ok(()),
        Some((_, member)) => Err(A::Error::missing_field(member.key)),
    }
}

/// Finds a member: most answers have them in the order of the description, so the one after the last is tried first.
struct Key {
    members: &'static [Member],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, key: &str) -> Result<usize, E> {
        if self.members.get(self.next).is_some_and(|next| next.key == key) {
            return Ok(self.next);
        }
        Ok(self.members.iter().position(|known| known.key == key).unwrap_or(self.members.len()))
    }
}
