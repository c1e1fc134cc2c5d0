use http::Method;
use wacht_core::{Body, ConfigError, Context, Error, ErrorCode, Request, Start};

/// The setting with the base URL of the suite's board.
pub const BOARD: &str = "SUBJECT_BOARD";

const ANSWER_LIMIT: usize = 64;

/// The counters of an application whose requests share no memory: the suite keeps them, and serves them over HTTP.
///
/// `POST <base>/<key>` raises a counter; `GET <base>/<key>` is its value; with `?raised` the answer waits a while for a
/// value above zero.
#[derive(Debug, Clone)]
pub(crate) struct Board(String);

impl Board {
    pub(crate) async fn from_env(start: &Start) -> Result<Option<Self>, ConfigError> {
        Ok(start.var(BOARD).await?.map(Self))
    }

    pub(crate) async fn raise(&self, context: &Context, key: &str) -> Result<(), Error> {
        self.call(context, Method::POST, format!("{}/{key}", self.0)).await.map(drop)
    }

    pub(crate) async fn count(&self, context: &Context, key: &str, raised: bool) -> Result<u64, Error> {
        let wait = if raised { "?raised" } else { "" };
        self.call(context, Method::GET, format!("{}/{key}{wait}", self.0)).await
    }

    async fn call(&self, context: &Context, method: Method, url: String) -> Result<u64, Error> {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = method;
        *request.uri_mut() = url.parse().map_err(|error: http::uri::InvalidUri| Error::internal(error))?;
        let response = context.client().send(request).await.map_err(Error::internal)?;
        let bytes = response.into_body().collect(ANSWER_LIMIT).await?;
        std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.trim().parse().ok())
            .ok_or_else(|| Error::new(ErrorCode::InternalError).with_source("the board gives no number"))
    }
}
