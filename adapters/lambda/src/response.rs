use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::{BufMut, Bytes, BytesMut};
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use crate::event::Trigger;

/// What Lambda takes from a function at most, in bytes of the answer's JSON (AWS Lambda quotas: "Invocation payload").
pub(crate) const MOST_BUFFERED_BYTES: usize = 6 * 1024 * 1024;

/// The answer to one event as the trigger reads it.
pub(crate) fn whole(
    trigger: Trigger,
    status: StatusCode,
    headers: &HeaderMap,
    body: &Bytes,
) -> Option<Vec<u8>> {
    let mut json = Vec::with_capacity(body.len() + body.len() / 8 + 512);
    serde_json::to_writer(&mut json, &Whole { trigger, status, headers, body }).ok()?;
    Some(json)
}

/// What stands before a streamed body: the head as JSON, then eight NUL bytes. Each is a chunk of its own, as
/// `lambda_runtime` sends them: the emulator of cargo-lambda reads nothing else.
pub(crate) fn prelude(status: StatusCode, headers: &HeaderMap) -> Option<[Bytes; 2]> {
    let mut json = BytesMut::with_capacity(512).writer();
    serde_json::to_writer(&mut json, &Prelude { status, headers }).ok()?;
    Some([json.into_inner().freeze(), Bytes::from_static(&[0; 8])])
}

struct Whole<'a> {
    trigger: Trigger,
    status: StatusCode,
    headers: &'a HeaderMap,
    body: &'a Bytes,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answer = serializer.serialize_struct("Answer", 5)?;
        answer.serialize_field("statusCode", &self.status.as_u16())?;
        match self.trigger {
            Trigger::HttpApi | Trigger::FunctionUrl => {
                answer
                    .serialize_field("headers", &Single { headers: self.headers, cookies: Cookies::Apart })?;
                answer.serialize_field("cookies", &CookieList(self.headers))?;
            }
            Trigger::RestApi => answer.serialize_field("multiValueHeaders", &Multi(self.headers))?,
            Trigger::LoadBalancerMultiValue => {
                answer.serialize_field("statusDescription", &Described(self.status))?;
                answer.serialize_field("multiValueHeaders", &Multi(self.headers))?;
            }
            Trigger::LoadBalancer | Trigger::LatticeV1 | Trigger::LatticeV2 => {
                answer.serialize_field("statusDescription", &Described(self.status))?;
                answer.serialize_field(
                    "headers",
                    &Single { headers: self.headers, cookies: Cookies::ByCase },
                )?;
            }
        }
        // Bytes that are a text are the same bytes as JSON writes them; only others need base64.
        match std::str::from_utf8(self.body) {
            Ok(text) => {
                answer.serialize_field("body", text)?;
                answer.serialize_field("isBase64Encoded", &false)?;
            }
            Err(_) => {
                answer.serialize_field("body", &STANDARD.encode(self.body))?;
                answer.serialize_field("isBase64Encoded", &true)?;
            }
        }
        answer.end()
    }
}

struct Prelude<'a> {
    status: StatusCode,
    headers: &'a HeaderMap,
}

impl Serialize for Prelude<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut prelude = serializer.serialize_struct("Prelude", 3)?;
        prelude.serialize_field("statusCode", &self.status.as_u16())?;
        prelude.serialize_field("headers", &Single { headers: self.headers, cookies: Cookies::Apart })?;
        prelude.serialize_field("cookies", &CookieList(self.headers))?;
        prelude.end()
    }
}

/// `200 OK`, as a load balancer wants the status described.
struct Described(StatusCode);

impl Serialize for Described {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!(
            "{} {}",
            self.0.as_u16(),
            self.0.canonical_reason().unwrap_or("Status")
        ))
    }
}

/// Where the cookies of an answer go that has one value for each header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cookies {
    /// Into a list of their own.
    Apart,
    /// Each under a name in other letters: `set-cookie`, `Set-cookie`, `sEt-cookie`, … which are one name to a client and
    /// several to JSON.
    ByCase,
}

/// Headers with one value a name. Values of one name are joined, as RFC 9110 section 5.3 allows for all but cookies.
struct Single<'a> {
    headers: &'a HeaderMap,
    cookies: Cookies,
}

impl Serialize for Single<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for name in self.headers.keys() {
            let mut values = self.headers.get_all(name).iter();
            if *name == SET_COOKIE {
                if self.cookies == Cookies::ByCase {
                    for (index, value) in values.enumerate() {
                        map.serialize_entry(&in_letters(name, index), &Value(value))?;
                    }
                }
                continue;
            }
            match (values.next(), values.next()) {
                (Some(only), None) => map.serialize_entry(name.as_str(), &Value(only))?,
                _ => map.serialize_entry(name.as_str(), &Joined(self.headers, name))?,
            }
        }
        map.end()
    }
}

/// The `index`th way to write a name in upper and lower case, the ways in the order in which they sort.
fn in_letters(name: &HeaderName, index: usize) -> String {
    let mut left = name.as_str().bytes().filter(u8::is_ascii_alphabetic).count();
    let each = name.as_str().chars().map(|character| {
        if !character.is_ascii_alphabetic() {
            return character;
        }
        left -= 1;
        let lower = index.checked_shr(u32::try_from(left).unwrap_or(u32::MAX)).unwrap_or_default() & 1 == 1;
        if lower { character } else { character.to_ascii_uppercase() }
    });
    each.collect()
}

/// Headers with a list of values a name.
struct Multi<'a>(&'a HeaderMap);

impl Serialize for Multi<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.keys_len()))?;
        for name in self.0.keys() {
            map.serialize_entry(name.as_str(), &List(self.0, name))?;
        }
        map.end()
    }
}

struct CookieList<'a>(&'a HeaderMap);

impl Serialize for CookieList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        List(self.0, &SET_COOKIE).serialize(serializer)
    }
}

struct List<'a>(&'a HeaderMap, &'a HeaderName);

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for value in self.0.get_all(self.1) {
            list.serialize_element(&Value(value))?;
        }
        list.end()
    }
}

struct Joined<'a>(&'a HeaderMap, &'a HeaderName);

impl Serialize for Joined<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut joined = String::new();
        for value in self.0.get_all(self.1) {
            if !joined.is_empty() {
                joined.push_str(", ");
            }
            joined.push_str(&String::from_utf8_lossy(value.as_bytes()));
        }
        serializer.serialize_str(&joined)
    }
}

/// A value as JSON can hold it: bytes that are no UTF-8 have no form there, and become the replacement character.
struct Value<'a>(&'a HeaderValue);

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_utf8_lossy(self.0.as_bytes()))
    }
}
