//! Bodies: lengths known beforehand, limits checked before copying, errors that stay errors.

use bytes::Bytes;
use futures_executor::block_on;
use futures_util::stream;
use http_body::{Body as _, Frame};
use http_body_util::{BodyExt, StreamBody};
use wacht_core::{Body, BodyError, BodyErrorKind};

fn stream_of(chunks: &[&'static str]) -> Body {
    let chunks: Vec<_> = chunks.iter().map(|chunk| Ok::<_, std::io::Error>(Bytes::from(*chunk))).collect();
    Body::from_stream(stream::iter(chunks))
}

#[test]
fn a_body_that_is_wrapped_again_is_the_same_body() {
    assert_eq!(Body::new(Body::new(Body::from("x"))).as_bytes(), Some(&b"x"[..]));
}

#[test]
fn one_chunk_is_collected_without_copying() {
    let bytes = Bytes::from(vec![1_u8; 100]);
    let collected = block_on(Body::from(bytes.clone()).collect(100)).unwrap();
    assert_eq!(collected.as_ptr(), bytes.as_ptr());
}

#[test]
fn a_collected_body_has_every_chunk_and_ignores_empty_ones() {
    assert_eq!(block_on(stream_of(&["", "ab", "", "c", "def"]).collect(6)).unwrap(), "abcdef");
    assert_eq!(block_on(stream_of(&[]).collect(0)).unwrap(), "");
}

#[test]
fn a_byte_over_the_limit_is_too_large() {
    for body in [Body::from("abcdef"), stream_of(&["abc", "def"])] {
        assert_eq!(block_on(body.collect(5)).unwrap_err().kind(), BodyErrorKind::TooLarge);
    }
}

#[test]
fn an_error_keeps_its_kind_however_often_it_is_wrapped() {
    #[derive(Debug)]
    struct Wrapped(BodyError);
    impl std::fmt::Display for Wrapped {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("wrapped")
        }
    }
    impl std::error::Error for Wrapped {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&self.0)
        }
    }
    let body = Body::from_stream(stream::iter([Err::<Bytes, _>(Wrapped(BodyErrorKind::TooLarge.into()))]));
    assert_eq!(block_on(body.collect(1)).unwrap_err().kind(), BodyErrorKind::TooLarge);
}

#[test]
fn the_announced_length_is_refused_before_a_byte_is_read() {
    struct Announced;
    impl http_body::Body for Announced {
        type Data = Bytes;
        type Error = BodyError;
        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<Frame<Bytes>, BodyError>>> {
            panic!("read")
        }
        fn size_hint(&self) -> http_body::SizeHint {
            http_body::SizeHint::with_exact(11)
        }
    }
    assert_eq!(block_on(Body::new(Announced).collect(10)).unwrap_err().kind(), BodyErrorKind::TooLarge);
}

#[test]
fn a_limited_body_gives_what_is_allowed_and_then_fails() {
    let mut body = stream_of(&["ab", "cd", "e"]).limited(4);
    let mut next = || block_on(body.frame());
    assert_eq!(next().unwrap().unwrap().into_data().unwrap(), "ab");
    assert_eq!(next().unwrap().unwrap().into_data().unwrap(), "cd");
    assert_eq!(next().unwrap().unwrap_err().kind(), BodyErrorKind::TooLarge);
    assert!(next().is_none());
}

#[test]
fn an_error_keeps_its_kind_through_every_wrapper() {
    let frames =
        stream::iter([Ok(Frame::data(Bytes::from("a"))), Err(BodyError::from(BodyErrorKind::Timeout))]);
    let body = Body::new(StreamBody::new(frames)).limited(10);
    assert_eq!(block_on(body.collect(10)).unwrap_err().kind(), BodyErrorKind::Timeout);
}

#[test]
fn trailers_come_through() {
    let mut trailers = http::HeaderMap::new();
    trailers.insert("x-checksum", http::HeaderValue::from_static("1"));
    let frames = stream::iter([
        Ok::<_, BodyError>(Frame::data(Bytes::from("a"))),
        Ok(Frame::trailers(trailers.clone())),
    ]);
    let collected = block_on(BodyExt::collect(Body::new(StreamBody::new(frames)).limited(10))).unwrap();
    assert_eq!(collected.trailers(), Some(&trailers));
}

#[test]
fn bodies_and_contexts_move_between_threads() {
    fn assert_send_sync<T: Send + Sync>() {}
    assert_send_sync::<Body>();
    assert_send_sync::<wacht_core::Request>();
    assert_send_sync::<wacht_core::Context>();
    assert_send_sync::<wacht_core::Start>();
    assert_send_sync::<wacht_core::BoxHandler>();
    assert_eq!(Body::empty().size_hint().exact(), Some(0));
}
