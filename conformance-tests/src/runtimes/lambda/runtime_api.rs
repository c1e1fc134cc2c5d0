use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::{Bytes, BytesMut};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::Failure;

/// How long an invocation may take.
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// What separates the head of a streamed answer from its body.
const SEPARATOR: [u8; 8] = [0; 8];

/// Invocations on their way to a sandbox and back.
#[derive(Debug)]
pub(super) struct Invocations {
    events: mpsc::UnboundedSender<(String, Bytes)>,
    waiting: tokio::sync::Mutex<mpsc::UnboundedReceiver<(String, Bytes)>>,
    answers: Mutex<BTreeMap<String, oneshot::Sender<Answer>>>,
    count: AtomicU64,
}

/// What a function answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// A whole payload.
    Whole(Bytes),
    /// The head of a streamed answer, and its body.
    Streamed(Bytes, mpsc::Receiver<Result<Bytes, std::io::Error>>),
    /// The function failed.
    Failed,
}

impl Default for Invocations {
    fn default() -> Self {
        let (events, waiting) = mpsc::unbounded_channel();
        Self { events, waiting: waiting.into(), answers: Mutex::default(), count: AtomicU64::new(1) }
    }
}

impl Invocations {
    /// Invokes the function and waits for the answer.
    pub(super) async fn invoke(&self, event: Bytes) -> Answer {
        let id = format!("00000000-0000-4000-8000-{:012}", self.count.fetch_add(1, Ordering::Relaxed));
        let (sender, answer) = oneshot::channel();
        self.answers().insert(id.clone(), sender);
        if self.events.send((id, event)).is_err() {
            return Answer::Failed;
        }
        answer.await.unwrap_or(Answer::Failed)
    }

    fn answers(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, oneshot::Sender<Answer>>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, id: &str, answer: Answer) -> bool {
        let sender = self.answers().remove(id);
        // A caller that has left takes no answer.
        sender.map(|sender| drop(sender.send(answer))).is_some()
    }
}

/// Serves the runtime API on a free port.
pub(super) async fn serve(invocations: Arc<Invocations>) -> Result<(SocketAddr, JoinHandle<()>), Failure> {
    let failed = |error| Failure::new("the runtime API", "a free port", error);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let task = tokio::spawn(async move {
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            let invocations = Arc::clone(&invocations);
            let answering = service_fn(move |request| {
                let invocations = Arc::clone(&invocations);
                async move { Ok::<_, Infallible>(answer(&invocations, request).await) }
            });
            let mut builder = hyper::server::conn::http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(None);
            connections.spawn(builder.serve_connection(TokioIo::new(stream), answering));
        }
    });
    Ok((address, task))
}

async fn answer(invocations: &Invocations, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let path = request.uri().path().to_owned();
    let Some(rest) = path.strip_prefix("/2018-06-01/runtime/") else { return status(StatusCode::NOT_FOUND) };
    match (request.method(), rest.split('/').collect::<Vec<_>>().as_slice()) {
        (&Method::GET, ["invocation", "next"]) => next(invocations).await,
        (&Method::POST, ["invocation", id, "response"]) => respond(invocations, id, request).await,
        (&Method::POST, ["invocation", id, "error"]) => {
            if invocations.answer(id, Answer::Failed) {
                status(StatusCode::ACCEPTED)
            } else {
                status(StatusCode::BAD_REQUEST)
            }
        }
        (&Method::POST, ["init", "error"]) => status(StatusCode::ACCEPTED),
        _ => status(StatusCode::NOT_FOUND),
    }
}

async fn next(invocations: &Invocations) -> Response<Full<Bytes>> {
    let Some((id, event)) = invocations.waiting.lock().await.recv().await else {
        return status(StatusCode::GONE);
    };
    let deadline = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default() + TIME_LIMIT;
    let response = Response::builder()
        .header("lambda-runtime-aws-request-id", &id)
        .header("lambda-runtime-deadline-ms", deadline.as_millis().to_string())
        .header(
            "lambda-runtime-invoked-function-arn",
            "arn:aws:lambda:eu-central-1:123456789012:function:subject",
        )
        .header("lambda-runtime-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0")
        .header("lambda-runtime-invocation-id", &id)
        .header("content-type", "application/json")
        .body(Full::new(event));
    response.unwrap_or_else(|_| status(StatusCode::INTERNAL_SERVER_ERROR))
}

async fn respond(invocations: &Invocations, id: &str, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let streamed = request
        .headers()
        .get("lambda-runtime-function-response-mode")
        .is_some_and(|mode| mode == "streaming");
    // A sandbox that takes several invocations at once says which one it answers.
    if request.headers().get("lambda-runtime-invocation-id").is_none_or(|told| told != id) {
        return status(StatusCode::BAD_REQUEST);
    }
    if streamed {
        return stream(invocations, id, request.into_body()).await;
    }
    let payload = match request.into_body().collect().await {
        Ok(payload) => payload.to_bytes(),
        Err(_) => return status(StatusCode::BAD_REQUEST),
    };
    let known = invocations.answer(id, Answer::Whole(payload));
    status(if known { StatusCode::ACCEPTED } else { StatusCode::BAD_REQUEST })
}

/// Hands a streamed answer on as it comes. Trailers that tell of an error, and a body that is cut off, are errors there.
async fn stream(invocations: &Invocations, id: &str, mut body: Incoming) -> Response<Full<Bytes>> {
    let mut head = BytesMut::new();
    let separator = loop {
        if let Some(at) = head.windows(SEPARATOR.len()).position(|window| window == SEPARATOR) {
            break at;
        }
        match body.frame().await {
            Some(Ok(frame)) => head.extend_from_slice(frame.data_ref().map_or(&[], |data| data)),
            _ => {
                invocations.answer(id, Answer::Failed);
                return status(StatusCode::BAD_REQUEST);
            }
        }
    };
    let first = head.split_off(separator + SEPARATOR.len()).freeze();
    head.truncate(separator);
    let (sender, receiver) = mpsc::channel(1);
    invocations.answer(id, Answer::Streamed(head.freeze(), receiver));
    let cut = |what: &str| Err(std::io::Error::other(what.to_owned()));
    if !first.is_empty() && sender.send(Ok(first)).await.is_err() {
        return status(StatusCode::ACCEPTED);
    }
    while let Some(frame) = body.frame().await {
        let chunk = match frame.map(http_body::Frame::into_data) {
            Ok(Ok(data)) => Ok(data),
            Ok(Err(frame)) => match frame.trailers_ref() {
                Some(trailers) if trailers.contains_key("lambda-runtime-function-error-type") => {
                    cut("the function reported an error")
                }
                _ => continue,
            },
            Err(error) => Err(std::io::Error::other(error)),
        };
        if sender.send(chunk).await.is_err() {
            break;
        }
    }
    status(StatusCode::ACCEPTED)
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
