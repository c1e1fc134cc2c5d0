//! A runtime API that hands out one event as often as it is asked to.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use wacht_benches::Failed;
use wacht_benches::session_case::unexpected;

/// How many invocations were answered, and what wakes who waits for one.
pub(crate) struct RuntimeApi {
    pub(crate) address: SocketAddr,
    answered: watch::Receiver<u64>,
}

impl RuntimeApi {
    /// Serves `event` up to `count` times, and then lets the sandbox wait.
    pub(crate) async fn start(event: &'static str, count: u64) -> Result<Self, Failed> {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| Failed::io("bind", error))?;
        let address = listener.local_addr().map_err(|error| Failed::io("bind", error))?;
        let (sender, answered) = watch::channel(0);
        let (sender, taken) = (Arc::new(sender), Arc::new(AtomicU64::new(0)));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let (sender, taken) = (Arc::clone(&sender), Arc::clone(&taken));
                let service = service_fn(move |request| {
                    respond(request, event, count, Arc::clone(&sender), Arc::clone(&taken))
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        });
        Ok(Self { address, answered })
    }

    /// Ends when this many invocations were answered.
    pub(crate) async fn answered(&mut self, count: u64) -> Result<(), Failed> {
        self.answered.wait_for(|answered| *answered >= count).await.map(drop).map_err(unexpected)
    }
}

async fn respond(
    request: Request<Incoming>,
    event: &'static str,
    count: u64,
    answered: Arc<watch::Sender<u64>>,
    taken: Arc<AtomicU64>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if request.uri().path().ends_with("/next") {
        let number = taken.fetch_add(1, Ordering::Relaxed);
        if number >= count {
            Notify::new().notified().await;
        }
        let deadline = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default() + Duration::from_secs(30);
        let response = Response::builder()
            .header("lambda-runtime-aws-request-id", number.to_string())
            .header("lambda-runtime-deadline-ms", deadline.as_millis().to_string())
            .header("lambda-runtime-invoked-function-arn", "arn:aws:lambda:eu-central-1:1:function:f")
            .header("lambda-runtime-trace-id", "Root=1-2-3")
            .body(Full::new(Bytes::from_static(event.as_bytes())));
        return Ok(response.unwrap_or_default());
    }
    let payload =
        request.into_body().collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    if payload.windows(12).any(|window| window == b"hello, world") {
        answered.send_modify(|answered| *answered += 1);
    }
    let mut accepted = Response::new(Full::default());
    *accepted.status_mut() = hyper::StatusCode::ACCEPTED;
    Ok(accepted)
}
