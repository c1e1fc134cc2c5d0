use std::pin::{Pin, pin};
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::{fmt, future::poll_fn};

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use http_body::{Body as HttpBody, Frame, SizeHint};
use wacht_core::{Body, BodyError, BoxFuture};

/// The work that one request leaves behind. It shares the request's turn on the one thread there is, and comes second: it
/// moves while the request itself waits, and to its end once the response is out.
#[derive(Default)]
pub(crate) struct Background(Mutex<Tasks>);

#[derive(Default)]
struct Tasks {
    /// Not begun yet: a task may be given while another is polled.
    new: Vec<BoxFuture<'static, ()>>,
    /// Most requests leave nothing behind.
    begun: Option<FuturesUnordered<BoxFuture<'static, ()>>>,
}

impl Background {
    pub(crate) fn spawn(&self, task: BoxFuture<'static, ()>) {
        self.lock().new.push(task);
    }

    /// `future`, with the work beside it.
    pub(crate) async fn beside<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|task| {
            let polled = future.as_mut().poll(task);
            if polled.is_pending() {
                // What is left waits for its own wakers.
                let _ = self.poll(task);
            }
            polled
        })
        .await
    }

    /// `body`, with the work beside it.
    pub(crate) const fn beside_body(&self, body: Body) -> Beside<'_> {
        Beside { body, background: self }
    }

    /// Ends when all work is done.
    pub(crate) async fn finish(&self) {
        poll_fn(|task| self.poll(task)).await;
    }

    fn poll(&self, task: &mut Context<'_>) -> Poll<()> {
        let mut tasks = self.lock();
        if tasks.new.is_empty() && tasks.begun.is_none() {
            return Poll::Ready(());
        }
        // Taken out while it is polled: work may leave more work behind.
        let mut begun = tasks.begun.take().unwrap_or_default();
        drop(tasks);
        let done = loop {
            begun.extend(self.lock().new.drain(..));
            let polled = begun.poll_next_unpin(task);
            if !matches!(polled, Poll::Ready(Some(()))) && self.lock().new.is_empty() {
                break polled.map(drop);
            }
        };
        if done.is_pending() {
            self.lock().begun = Some(begun);
        }
        done
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Tasks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Background {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Background").finish_non_exhaustive()
    }
}

/// A body whose producer may wait for work that runs in the background.
pub(crate) struct Beside<'a> {
    body: Body,
    background: &'a Background,
}

impl HttpBody for Beside<'_> {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let polled = Pin::new(&mut self.body).poll_frame(task);
        if polled.is_pending() {
            let _ = self.background.poll(task);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Waker;

    use super::*;

    fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn the_request_comes_first_and_the_work_moves_while_it_waits() {
        let (background, ran) = (Background::default(), Arc::new(AtomicUsize::new(0)));
        let counter = Arc::clone(&ran);
        background.spawn(Box::pin(async move {
            counter.fetch_add(1, Ordering::Relaxed);
        }));
        assert!(poll(pin!(background.beside(ready(())))).is_ready());
        assert_eq!(ran.load(Ordering::Relaxed), 0, "the request was ready: nothing else moved");
        assert!(poll(pin!(background.beside(pending::<()>()))).is_pending());
        assert_eq!(ran.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn work_that_leaves_work_behind_is_done_only_when_all_is() {
        let (background, ran) = (Background::default(), Arc::new(AtomicUsize::new(0)));
        let background = Arc::new(background);
        let (inner, counter) = (Arc::clone(&background), Arc::clone(&ran));
        background.spawn(Box::pin(async move {
            inner.spawn(Box::pin(async move {
                counter.fetch_add(1, Ordering::Relaxed);
            }));
        }));
        assert!(poll(pin!(background.finish())).is_ready());
        assert_eq!(ran.load(Ordering::Relaxed), 1);
        background.spawn(Box::pin(pending()));
        assert!(poll(pin!(background.finish())).is_pending());
    }
}
