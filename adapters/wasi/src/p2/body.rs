use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::Frame;
use wacht_core::{Body, BodyError, BodyErrorKind, BoxFuture};
use wasip2::http::types::{FutureTrailers, IncomingBody, IncomingRequest, IncomingResponse, http_error_code};
use wasip2::io::streams::{InputStream, StreamError};
use wstd::runtime::{AsyncPollable, WaitFor};

use super::generated::body_failed;
use crate::generated::body_error;
use crate::{fields, incoming};

/// The body of a request that announced this length.
pub(super) fn of_request(request: IncomingRequest, length: Option<u64>) -> Body {
    incoming::body(State::Request(request), length, None)
}

/// The body of a response, whose request may not have been sent whole.
pub(super) fn of_response(
    response: IncomingResponse,
    length: Option<u64>,
    upload: Option<BoxFuture<'static, ()>>,
) -> Body {
    incoming::body(State::Response(response), length, upload)
}

enum State {
    /// Nobody has read yet: most requests have no body, and are never asked.
    Request(IncomingRequest),
    Response(IncomingResponse),
    Data(Reading),
    Trailers(Ending),
    Ended,
}

// The order of the fields is the order in which they are let go of: a host traps where a parent goes before its children.

struct Ending {
    waiting: Option<Pin<Box<WaitFor>>>,
    pollable: AsyncPollable,
    trailers: FutureTrailers,
}

struct Reading {
    waiting: Option<Pin<Box<WaitFor>>>,
    pollable: Option<AsyncPollable>,
    stream: InputStream,
    body: IncomingBody,
}

impl State {
    /// A body is asked for once, and its stream once: neither fails.
    fn begun(body: Result<IncomingBody, ()>) -> Self {
        let begun = body.and_then(|body| Ok((body.stream()?, body)));
        begun.map_or(Self::Ended, |(stream, body)| {
            Self::Data(Reading { waiting: None, pollable: None, stream, body })
        })
    }
}

impl incoming::Reading for State {
    fn poll(&mut self, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        loop {
            match std::mem::replace(self, Self::Ended) {
                Self::Request(request) => *self = Self::begun(request.consume()),
                Self::Response(response) => *self = Self::begun(response.consume()),
                Self::Data(mut reading) => match reading.stream.read(incoming::CHUNK as u64) {
                    Ok(bytes) if bytes.is_empty() => {
                        let waited = reading.poll_ready(task);
                        *self = Self::Data(reading);
                        ready!(waited);
                    }
                    Ok(bytes) => {
                        *self = Self::Data(reading);
                        return Poll::Ready(Some(Ok(Frame::data(bytes.into()))));
                    }
                    Err(StreamError::Closed) => {
                        let Reading { waiting, pollable, stream, body } = reading;
                        drop((waiting, pollable, stream));
                        let trailers = IncomingBody::finish(body);
                        let pollable = AsyncPollable::new(trailers.subscribe());
                        *self = Self::Trailers(Ending { waiting: None, pollable, trailers });
                    }
                    Err(StreamError::LastOperationFailed(error)) => {
                        let error = match http_error_code(&error) {
                            Some(code) => body_failed(&code),
                            None => uncoded(error.to_debug_string()),
                        };
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                Self::Trailers(mut ending) => {
                    if let Some(Ok(ended)) = ending.trailers.get() {
                        return Poll::Ready(match ended {
                            Ok(None) => None,
                            Ok(Some(trailers)) => {
                                Some(Ok(Frame::trailers(fields::from_list(trailers.entries()))))
                            }
                            Err(code) => Some(Err(body_failed(&code))),
                        });
                    }
                    let waited = ending.poll_ready(task);
                    *self = Self::Trailers(ending);
                    ready!(waited);
                }
                Self::Ended => return Poll::Ready(None),
            }
        }
    }

    fn has_ended(&self) -> bool {
        matches!(self, Self::Ended)
    }
}

impl Reading {
    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<()> {
        let pollable = self.pollable.get_or_insert_with(|| AsyncPollable::new(self.stream.subscribe()));
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(pollable.wait_for()));
        ready!(waiting.as_mut().poll(task));
        self.waiting = None;
        Poll::Ready(())
    }
}

impl Ending {
    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<()> {
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(self.pollable.wait_for()));
        ready!(waiting.as_mut().poll(task));
        self.waiting = None;
        Poll::Ready(())
    }
}

/// wasmtime 48 gives no code for the errors of a stream: it looks for another type than it puts there. The text tells.
fn uncoded(text: String) -> BodyError {
    let kind = if text.contains("timeout") { BodyErrorKind::Timeout } else { BodyErrorKind::Aborted };
    body_error(kind, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_out_is_known_by_its_text_where_the_host_gives_no_code() {
        assert_eq!(uncoded("connection read timeout".to_owned()).kind(), BodyErrorKind::Timeout);
        assert_eq!(uncoded("connection terminated".to_owned()).kind(), BodyErrorKind::Aborted);
    }
}
