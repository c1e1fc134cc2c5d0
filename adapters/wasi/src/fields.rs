use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use http_body::Body as _;
use wacht_core::{Error, Platform as _, Response, is_hop_by_hop};

use crate::platform::WasiPlatform;

/// Headers as `wasi:http` lists them.
pub(crate) type List = Vec<(String, Vec<u8>)>;

/// What wasmtime accounts for the headers of one message: 128 KiB, with 80 bytes for each line beside its text. Beyond it
/// a component of 0.2 traps.
const MOST_BYTES: usize = 128 * 1024;
const LINE_BYTES: usize = 80;

/// More headers than a host takes.
#[derive(Debug)]
pub(crate) struct TooLarge(usize);

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the headers are more than the host takes: {} bytes of {MOST_BYTES}", self.0)
    }
}

impl std::error::Error for TooLarge {}

/// The host's headers as the application sees them. A host hands over none that is malformed; one would be left out.
pub(crate) fn from_list(list: List) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(list.len());
    for (name, value) in list {
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_maybe_shared(Bytes::from(value)))
        {
            headers.append(name, value);
        }
    }
    headers
}

/// The application's headers as the host takes them: without those that belong to the connection, which would make it
/// refuse the whole message.
pub(crate) fn to_list(headers: &HeaderMap) -> Result<List, TooLarge> {
    let bytes: usize =
        headers.iter().map(|(name, value)| name.as_str().len() + value.len() + LINE_BYTES).sum();
    if bytes > MOST_BYTES {
        return Err(TooLarge(bytes));
    }
    let passing = headers.iter().filter(|(name, _)| !is_hop_by_hop(name) && *name != HOST);
    Ok(passing.map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_owned())).collect())
}

/// The headers of a response, with the length of its body where that is known.
///
/// The application's own `Content-Length` is gone by now, but for the answer to a `HEAD`, which has that of the `GET`.
fn of_response(response: &Response, head: bool) -> Result<List, TooLarge> {
    let mut list = to_list(response.headers())?;
    let bodiless = matches!(response.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    if !head
        && !bodiless
        && let Some(length) = response.body().size_hint().exact()
    {
        list.push((CONTENT_LENGTH.as_str().to_owned(), length.to_string().into_bytes()));
    }
    Ok(list)
}

/// A response with its headers as the host takes them: the envelope in place of one that has too many.
pub(crate) fn ready(response: Response, platform: &WasiPlatform, head: bool) -> (Response, List) {
    match of_response(&response, head) {
        Ok(list) => (response, list),
        Err(error) => {
            tracing::error!(%error, "a response cannot be sent");
            let answer = Error::internal(error).into_answer(&platform.request_id());
            let list = of_response(&answer, head).unwrap_or_default();
            (answer, list)
        }
    }
}

/// The length that a message announces.
pub(crate) fn announced_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_headers_and_all_bytes_pass_both_ways() {
        let list: List = vec![
            ("set-cookie".to_owned(), b"a=1".to_vec()),
            ("x-high".to_owned(), vec![0x80, 0xff]),
            ("set-cookie".to_owned(), b"b=2".to_vec()),
        ];
        let headers = from_list(list);
        assert_eq!(headers.get_all("set-cookie").iter().count(), 2);
        let back = to_list(&headers).unwrap();
        assert_eq!(back.len(), 3);
        assert!(back.contains(&("x-high".to_owned(), vec![0x80, 0xff])));
    }

    #[test]
    fn what_belongs_to_the_connection_stays() {
        let mut headers = HeaderMap::new();
        for name in ["connection", "transfer-encoding", "host", "keep-alive"] {
            headers.insert(name, HeaderValue::from_static("x"));
        }
        assert_eq!(to_list(&headers).unwrap(), Vec::new());
    }

    #[test]
    fn more_than_the_host_takes_is_refused_before_it_traps() {
        let mut headers = HeaderMap::new();
        for _ in 0..1_400 {
            headers.append("x", HeaderValue::from_static("1234567"));
        }
        assert!(to_list(&headers).is_ok());
        headers.insert("y", HeaderValue::from_bytes(&[b'a'; 16 * 1024]).unwrap());
        assert!(to_list(&headers).is_err());
    }
}
