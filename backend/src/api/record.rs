use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
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

/// Reads objects of JSON into records, as serde's derived code does, in a fifth of its size: a record starts empty and is filled
/// member by member, and one function reads the members of one type, whatever record they are of.
///
/// A member that `must` be there and is not is an error; one that `may` be missing is left empty.
macro_rules! record {
    ($name:ident { $($how:ident $key:literal $field:ident,)* }) => {
        impl $crate::api::record::Empty for $name {
            fn empty() -> Self {
                Self { $($field: $crate::api::record::Empty::empty(),)* }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types, reason = "they have the names of the members")]
                enum Member { $($field,)* }
                const KEYS: &[&str] = &[$($key,)*];
                const REQUIRED: u64 = 0 $(| record!($how Member::$field))*;

                struct Fill;

                impl<'de> serde::de::Visitor<'de> for Fill {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let mut record = <$name as $crate::api::record::Empty>::empty();
                        let (mut seen, mut next) = (0_u64, 0);
                        while let Some(member) = $crate::api::record::next(&mut map, KEYS, seen, next)? {
                            $(
                                if member == Member::$field as usize {
                                    $crate::api::record::read(&mut map, &mut record.$field)?;
                                } else
                            )*
                            {
                                $crate::api::record::skip(&mut map)?;
                                continue;
                            }
                            seen |= 1 << member;
                            next = member + 1;
                        }
                        match $crate::api::record::missing(KEYS, REQUIRED & !seen) {
                            None => Ok(record),
                            Some(key) => Err(serde::de::Error::missing_field(key)),
                        }
                    }
                }

                const { assert!(KEYS.len() <= 64, "a bit for each member") };
                deserializer.deserialize_map(Fill)
            }
        }
    };
    (must $member:expr) => {
        1 << $member as u64
    };
    (may $member:expr) => {
        0
    };
}

pub(crate) use record;

/// The place of the next member among the keys; past them all, where it is none of them.
///
/// # Errors
/// A member that comes twice.
#[inline(never)]
pub(crate) fn next<'de, A: MapAccess<'de>>(
    map: &mut A,
    keys: &'static [&'static str],
    seen: u64,
    next: usize,
) -> Result<Option<usize>, A::Error> {
    let member = map.next_key_seed(Key { keys, next })?;
    match member.and_then(|member| keys.get(member).filter(|_| seen & (1 << member) != 0)) {
        Some(key) => Err(A::Error::duplicate_field(key)),
        None => Ok(member),
    }
}

#[inline(never)]
pub(crate) fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    place: &mut T,
) -> Result<(), A::Error> {
    *place = map.next_value()?;
    Ok(())
}

#[inline(never)]
pub(crate) fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<serde::de::IgnoredAny>().map(drop)
}

/// The first key that is missing.
pub(crate) fn missing(keys: &'static [&'static str], missing: u64) -> Option<&'static str> {
    let first = usize::try_from(missing.trailing_zeros()).ok()?;
    keys.get(first).copied().filter(|_| missing != 0)
}

/// Members mostly come in their order: the one that should be next is looked at first.
struct Key {
    keys: &'static [&'static str],
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
        if self.keys.get(self.next).is_some_and(|next| *next == key) {
            return Ok(self.next);
        }
        Ok(self.keys.iter().position(|known| *known == key).unwrap_or(self.keys.len()))
    }
}
