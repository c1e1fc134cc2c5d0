use std::error::Error as StdError;
use std::pin::pin;

use bytes::Bytes;
use futures_util::future::{self, Either};
use http::{HeaderName, HeaderValue, Method};
use serde::Deserialize;
use serde_json::{Value, json};
use wacht_core::{Body, ClientError, ClientErrorKind, Context, Error, ErrorCode, Json, Request, with_state};

use crate::bodies::{chunks, drain};
use crate::echo;
use crate::routes::Routes;
use crate::state::State;

const PLAN_LIMIT: usize = 1024 * 1024;
const ANSWER_LIMIT: usize = 1024 * 1024;

pub(crate) fn routes<R: Routes>(router: R, state: &State) -> R {
    router
        .post("/out/call", call)
        .post("/out/hash", call_and_drain)
        .post("/out/dropped/{key}", with_state(state.clone(), call_and_drop))
}

/// The call that the suite asks for.
#[derive(Debug, Deserialize)]
struct Plan {
    method: String,
    url: String,
    /// Names and hexadecimal values, in the order in which they leave.
    #[serde(default)]
    headers: Vec<(String, String)>,
    /// The body in hexadecimal digits.
    #[serde(default)]
    body: String,
    /// Chunks of the pattern to stream instead of a body.
    #[serde(default)]
    chunks: u64,
}

/// Makes the call and answers with what came back, or with the kind and the whole text of its error.
async fn call(request: Request, context: Context) -> Result<Json<Value>, Error> {
    let plan = Plan::read(request).await?;
    let response = match context.client().send(plan.request()?).await {
        Ok(response) => response,
        Err(error) => return Ok(Json(failed(&error))),
    };
    let (parts, body) = response.into_parts();
    let body = match body.collect(ANSWER_LIMIT).await {
        Ok(body) => hex::encode(body),
        Err(error) => return Ok(Json(json!({ "body_error": texts(&error) }))),
    };
    Ok(Json(json!({
        "status": parts.status.as_u16(),
        "headers": echo::headers(&parts.headers),
        "body": body,
    })))
}

/// Makes the call and reads the answer as it comes, keeping none of it.
async fn call_and_drain(request: Request, context: Context) -> Result<Json<Value>, Error> {
    let plan = Plan::read(request).await?;
    let response = match context.client().send(plan.request()?).await {
        Ok(response) => response,
        Err(error) => return Ok(Json(failed(&error))),
    };
    let status = response.status().as_u16();
    let body = drain(response.into_body()).await?;
    Ok(Json(json!({ "status": status, "length": body.length, "sha256": body.sha256 })))
}

/// Begins the call and drops it when the suite opens the gate.
async fn call_and_drop(
    state: State,
    request: Request,
    context: Context,
) -> Result<Json<&'static str>, Error> {
    let plan = Plan::read(request).await?.request()?;
    let key = context.param("key")?;
    let client = context.client();
    let sent = Box::pin(client.send(plan));
    let gate = pin!(state.gate(&context, &key));
    let dropped = match future::select(sent, gate).await {
        Either::Left(_) => return Ok(Json("answered")),
        Either::Right((opened, call)) => {
            opened?;
            call
        }
    };
    drop(dropped);
    state.mark(&context, &format!("{key}.dropped")).await?;
    Ok(Json("dropped"))
}

impl Plan {
    async fn read(request: Request) -> Result<Self, Error> {
        let bytes = request.into_body().collect(PLAN_LIMIT).await?;
        serde_json::from_slice(&bytes).map_err(unusable)
    }

    fn request(&self) -> Result<Request, Error> {
        let body = match self.chunks {
            0 => Body::from(Bytes::from(hex::decode(&self.body).map_err(unusable)?)),
            count => chunks(count),
        };
        let mut request = Request::new(body);
        *request.method_mut() = Method::from_bytes(self.method.as_bytes()).map_err(unusable)?;
        *request.uri_mut() = self.url.parse().map_err(unusable::<http::uri::InvalidUri>)?;
        for (name, value) in &self.headers {
            let name: HeaderName = name.parse().map_err(unusable::<http::header::InvalidHeaderName>)?;
            let value = HeaderValue::from_bytes(&hex::decode(value).map_err(unusable)?).map_err(unusable)?;
            request.headers_mut().append(name, value);
        }
        Ok(request)
    }
}

fn unusable<E: StdError + Send + Sync + 'static>(error: E) -> Error {
    Error::new(ErrorCode::BadRequest).with_message("The plan cannot be used").with_source(error)
}

fn failed(error: &ClientError) -> Value {
    json!({ "error": kind(error.kind()), "texts": texts(error) })
}

fn kind(kind: ClientErrorKind) -> &'static str {
    match kind {
        ClientErrorKind::Denied => "denied",
        ClientErrorKind::UnknownHost => "unknown_host",
        ClientErrorKind::Connect => "connect",
        ClientErrorKind::Timeout => "timeout",
        ClientErrorKind::Reset => "reset",
        ClientErrorKind::Protocol => "protocol",
        ClientErrorKind::Request => "request",
        _ => "other",
    }
}

/// Every text that a program could log about this error: for people and for debugging, with all causes.
fn texts(error: &(dyn StdError + 'static)) -> Vec<String> {
    let mut texts = vec![format!("{error:?}")];
    let mut next = Some(error);
    while let Some(error) = next {
        texts.push(error.to_string());
        next = error.source();
    }
    texts
}
