use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep, sleep};
use wacht_core::{BodyError, BodyErrorKind};

/// The body of a response, which fails when no byte of it comes for a while.
#[derive(Debug)]
pub(crate) struct ResponseBody {
    incoming: Incoming,
    silence: Duration,
    /// Armed while a frame is awaited.
    alarm: Option<Pin<Box<Sleep>>>,
    waiting: bool,
}

impl ResponseBody {
    pub(crate) const fn new(incoming: Incoming, silence: Duration) -> Self {
        Self { incoming, silence, alarm: None, waiting: false }
    }

    /// Counts the silence from the first poll that found nothing.
    fn poll_alarm(&mut self, task: &mut Context<'_>) -> Poll<()> {
        let silence = self.silence;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep(silence)));
        if !self.waiting {
            self.waiting = true;
            // A silence that no clock can hold never ends.
            match Instant::now().checked_add(silence) {
                Some(at) => alarm.as_mut().reset(at),
                None => return Poll::Pending,
            }
        }
        alarm.as_mut().poll(task)
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.incoming).poll_frame(task) {
            self.waiting = false;
            return Poll::Ready(
                frame.map(|frame| frame.map_err(|error| BodyError::new(BodyErrorKind::Aborted, error))),
            );
        }
        self.poll_alarm(task).map(|()| Some(Err(BodyErrorKind::Timeout.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}
