use bytes::Bytes;
use futures_util::stream;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use wacht_core::{Body, BodyError, BodyErrorKind, Context, Error, ErrorCode, Json, Request, with_state};

use crate::bodies::{CHUNK, drain, pattern};
use crate::routes::Routes;
use crate::state::{InFlight, State};

pub(crate) fn routes<R: Routes>(router: R, state: &State) -> R {
    router
        .post("/duplex", duplex)
        .post("/first/{key}", with_state(state.clone(), first_chunk_read))
        .get("/slow/{key}", with_state(state.clone(), first_chunk_sent))
        .get("/endless/{key}", with_state(state.clone(), endless))
        .post("/stalled/{key}", with_state(state.clone(), stalled))
        .get("/broken", broken)
        .get("/broken-early", broken_at_once)
        .get("/panic/stream", panicking)
}

/// Sends every chunk back as it comes.
async fn duplex(request: Request, _: Context) -> Body {
    request.into_body()
}

/// Raises `key` when the first chunk is there, then reads the rest.
async fn first_chunk_read(state: State, request: Request, context: Context) -> Result<Json<Value>, Error> {
    let mut body = request.into_body();
    let first = match body.frame().await {
        Some(frame) => frame?.into_data().unwrap_or_default(),
        None => return Err(Error::new(ErrorCode::BadRequest).with_message("No first chunk")),
    };
    state.mark(&context, &context.param("key")?).await?;
    let rest = drain(body).await?;
    Ok(Json(json!({ "first": first.len(), "rest": rest.length })))
}

/// Sends `first` at once, and `last` when the suite opens the gate.
async fn first_chunk_sent(state: State, _: Request, context: Context) -> Result<Body, Error> {
    let key = context.param("key")?.into_owned();
    Ok(Body::from_stream(stream::unfold(0, move |step| {
        let (state, context, key) = (state.clone(), context.clone(), key.clone());
        async move {
            match step {
                0 => Some((Ok::<_, BodyError>(Bytes::from_static(b"first")), 1)),
                1 => {
                    let opened = state.gate(&context, &key).await.map(|()| Bytes::from_static(b"last"));
                    Some((opened.map_err(unmarked), 2))
                }
                _ => None,
            }
        }
    })))
}

struct Endless {
    state: State,
    context: Context,
    key: String,
    chunk: Bytes,
    _in_flight: InFlight,
}

/// Sends chunks for ever and raises `key` for each; `<key>.cancelled` when the stream is dropped.
async fn endless(state: State, _: Request, context: Context) -> Result<Body, Error> {
    let key = context.param("key")?.into_owned();
    let in_flight = state.enter(&context, &key).await?;
    let chunk = pattern().take(CHUNK).collect();
    let endless = Endless { state, context, key, chunk, _in_flight: in_flight };
    Ok(Body::from_stream(stream::unfold(endless, |endless| async move {
        let marked = endless.state.mark(&endless.context, &endless.key).await;
        Some((marked.map(|()| endless.chunk.clone()).map_err(unmarked), endless))
    })))
}

/// A mark that did not get through fails the stream.
fn unmarked(error: Error) -> BodyError {
    BodyError::new(BodyErrorKind::Producer, error)
}

/// Reads nothing of the body until the suite opens the gate.
async fn stalled(state: State, request: Request, context: Context) -> Result<Json<u64>, Error> {
    let key = context.param("key")?;
    let in_flight = state.enter(&context, &key).await?;
    state.gate(&context, &key).await?;
    let body = drain(request.into_body()).await?;
    in_flight.finish();
    Ok(Json(body.length))
}

/// Sends one chunk, then fails.
async fn broken(_: Request, context: Context) -> Body {
    Body::from_stream(stream::unfold(0, move |step| {
        let context = context.clone();
        async move {
            match step {
                0 => Some((Ok(Bytes::from_static(b"a good beginning")), 1)),
                1 => {
                    // The beginning is on its way before the end fails: a host may drop both otherwise.
                    context.sleep(std::time::Duration::from_millis(20)).await;
                    Some((Err(BodyError::new(BodyErrorKind::Producer, "the producer failed")), 2))
                }
                _ => None,
            }
        }
    }))
}

/// Fails before its first chunk.
async fn broken_at_once(_: Request, _: Context) -> Body {
    let failure = BodyError::new(BodyErrorKind::Producer, "the producer failed at once");
    Body::from_stream(stream::iter([Err::<Bytes, _>(failure)]))
}

/// Sends one chunk, then panics.
async fn panicking(_: Request, context: Context) -> Body {
    Body::from_stream(stream::unfold(0, move |step| {
        let context = context.clone();
        async move {
            if step == 0 {
                return Some((Ok::<_, BodyError>(Bytes::from_static(b"before the panic")), 1));
            }
            context.sleep(std::time::Duration::from_millis(20)).await;
            deliberate_panic()
        }
    }))
}

#[expect(clippy::panic, reason = "the suite checks what a panic in a stream does")]
fn deliberate_panic() -> Option<(Result<Bytes, BodyError>, u8)> {
    panic!("a deliberate panic in a stream")
}
