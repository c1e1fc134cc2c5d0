use std::cell::RefCell;
use std::sync::OnceLock;

use bytes::Bytes;
use http::header::{InvalidHeaderName, InvalidHeaderValue};
use http::{HeaderMap, HeaderName, HeaderValue};
use wacht_core::HeaderBytes;

use crate::door;

/// How this host turns the bytes of a header value into text.
///
/// The Fetch standard has them as latin-1, one character a byte ("byte strings"); workerd reads them as UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Codec {
    Latin1,
    Utf8,
}

impl Codec {
    /// The host's own, found out once.
    pub(crate) fn of_host() -> Self {
        static CODEC: OnceLock<Codec> = OnceLock::new();
        *CODEC.get_or_init(|| if door::is_latin1() { Self::Latin1 } else { Self::Utf8 })
    }

    pub(crate) const fn capability(self) -> HeaderBytes {
        match self {
            Self::Latin1 => HeaderBytes::Opaque,
            Self::Utf8 => HeaderBytes::Utf8,
        }
    }

    /// The value that a text, a part of `head`, stands for. It shares the head's memory where it can.
    fn decode(self, text: &str, head: &Bytes) -> Result<HeaderValue, InvalidHeaderValue> {
        if self == Self::Utf8 || text.is_ascii() {
            return HeaderValue::from_maybe_shared(head.slice_ref(text.as_bytes()));
        }
        // A character that is no byte cannot have come from one.
        let bytes: Vec<u8> = text.chars().map(|character| u8::try_from(character).unwrap_or(b'?')).collect();
        HeaderValue::from_bytes(&bytes)
    }

    /// Reads names and values, one a line of `head`: no value holds a line feed (RFC 9110 section 5.5).
    pub(crate) fn read<'a>(
        self,
        mut lines: impl Iterator<Item = &'a str>,
        head: &Bytes,
    ) -> Result<HeaderMap, BadHeader> {
        let mut headers = HeaderMap::with_capacity(16);
        while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
            headers.append(HeaderName::from_bytes(name.as_bytes())?, self.decode(value, head)?);
        }
        Ok(headers)
    }
}

/// The text of a head, which JavaScript gave as text.
pub(crate) fn text(head: &Bytes) -> &str {
    std::str::from_utf8(head).unwrap_or_default()
}

thread_local!(static ANNOUNCED: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) });

/// Announces the headers of the next answer. Most are those of the one before, and it costs to make them.
pub(crate) fn announce(headers: &HeaderMap) {
    let lines = write(headers);
    ANNOUNCED.with_borrow_mut(|announced| {
        if announced.as_ref() != Some(&lines) {
            door::announce(&lines);
            *announced = Some(lines);
        }
    });
}

/// Headers as [`Codec::read`] reads them, but in bytes: JavaScript makes text of them as the host has it.
pub(crate) fn write(headers: &HeaderMap) -> Vec<u8> {
    let mut lines = Vec::with_capacity(headers.len() * 48);
    for (name, value) in headers {
        if !lines.is_empty() {
            lines.push(b'\n');
        }
        lines.extend_from_slice(name.as_ref());
        lines.push(b'\n');
        lines.extend_from_slice(value.as_bytes());
    }
    lines
}

/// A header that is none (RFC 9110 section 5).
#[derive(Debug)]
pub(crate) struct BadHeader;

impl From<InvalidHeaderName> for BadHeader {
    fn from(_: InvalidHeaderName) -> Self {
        Self
    }
}

impl From<InvalidHeaderValue> for BadHeader {
    fn from(_: InvalidHeaderValue) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(values: &[&[u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("x-value", HeaderValue::from_bytes(value).unwrap());
        }
        headers
    }

    fn read(codec: Codec, text: &str) -> Result<HeaderMap, BadHeader> {
        let head = Bytes::from(text.to_owned());
        codec.read(super::text(&head).split('\n'), &head)
    }

    #[test]
    fn every_byte_passes_a_host_of_latin_1() {
        let all: Vec<u8> = (0x20..=0xff).filter(|byte| *byte != 0x7f).collect();
        let headers = map(&[&all, "café".as_bytes(), b"caf\xe9", b""]);
        let text: String = write(&headers).into_iter().map(char::from).collect();
        assert!(text.contains("caf\u{c3}\u{a9}"));
        assert_eq!(read(Codec::Latin1, &text).unwrap(), headers);
    }

    #[test]
    fn utf_8_passes_a_host_of_utf_8() {
        let headers = map(&["café".as_bytes(), b"plain", b""]);
        let text = String::from_utf8(write(&headers)).unwrap();
        assert!(text.contains("café"));
        assert_eq!(read(Codec::Utf8, &text).unwrap(), headers);
    }

    #[test]
    fn what_is_no_header_is_refused() {
        assert!(read(Codec::Latin1, "a b\nx").is_err());
        assert!(read(Codec::Latin1, "a\nx\ry").is_err());
    }
}
