use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use wacht_core::BoxFuture;

/// What `future` gives, or `None` when `timeout` ends before it.
pub(crate) fn within<F: Future + Unpin>(
    mut timeout: BoxFuture<'static, ()>,
    mut future: F,
) -> impl Future<Output = Option<F::Output>> {
    poll_fn(move |task| match Pin::new(&mut future).poll(task) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => timeout.as_mut().poll(task).map(|()| None),
    })
}
