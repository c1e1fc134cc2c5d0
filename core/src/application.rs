use std::future::{self, Ready};
use std::sync::Arc;

use futures_util::future::Either;
use http::Method;
use http_body::Body as _;
use tracing::field;

use crate::headers::Survey;
use crate::responding::Responding;
use crate::{
    Arrival, BoxHandler, ConfigError, Context, Error, ErrorCode, Handler, IntoResponse, Limits, Platform,
    Request, Response, Start, panic,
};

/// An application that has started: the way every request takes, on every runtime.
///
/// An adapter turns what its host gives into a [`Request`] and an [`Arrival`], calls [`respond`](Self::respond), and
/// turns the [`Response`] into what its host wants. Limits, deadlines, panics, header hygiene and the error envelope are
/// here, once.
#[derive(Debug)]
pub struct Application<H> {
    handler: Result<H, Arc<ConfigError>>,
    limits: Limits,
}

impl<H: Handler> Application<H> {
    /// Starts an application once, before its first request.
    ///
    /// # Errors
    /// What the application returned. A host that must answer nevertheless goes on with
    /// [`misconfigured`](Self::misconfigured).
    pub async fn start<A, Fut>(app: A, start: Start) -> Result<Self, ConfigError>
    where
        A: FnOnce(Start) -> Fut,
        Fut: Future<Output = Result<H, ConfigError>>,
    {
        Ok(Self::new(app(start).await?))
    }

    /// An application that is this handler.
    pub fn new(handler: H) -> Self {
        let limits = handler.limits();
        Self { handler: Ok(handler), limits }
    }

    /// An application that did not start: it answers every request with 500 `misconfigured`, and the log names the setting.
    pub fn misconfigured(error: ConfigError) -> Self {
        tracing::error!(%error, "the application did not start");
        Self { handler: Err(Arc::new(error)), limits: Limits::default() }
    }

    /// This application with the type of its handler erased, for a host that keeps it where no type can be named.
    pub fn boxed(self) -> Application<BoxHandler> {
        Application { handler: self.handler.map(BoxHandler::new), limits: self.limits }
    }

    /// What one request may ask.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Answers one request. The future never fails and does not panic; dropping it cancels the handler.
    pub fn respond(
        &self,
        mut request: Request,
        platform: Arc<dyn Platform>,
        arrival: Arrival,
    ) -> impl Future<Output = Response> + Send {
        let context = Context::new(platform, arrival, &self.limits);
        let head = *request.method() == Method::HEAD;
        let span = tracing::info_span!(
            "request",
            id = field::Empty,
            method = %request.method(),
            path = request.uri().path(),
        );
        if !span.is_disabled() {
            span.record("id", context.request_id());
        }
        let handled = match self.admit(&mut request) {
            Ok(handler) => {
                let _entered = span.enter();
                begin(handler, request, context.clone())
            }
            Err(error) => Either::Right(future::ready(error.into_response())),
        };
        Responding::new(handled, context, head, span)
    }

    /// The handler for a request that is within the limits, made ready for it.
    fn admit(&self, request: &mut Request) -> Result<&H, Error> {
        let limits = &self.limits;
        let target = request.uri().path_and_query().map_or(0, |target| target.as_str().len());
        if target > limits.target_bytes {
            return Err(Error::new(ErrorCode::UriTooLong));
        }
        let survey = Survey::of(request.headers());
        if request.headers().len() > limits.header_count || survey.bytes > limits.header_bytes {
            return Err(Error::new(ErrorCode::HeadersTooLarge));
        }
        if request.body().size_hint().lower() > limits.body_bytes {
            return Err(Error::new(ErrorCode::PayloadTooLarge));
        }
        if !request.body().is_end_stream() {
            let body = std::mem::take(request.body_mut());
            *request.body_mut() = body.limited(limits.body_bytes);
        }
        survey.sanitise(request.headers_mut());
        match &self.handler {
            Ok(handler) => Ok(handler),
            Err(error) => Err(Error::new(ErrorCode::Misconfigured).with_source(Arc::clone(error))),
        }
    }
}

/// Calls the handler. It may panic before its future exists.
#[inline]
fn begin<H: Handler>(
    handler: &H,
    request: Request,
    context: Context,
) -> Either<impl Future<Output = Response> + Send, Ready<Response>> {
    match panic::catch(|| handler.handle(request, context)) {
        Ok(handled) => Either::Left(handled),
        Err(panicked) => Either::Right(future::ready(Error::internal(panicked).into_response())),
    }
}
