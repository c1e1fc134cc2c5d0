use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use bytes::Bytes;

use crate::{Body, ClientError, ClientErrorKind, HttpClient, Request, Response};

/// One scripted outcome: a function of the request, or an error.
pub type Scripted = Box<dyn FnOnce(&http::Request<Bytes>) -> Result<Response, ClientError> + Send>;

/// A client that gives the answers it was told to give, in order, and records the requests.
///
/// Past the end of its script it fails with [`ClientErrorKind::Connect`].
#[derive(Clone, Default)]
pub struct ScriptedClient(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    answers: VecDeque<Scripted>,
    requests: Vec<http::Request<Bytes>>,
}

impl ScriptedClient {
    /// A client with an empty script.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer.
    pub fn answer(&self, response: Response) -> &Self {
        self.answer_with(move |_| Ok(response))
    }

    /// Adds an answer of JSON.
    pub fn answer_json(&self, status: u16, json: impl Into<String>) -> &Self {
        let (status, json) = (status, json.into());
        self.answer_with(move |_| {
            http::Response::builder()
                .status(status)
                .header("content-type", "application/json")
                .body(Body::from(json))
                .map_err(|error| ClientError::new(ClientErrorKind::Protocol, error))
        })
    }

    /// Adds a failure.
    pub fn fail(&self, kind: ClientErrorKind) -> &Self {
        self.answer_with(move |_| Err(kind.into()))
    }

    /// Adds an outcome that depends on the request.
    pub fn answer_with(
        &self,
        answer: impl FnOnce(&http::Request<Bytes>) -> Result<Response, ClientError> + Send + 'static,
    ) -> &Self {
        self.lock(|script| script.answers.push_back(Box::new(answer)));
        self
    }

    /// The requests so far, their bodies read.
    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.lock(|script| script.requests.clone())
    }

    fn lock<T>(&self, use_it: impl FnOnce(&mut Script) -> T) -> T {
        use_it(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl HttpClient for ScriptedClient {
    async fn send(&self, request: Request) -> Result<Response, ClientError> {
        let (head, body) = request.into_parts();
        let bytes = body
            .collect(usize::MAX)
            .await
            .map_err(|error| ClientError::new(ClientErrorKind::Request, error))?;
        let request = http::Request::from_parts(head, bytes);
        let answer = self.lock(|script| {
            script.requests.push(request.clone());
            script.answers.pop_front()
        });
        answer.map_or_else(|| Err(ClientErrorKind::Connect.into()), |answer| answer(&request))
    }
}

impl fmt::Debug for ScriptedClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScriptedClient").finish_non_exhaustive()
    }
}
