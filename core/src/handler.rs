use std::fmt;
use std::sync::Arc;

use crate::answering::Answering;
use crate::{BoxFuture, Context, IntoResponse, Limits, Request, Response};

/// An async function from a request to a response.
///
/// Async functions and closures of `(Request, Context)` are handlers when their output is [`IntoResponse`]. A handler
/// cannot fail: an error is already a response when it reaches an adapter, so it looks the same on every runtime.
///
/// ```
/// use wacht_core::{Context, Handler, Request};
///
/// async fn hello(_: Request, context: Context) -> String {
///     format!("hello from {}", context.runtime())
/// }
/// fn takes(_: impl Handler) {}
/// takes(hello);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handler",
    label = "not an async function of `(Request, Context)` whose future is `Send` and whose output is an answer",
    note = "a handler's future must be `Send` on every target: hold no `Rc`, `RefCell` guard or JavaScript value across an `.await`"
)]
pub trait Handler: Send + Sync + 'static {
    /// Answers one request. Dropping the future cancels it.
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send;

    /// What one request may ask of this application.
    fn limits(&self) -> Limits {
        Limits::default()
    }
}

impl<F, Fut, R> Handler for F
where
    F: Fn(Request, Context) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = R> + Send,
    R: IntoResponse,
{
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        Answering::new(self(request, context))
    }
}

impl<H: Handler> Handler for Arc<H> {
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        (**self).handle(request, context)
    }

    fn limits(&self) -> Limits {
        (**self).limits()
    }
}

/// A handler whose type is erased. Cheap to clone.
#[derive(Clone)]
pub struct BoxHandler(Arc<dyn ErasedHandler>);

impl BoxHandler {
    /// Erases the type of `handler`.
    pub fn new(handler: impl Handler) -> Self {
        Self(Arc::new(handler))
    }
}

impl Handler for BoxHandler {
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        self.0.handle_boxed(request, context)
    }

    fn limits(&self) -> Limits {
        self.0.limits_of()
    }
}

impl fmt::Debug for BoxHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoxHandler").finish_non_exhaustive()
    }
}

trait ErasedHandler: Send + Sync {
    fn handle_boxed(&self, request: Request, context: Context) -> BoxFuture<'_, Response>;
    fn limits_of(&self) -> Limits;
}

impl<H: Handler> ErasedHandler for H {
    fn handle_boxed(&self, request: Request, context: Context) -> BoxFuture<'_, Response> {
        Box::pin(self.handle(request, context))
    }

    fn limits_of(&self) -> Limits {
        self.limits()
    }
}

/// A handler with other limits than its own.
#[derive(Debug, Clone)]
pub struct WithLimits<H> {
    handler: H,
    limits: Limits,
}

impl<H: Handler> WithLimits<H> {
    /// `handler` under `limits`.
    pub const fn new(handler: H, limits: Limits) -> Self {
        Self { handler, limits }
    }
}

impl<H: Handler> Handler for WithLimits<H> {
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        self.handler.handle(request, context)
    }

    fn limits(&self) -> Limits {
        self.limits
    }
}

/// Gives an async function of `(State, Request, Context)` its state.
///
/// ```
/// use wacht_core::{Context, Handler, Request, with_state};
///
/// async fn greet(name: &'static str, _: Request, _: Context) -> String {
///     format!("hello {name}")
/// }
/// fn takes(_: impl Handler) {}
/// takes(with_state("world", greet));
/// ```
pub fn with_state<S, F, Fut, R>(state: S, function: F) -> impl Handler
where
    S: Clone + Send + Sync + 'static,
    F: Fn(S, Request, Context) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
    R: IntoResponse + 'static,
{
    move |request, context| function(state.clone(), request, context)
}
