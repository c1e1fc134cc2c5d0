use crate::answering::Answering;
use crate::{BoxHandler, Context, Handler, IntoResponse, Limits, Request, Response};

/// The rest of the way, as a middleware sees it.
#[derive(Debug, Clone)]
pub struct Next(BoxHandler);

impl Next {
    /// Goes on with the request.
    pub async fn run(self, request: Request, context: Context) -> Response {
        self.0.handle(request, context).await
    }
}

/// A handler behind a middleware: an async function of `(Request, Context, Next)`.
///
/// ```
/// use wacht_core::{Context, Handler, Next, Request, Response, WithMiddleware};
///
/// async fn no_store(request: Request, context: Context, next: Next) -> Response {
///     let mut response = next.run(request, context).await;
///     response.headers_mut().insert("cache-control", http::HeaderValue::from_static("no-store"));
///     response
/// }
/// fn takes(_: impl Handler) {}
/// takes(WithMiddleware::new(no_store, |_, _| async { "hello" }));
/// ```
#[derive(Debug, Clone)]
pub struct WithMiddleware<M> {
    middleware: M,
    next: Next,
    limits: Limits,
}

impl<M> WithMiddleware<M> {
    /// `handler` behind `middleware`.
    pub fn new(middleware: M, handler: impl Handler) -> Self {
        let limits = handler.limits();
        Self { middleware, next: Next(BoxHandler::new(handler)), limits }
    }
}

impl<M, Fut, R> Handler for WithMiddleware<M>
where
    M: Fn(Request, Context, Next) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = R> + Send,
    R: IntoResponse,
{
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        Answering::new((self.middleware)(request, context, self.next.clone()))
    }

    fn limits(&self) -> Limits {
        self.limits
    }
}
