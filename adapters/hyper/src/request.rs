use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{HOST, HeaderValue};
use http::{HeaderMap, Uri, Version};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use wacht_core::{Body, BodyError, BodyErrorKind, Request};

use crate::watch::Watch;

/// Turns hyper's request into the application's. Waiting for its body shows on `watch`.
#[inline]
pub(crate) fn convert(incoming: http::Request<Incoming>, watch: &Arc<Watch>) -> Request {
    let (head, incoming) = incoming.into_parts();
    let body = if incoming.is_end_stream() {
        Body::empty()
    } else {
        Body::new(RequestBody { incoming, watch: Arc::clone(watch), waiting: false })
    };
    Request::from_parts(head, body)
}

/// A request names no host where it must, several, or something that is no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BadHost;

/// The host that a request is for (RFC 9112 section 3.2, RFC 9113 section 8.3.1).
pub(crate) fn host<B>(request: &http::Request<B>) -> Result<Option<HeaderValue>, BadHost> {
    host_of(request.version(), request.uri(), request.headers())
}

fn host_of(version: Version, uri: &Uri, headers: &HeaderMap) -> Result<Option<HeaderValue>, BadHost> {
    // Nearly every client sends it first.
    let first = match headers.iter().next() {
        Some((name, host)) if *name == HOST => Some(host),
        _ => headers.get(HOST),
    };
    // As many names as values: no header is there twice.
    let twice = headers.keys_len() < headers.len() && headers.get_all(HOST).iter().nth(1).is_some();
    if twice || first.is_some_and(|host| !is_host(host.as_bytes())) {
        return Err(BadHost);
    }
    match (uri.authority(), first) {
        (Some(authority), first) => {
            let authority = authority.as_str();
            let differs = |host: &HeaderValue| !host.as_bytes().eq_ignore_ascii_case(authority.as_bytes());
            if !is_host(authority.as_bytes()) || (version == Version::HTTP_2 && first.is_some_and(differs)) {
                return Err(BadHost);
            }
            // RFC 9112 section 3.2 asks for the header beside a target in absolute form too.
            if first.is_none() && version == Version::HTTP_11 {
                return Err(BadHost);
            }
            HeaderValue::from_str(authority).map(Some).map_err(|_| BadHost)
        }
        (None, Some(host)) => Ok(Some(host.clone())),
        (None, None) if version == Version::HTTP_10 => Ok(None),
        (None, None) => Err(BadHost),
    }
}

/// Whether these bytes can be a host with a port (RFC 3986 section 3.2). An empty one can.
fn is_host(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| HOST_BYTES.get(usize::from(*byte)) == Some(&true))
}

/// The unreserved characters, the sub-delimiters, and those of a port, an IPv6 literal and percent-encoding.
#[expect(clippy::indexing_slicing, reason = "it happens when this is compiled")]
static HOST_BYTES: [bool; 256] = {
    let mut table = [false; 256];
    let mut rest: &[u8] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:[]%";
    while let [byte, others @ ..] = rest {
        table[*byte as usize] = true;
        rest = others;
    }
    table
};

/// A request body that shows on a watch when it is waited for, and fails when that took too long.
struct RequestBody {
    incoming: Incoming,
    watch: Arc<Watch>,
    waiting: bool,
}

impl RequestBody {
    fn waits(&mut self, waiting: bool) {
        if self.waiting != waiting {
            self.waiting = waiting;
            self.watch.wait_for_body(waiting);
        }
    }
}

impl HttpBody for RequestBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.incoming).poll_frame(task) {
            self.waits(false);
            return Poll::Ready(
                frame.map(|frame| frame.map_err(|error| BodyError::new(BodyErrorKind::Aborted, error))),
            );
        }
        self.waits(true);
        self.watch.register_reader(task.waker());
        if self.watch.body_timed_out() {
            self.waits(false);
            return Poll::Ready(Some(Err(BodyErrorKind::Timeout.into())));
        }
        Poll::Pending
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        self.waits(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(version: Version, target: &str, hosts: &[&'static str]) -> Result<Option<String>, BadHost> {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(HOST, HeaderValue::from_static(host));
        }
        let host = host_of(version, &target.parse().unwrap(), &headers)?;
        Ok(host.map(|host| host.to_str().unwrap().to_owned()))
    }

    #[test]
    fn a_request_names_one_host() {
        let a = Ok(Some("a.example:8080".to_owned()));
        assert_eq!(named(Version::HTTP_11, "/", &["a.example:8080"]), a);
        assert_eq!(named(Version::HTTP_11, "/", &[]), Err(BadHost));
        assert_eq!(named(Version::HTTP_11, "/", &["a", "a"]), Err(BadHost));
        assert_eq!(named(Version::HTTP_10, "/", &[]), Ok(None));
        assert_eq!(named(Version::HTTP_2, "http://a.example:8080/", &[]), a);
        assert_eq!(named(Version::HTTP_2, "http://a.example:8080/", &["A.example:8080"]), a);
        assert_eq!(named(Version::HTTP_2, "http://a.example/", &["b.example"]), Err(BadHost));
        assert_eq!(named(Version::HTTP_2, "/", &[]), Err(BadHost));
    }

    #[test]
    fn the_authority_of_a_target_outweighs_the_header() {
        let a = Ok(Some("a.example".to_owned()));
        assert_eq!(named(Version::HTTP_11, "http://a.example/", &["b.example"]), a);
        assert_eq!(named(Version::HTTP_11, "http://a.example/", &[]), Err(BadHost));
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for host in ["a b", "a/b", "user@a", "a\\b", "a?b"] {
            assert_eq!(named(Version::HTTP_11, "/", &[host]), Err(BadHost), "{host}");
        }
        assert!(named(Version::HTTP_11, "/", &["[::1]:80"]).is_ok());
        assert!(named(Version::HTTP_11, "/", &[""]).is_ok());
    }
}
