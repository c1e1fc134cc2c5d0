use std::fmt;
use std::sync::Arc;
use std::task::{Context as Task, Poll};

use http::request::Parts;
use http::{Request, Response};
use tower_layer::Layer;
use tower_service::Service;
use wacht_core::{BoxFuture, Error, IntoResponse};

/// What is checked of a request before the service behind it is called.
pub trait Guard: Send + Sync + 'static {
    /// Lets the request pass, or says what the caller gets. What it found out goes into the extensions.
    fn admit(&self, parts: &mut Parts) -> impl Future<Output = Result<(), Error>> + Send;
}

/// A [`Guard`] as a layer.
pub struct GuardLayer<G>(Arc<G>);

impl<G> GuardLayer<G> {
    /// `guard` as a layer.
    pub fn new(guard: G) -> Self {
        Self(Arc::new(guard))
    }
}

impl<G, S> Layer<S> for GuardLayer<G> {
    type Service = Guarded<G, S>;

    fn layer(&self, service: S) -> Self::Service {
        Guarded { guard: Arc::clone(&self.0), service }
    }
}

impl<G> Clone for GuardLayer<G> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<G> fmt::Debug for GuardLayer<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GuardLayer").finish_non_exhaustive()
    }
}

/// A service behind a [`Guard`].
pub struct Guarded<G, S> {
    guard: Arc<G>,
    service: S,
}

impl<G, S, B, Answer> Service<Request<B>> for Guarded<G, S>
where
    G: Guard,
    S: Service<Request<B>, Response = Response<Answer>, Future: Send> + Clone + Send + 'static,
    B: Send + 'static,
    Answer: Default,
{
    type Response = Response<Answer>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response<Answer>, S::Error>>;

    fn poll_ready(&mut self, task: &mut Task<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let guard = Arc::clone(&self.guard);
        // The service that said it is ready is the one to call; the next call gets the clone ready anew.
        let next = self.service.clone();
        let mut service = std::mem::replace(&mut self.service, next);
        let (mut parts, body) = request.into_parts();
        Box::pin(async move {
            match guard.admit(&mut parts).await {
                Ok(()) => service.call(Request::from_parts(parts, body)).await,
                // The envelope is written where the answer leaves.
                Err(error) => Ok(error.into_response().map(|_| Answer::default())),
            }
        })
    }
}

impl<G, S: Clone> Clone for Guarded<G, S> {
    fn clone(&self) -> Self {
        Self { guard: Arc::clone(&self.guard), service: self.service.clone() }
    }
}

impl<G, S> fmt::Debug for Guarded<G, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guarded").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use futures_executor::block_on;
    use futures_util::FutureExt;
    use futures_util::future::{Ready, poll_fn, ready};

    use super::*;

    struct Open;

    impl Guard for Open {
        async fn admit(&self, _: &mut Parts) -> Result<(), Error> {
            Ok(())
        }
    }

    /// A service that must be ready itself before it is called, and whose clones are not.
    struct Picky {
        ready: bool,
        broken: Arc<AtomicBool>,
    }

    impl Clone for Picky {
        fn clone(&self) -> Self {
            Self { ready: false, broken: Arc::clone(&self.broken) }
        }
    }

    impl Service<Request<()>> for Picky {
        type Response = Response<()>;
        type Error = &'static str;
        type Future = Ready<Result<Response<()>, &'static str>>;

        fn poll_ready(&mut self, _: &mut Task<'_>) -> Poll<Result<(), &'static str>> {
            if self.broken.load(Ordering::SeqCst) {
                return Poll::Ready(Err("broken"));
            }
            self.ready = true;
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Request<()>) -> Self::Future {
            ready(if std::mem::take(&mut self.ready) { Ok(Response::new(())) } else { Err("not ready") })
        }
    }

    #[test]
    fn r_14_the_service_that_is_ready_is_called_and_its_error_is_the_caller_s() {
        let broken = Arc::new(AtomicBool::new(false));
        let mut guarded = GuardLayer::new(Open).layer(Picky { ready: false, broken: Arc::clone(&broken) });
        for _ in 0..2 {
            block_on(poll_fn(|task| guarded.poll_ready(task))).unwrap();
            assert!(guarded.call(Request::new(())).now_or_never().unwrap().is_ok());
        }
        broken.store(true, Ordering::SeqCst);
        assert_eq!(block_on(poll_fn(|task| guarded.poll_ready(task))), Err("broken"));
    }
}
