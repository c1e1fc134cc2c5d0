//! The application that the tests run.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderMap, HeaderValue, StatusCode};
use http_body::{Body as _, Frame};
use http_body_util::{BodyExt, StreamBody};
use tokio::sync::Semaphore;
use wacht_core::{
    Body, BodyError, BodyErrorKind, Context, Error, ErrorCode, Handler, IntoResponse, Request, Response,
};

/// The test's side of the application.
#[derive(Clone)]
pub(crate) struct Subject(Arc<Shared>);

struct Shared {
    /// Lets as many `/gate` requests through as it has permits.
    gate: Semaphore,
    started: Semaphore,
    dropped: Semaphore,
    produced: AtomicUsize,
}

impl Subject {
    pub(crate) fn open_gate(&self) {
        self.0.gate.add_permits(1);
    }

    /// A `/gate` request has reached its handler.
    pub(crate) async fn started(&self) {
        crate::wire::bounded(self.0.started.acquire()).await.unwrap().forget();
    }

    /// The handler or body of a request was dropped before its end.
    pub(crate) async fn dropped(&self) {
        crate::wire::bounded(self.0.dropped.acquire()).await.unwrap().forget();
    }

    /// The bytes that `/endless` has produced.
    pub(crate) fn produced(&self) -> usize {
        self.0.produced.load(Ordering::Relaxed)
    }
}

pub(crate) fn subject() -> (Subject, impl Handler) {
    let subject = Subject(Arc::new(Shared {
        gate: Semaphore::new(0),
        started: Semaphore::new(0),
        dropped: Semaphore::new(0),
        produced: AtomicUsize::new(0),
    }));
    let handler = wacht_core::with_state(subject.clone(), handle);
    (subject, handler)
}

async fn handle(subject: Subject, request: Request, context: Context) -> Result<Response, Error> {
    let response = match request.uri().path() {
        "/" => context.var("GREETING").await.map_err(Error::internal)?.unwrap_or_default().into_response(),
        "/facts" => facts(&request, &context).into_response(),
        "/length" => request.into_body().collect(1 << 26).await?.len().to_string().into_response(),
        "/frames" => frames(request.into_body()).await?.into_response(),
        "/echo" => Response::new(request.into_body()),
        "/panic" => panic!("as asked"),
        "/gate" => {
            let dropped = Dropped(&subject);
            subject.0.started.add_permits(1);
            let permit = subject.0.gate.acquire().await.map_err(Error::internal)?;
            permit.forget();
            std::mem::forget(dropped);
            "through".into_response()
        }
        "/later" => {
            let later = subject.clone();
            context.wait_until(async move {
                if let Ok(permit) = later.0.gate.acquire().await {
                    permit.forget();
                    later.0.dropped.add_permits(1);
                }
            });
            "later".into_response()
        }
        "/cut" => {
            let failed = BodyError::from(BodyErrorKind::Producer);
            Response::new(Body::from_stream(stream::iter([Ok(Bytes::from("begun")), Err(failed)])))
        }
        "/endless" => {
            let produced = stream::repeat(Bytes::from_static(&[b'.'; 16 * 1024])).map(move |chunk| {
                subject.0.produced.fetch_add(chunk.len(), Ordering::Relaxed);
                Ok::<_, BodyError>(chunk)
            });
            Response::new(Body::from_stream(produced))
        }
        "/large" => {
            (0..3_000_000_u32).map(|number| number.to_le_bytes()[0]).collect::<Vec<u8>>().into_response()
        }
        "/trailers" => {
            let mut trailers = HeaderMap::new();
            trailers.insert("x-sum", HeaderValue::from_static("7"));
            let frames = [Frame::data(Bytes::from("body")), Frame::trailers(trailers)];
            let body = StreamBody::new(stream::iter(frames.map(Ok::<_, BodyError>)));
            let mut response = Response::new(Body::new(body));
            response.headers_mut().insert("trailer", HeaderValue::from_static("x-sum"));
            response
        }
        "/slow" => {
            context.sleep(Duration::from_millis(300)).await;
            "slow".into_response()
        }
        _ => return Err(Error::new(ErrorCode::NotFound)),
    };
    Ok(response)
}

fn facts(request: &Request, context: &Context) -> String {
    let client = context.client_address().unwrap();
    format!(
        "{} {} {} {} {}",
        client.ip,
        client.source.as_str(),
        context.scheme(),
        context.host().unwrap_or("-"),
        request.uri()
    )
}

/// The kinds of the frames of a body, and what it ended with.
async fn frames(mut body: Body) -> Result<String, Error> {
    let mut seen = vec![format!("{:?}", body.size_hint().exact())];
    while let Some(frame) = body.frame().await {
        match frame?.into_trailers() {
            Ok(trailers) => seen.push(format!("{trailers:?}")),
            Err(frame) => seen.push(frame.data_ref().map_or(0, Bytes::len).to_string()),
        }
    }
    Ok(seen.join(" "))
}

struct Dropped<'a>(&'a Subject);

impl Drop for Dropped<'_> {
    fn drop(&mut self) {
        self.0.0.dropped.add_permits(1);
    }
}

pub(crate) fn envelope(status: StatusCode, code: &str, answer: &str) {
    let line = format!("HTTP/1.1 {} ", status.as_str());
    assert!(answer.starts_with(&line), "{answer}");
    assert!(answer.contains("\r\ncontent-type: application/json\r\n"), "{answer}");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.contains(&format!("content-length: {}", body.len())), "{answer}");
    assert!(body.starts_with(&format!(r#"{{"error":"{code}","message":""#)), "{answer}");
    assert!(body.contains(r#""redirect_url":null,"request_id":""#), "{answer}");
}
