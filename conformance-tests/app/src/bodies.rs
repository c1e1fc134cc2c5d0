use bytes::Bytes;
use futures_util::stream;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use wacht_core::{Body, BodyError, Context, Error, ErrorCode, IntoResponse, Json, Request, Response};

use crate::echo;
use crate::routes::Routes;

/// The most that `/bytes` collects.
const COLLECT_LIMIT: usize = 32 * 1024 * 1024;
/// The size of one generated chunk.
pub(crate) const CHUNK: usize = 64 * 1024;

pub(crate) fn routes<R: Routes>(router: R) -> R {
    router
        .post("/bytes", round_trip)
        .get("/bytes/{count}", generated)
        .get("/chunks/{count}", generated_in_chunks)
        .get("/empty-frames", empty_frames)
        .get("/encoded", encoded)
        .post("/hash", hash)
        .get("/hash", hash)
        .post("/trailers", trailers)
}

/// `hello` as gzip writes it (RFC 1952).
const GZIPPED: [u8; 25] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00,
    0x86, 0xa6, 0x10, 0x36, 0x05, 0x00, 0x00, 0x00,
];

/// Answers with a body that is encoded already, as a layer for compression leaves one.
async fn encoded(_: Request, _: Context) -> Response {
    let mut response = Response::new(Body::from(Bytes::from_static(&GZIPPED)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    response
}

/// Answers with the bytes that came, and their type where they had one.
async fn round_trip(request: Request, _: Context) -> Result<Response, Error> {
    let (parts, body) = request.into_parts();
    let mut response = Response::new(body.collect(COLLECT_LIMIT).await?.into());
    if let Some(content_type) = parts.headers.get(CONTENT_TYPE) {
        response.headers_mut().insert(CONTENT_TYPE, content_type.clone());
    }
    Ok(response)
}

/// Answers with `count` bytes of the pattern, whose length is known.
async fn generated(_: Request, context: Context) -> Result<Response, Error> {
    let count = number(&context, "count")?;
    let count = usize::try_from(count).ok().filter(|count| *count <= COLLECT_LIMIT).ok_or_else(too_many)?;
    let bytes: Vec<u8> = pattern().take(count).collect();
    let mut response = bytes.into_response();
    response.headers_mut().insert("x-kept", HeaderValue::from_static("yes"));
    Ok(response)
}

/// Answers with `count` chunks of the pattern, one after the other.
async fn generated_in_chunks(_: Request, context: Context) -> Result<Body, Error> {
    Ok(chunks(number(&context, "count")?))
}

/// `count` chunks of the pattern.
pub(crate) fn chunks(count: u64) -> Body {
    let chunk: Bytes = pattern().take(CHUNK).collect();
    Body::from_stream(stream::unfold(0, move |made| {
        let next = (made < count).then(|| (Ok::<_, BodyError>(chunk.clone()), made + 1));
        async move { next }
    }))
}

/// All byte values, over and over.
pub(crate) fn pattern() -> impl Iterator<Item = u8> {
    (0..=u8::MAX).cycle()
}

async fn empty_frames(_: Request, _: Context) -> Body {
    let pieces =
        ["", "a", "", "", "b", ""].map(|piece| Ok::<_, BodyError>(Bytes::from_static(piece.as_bytes())));
    Body::from_stream(stream::iter(pieces))
}

/// Reads the body as it comes and answers with what it was.
async fn hash(request: Request, _: Context) -> Result<Json<Value>, Error> {
    let body = drain(request.into_body()).await?;
    Ok(Json(json!({
        "length": body.length,
        "frames": body.frames,
        "sha256": body.sha256,
        "trailers": echo::headers(&body.trailers),
    })))
}

/// What a body was, without the body.
#[derive(Debug)]
pub(crate) struct Drained {
    pub(crate) length: u64,
    pub(crate) frames: u64,
    pub(crate) sha256: String,
    pub(crate) trailers: HeaderMap,
}

/// Reads a body to its end and keeps none of it.
pub(crate) async fn drain(mut body: Body) -> Result<Drained, BodyError> {
    let (mut hasher, mut length, mut frames, mut trailers) = (Sha256::new(), 0, 0, HeaderMap::new());
    while let Some(frame) = body.frame().await {
        match frame?.into_data() {
            Ok(data) => {
                length += data.len() as u64;
                frames += 1;
                hasher.update(&data);
            }
            Err(frame) => trailers = frame.into_trailers().unwrap_or_default(),
        }
    }
    Ok(Drained { length, frames, sha256: hex::encode(hasher.finalize()), trailers })
}

/// Answers with the trailers that came, and with trailers of its own.
async fn trailers(request: Request, _: Context) -> Result<Response, Error> {
    let body = drain(request.into_body()).await?;
    let text = serde_json::to_vec(&echo::headers(&body.trailers)).map_err(Error::internal)?;
    let sum = HeaderValue::try_from(body.sha256).map_err(Error::internal)?;
    let own = HeaderMap::from_iter([(HeaderName::from_static("x-sum"), sum)]);
    let frames = [Ok::<_, BodyError>(Frame::data(Bytes::from(text))), Ok(Frame::trailers(own))];
    let mut response = Response::new(Body::new(StreamBody::new(stream::iter(frames))));
    response.headers_mut().insert("trailer", HeaderValue::from_static("x-sum"));
    Ok(response)
}

/// A path parameter that is a number.
pub(crate) fn number(context: &Context, name: &str) -> Result<u64, Error> {
    let text = context.param(name)?;
    text.parse().map_err(|error: std::num::ParseIntError| {
        Error::new(ErrorCode::BadRequest).with_message("A path parameter is not a number").with_source(error)
    })
}

fn too_many() -> Error {
    Error::new(ErrorCode::BadRequest).with_message("More bytes than the subject makes at once")
}
