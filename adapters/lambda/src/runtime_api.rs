//! The runtime API of Lambda, version 2018-06-01 (AWS Lambda developer guide, "Using the Lambda runtime API for custom
//! runtimes").

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue, TRAILER, USER_AGENT};
use http::{HeaderMap, Method, StatusCode, Uri};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use wacht_core::Body;

use crate::error::RunError;

const REQUEST_ID: &str = "lambda-runtime-aws-request-id";
const INVOCATION_ID: HeaderName = HeaderName::from_static("lambda-runtime-invocation-id");
const RESPONSE_MODE: HeaderName = HeaderName::from_static("lambda-runtime-function-response-mode");
pub(crate) const ERROR_TYPE: HeaderName = HeaderName::from_static("lambda-runtime-function-error-type");
pub(crate) const ERROR_BODY: HeaderName = HeaderName::from_static("lambda-runtime-function-error-body");
const AGENT: HeaderValue = HeaderValue::from_static(concat!("wacht-lambda/", env!("CARGO_PKG_VERSION")));

/// What Lambda says of one invocation beside its event.
#[derive(Debug)]
pub(crate) struct Invocation {
    pub(crate) request_id: String,
    /// Told back with the answer where a sandbox takes several invocations at once.
    token: Option<HeaderValue>,
    deadline: Option<Duration>,
    pub(crate) trace_id: Option<String>,
    pub(crate) function_arn: Option<String>,
}

impl Invocation {
    /// One that no runtime API knows of.
    pub(crate) fn local(request_id: &str) -> Self {
        Self {
            request_id: request_id.to_owned(),
            token: None,
            deadline: None,
            trace_id: None,
            function_arn: None,
        }
    }

    /// The time until Lambda ends it.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        self.deadline.map(|deadline| deadline.saturating_sub(now()))
    }

    fn of(headers: &HeaderMap) -> Result<Self, RunError> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let request_id = text(REQUEST_ID)
            .ok_or_else(|| RunError::runtime_api("an invocation has no id", "the header is missing"))?;
        Ok(Self {
            request_id,
            token: headers.get(INVOCATION_ID).cloned(),
            deadline: text("lambda-runtime-deadline-ms")
                .and_then(|text| text.parse().ok())
                .map(Duration::from_millis)
                // An emulator that writes a duration here means no moment of 1970.
                .filter(|deadline| *deadline > now()),
            trace_id: text("lambda-runtime-trace-id"),
            function_arn: text("lambda-runtime-invoked-function-arn"),
        })
    }
}

fn now() -> Duration {
    SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default()
}

/// A connection to the runtime API, made anew when it is closed.
#[derive(Debug)]
pub(crate) struct RuntimeApi {
    address: String,
    /// What stands before every path: nothing in Lambda, something in its emulators.
    base: String,
    host: HeaderValue,
    sender: Option<SendRequest<Body>>,
}

impl RuntimeApi {
    pub(crate) fn new(address: &str) -> Result<Self, RunError> {
        let address = address.strip_prefix("http://").unwrap_or(address).trim_end_matches('/');
        let (address, base) = address.split_at(address.find('/').unwrap_or(address.len()));
        let host = HeaderValue::from_str(address)
            .map_err(|error| RunError::runtime_api("the address of the runtime API is malformed", error))?;
        Ok(Self { address: address.to_owned(), base: base.to_owned(), host, sender: None })
    }

    /// Waits for the next invocation.
    pub(crate) async fn next(&mut self) -> Result<(Invocation, Bytes), RunError> {
        let request = || self.request(Method::GET, "/2018-06-01/runtime/invocation/next", Body::empty());
        let (first, second) = (request()?, request()?);
        let kept = self.sender.is_some();
        let response = match self.send(first).await {
            // The connection that was kept may have been closed in between.
            Err(_) if kept => self.send(second).await?,
            response => response?,
        };
        if response.status() != StatusCode::OK {
            let status = format!("it answered {}", response.status().as_u16());
            return Err(RunError::runtime_api("the runtime API has no next invocation", status));
        }
        let invocation = Invocation::of(response.headers())?;
        let event = whole(response).await?;
        Ok((invocation, event))
    }

    /// Answers an invocation with a whole payload.
    pub(crate) async fn respond(
        &mut self,
        invocation: &Invocation,
        payload: Vec<u8>,
    ) -> Result<(), RunError> {
        let mut request = self.request(Method::POST, &path_of(invocation, "response"), payload.into())?;
        tell(&mut request, invocation);
        self.deliver(request).await;
        Ok(())
    }

    /// Answers an invocation with a payload that is still being made.
    pub(crate) async fn stream(&mut self, invocation: &Invocation, payload: Body) -> Result<(), RunError> {
        let mut request = self.request(Method::POST, &path_of(invocation, "response"), payload)?;
        tell(&mut request, invocation);
        let headers = request.headers_mut();
        headers.insert(RESPONSE_MODE, const { HeaderValue::from_static("streaming") });
        headers.insert(
            CONTENT_TYPE,
            const { HeaderValue::from_static("application/vnd.awslambda.http-integration-response") },
        );
        headers.append(TRAILER, const { HeaderValue::from_static("Lambda-Runtime-Function-Error-Type") });
        headers.append(TRAILER, const { HeaderValue::from_static("Lambda-Runtime-Function-Error-Body") });
        self.deliver(request).await;
        Ok(())
    }

    fn request(&self, method: Method, path: &str, body: Body) -> Result<http::Request<Body>, RunError> {
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = Uri::try_from(format!("{}{path}", self.base))
            .map_err(|error| RunError::runtime_api("an invocation's id is malformed", error))?;
        request.headers_mut().insert(HOST, self.host.clone());
        request.headers_mut().insert(USER_AGENT, AGENT);
        Ok(request)
    }

    /// What becomes of an answer matters to nobody but the log: the invocation is over in any case, and a runtime API that
    /// is gone has no next one.
    async fn deliver(&mut self, request: http::Request<Body>) {
        match self.send(request).await {
            Ok(response) if response.status().is_success() => {
                // Read to its end, so that the connection can go on.
                let _ = whole(response).await;
            }
            Ok(response) => {
                tracing::error!(status = response.status().as_u16(), "the runtime API refused an answer");
            }
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "an answer did not get through");
            }
        }
    }

    async fn send(&mut self, request: http::Request<Body>) -> Result<http::Response<Incoming>, RunError> {
        let failed = |error| RunError::runtime_api("the runtime API went away", error);
        let kept = match self.sender.take() {
            Some(mut sender) => sender.ready().await.is_ok().then_some(sender),
            None => None,
        };
        let mut sender = match kept {
            Some(sender) => sender,
            None => self.connect().await?,
        };
        let response = sender.send_request(request).await.map_err(failed)?;
        self.sender = Some(sender);
        Ok(response)
    }

    async fn connect(&self) -> Result<SendRequest<Body>, RunError> {
        let unreachable = |error| RunError::runtime_api("the runtime API cannot be reached", error);
        let stream = TcpStream::connect(&self.address).await.map_err(unreachable)?;
        stream.set_nodelay(true).map_err(unreachable)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| RunError::runtime_api("the runtime API does not speak HTTP", error))?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "the connection to the runtime API ended");
            }
        });
        Ok(sender)
    }
}

fn path_of(invocation: &Invocation, what: &str) -> String {
    format!("/2018-06-01/runtime/invocation/{}/{what}", invocation.request_id)
}

fn tell(request: &mut http::Request<Body>, invocation: &Invocation) {
    if let Some(id) = &invocation.token {
        request.headers_mut().insert(INVOCATION_ID, id.clone());
    }
}

async fn whole(response: http::Response<Incoming>) -> Result<Bytes, RunError> {
    let body = response.into_body().collect().await;
    Ok(body.map_err(|error| RunError::runtime_api("the runtime API went away", error))?.to_bytes())
}
