use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::Frame;
use wacht_core::{Body, BodyError, BoxFuture};
use wasip3::http::types::{ErrorCode, Request, Response, Trailers};
use wasip3::wit_bindgen::{FutureReader, StreamReader, StreamResult};
use wasip3::wit_future;

use super::generated::body_failed;
use crate::{fields, incoming};

/// The body of a request that announced this length.
pub(super) fn of_request(request: Request, length: Option<u64>) -> Body {
    incoming::body(State::Request(request), length, None)
}

/// The body of a response, whose request may not have been sent whole.
pub(super) fn of_response(
    response: Response,
    length: Option<u64>,
    upload: Option<BoxFuture<'static, ()>>,
) -> Body {
    incoming::body(State::Response(response), length, upload)
}

type Ending = FutureReader<Result<Option<Trailers>, ErrorCode>>;

enum State {
    /// Nobody has read yet: most requests have no body, and are never asked.
    Request(Request),
    Response(Response),
    Reading(Pin<Box<dyn Future<Output = Read>>>),
    Ended,
}

/// What one read gave.
enum Read {
    Chunk(Vec<u8>, StreamReader<u8>, Ending),
    End(Result<Option<Trailers>, ErrorCode>),
}

impl incoming::Reading for State {
    fn poll(&mut self, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        loop {
            match std::mem::replace(self, Self::Ended) {
                Self::Request(request) => {
                    let (stream, ending) = Request::consume_body(request, taken());
                    *self = Self::Reading(Box::pin(read(stream, ending)));
                }
                Self::Response(response) => {
                    let (stream, ending) = Response::consume_body(response, taken());
                    *self = Self::Reading(Box::pin(read(stream, ending)));
                }
                Self::Reading(mut reading) => {
                    let Poll::Ready(got) = reading.as_mut().poll(task) else {
                        *self = Self::Reading(reading);
                        return Poll::Pending;
                    };
                    match got {
                        Read::Chunk(chunk, stream, ending) => {
                            *self = Self::Reading(Box::pin(read(stream, ending)));
                            return Poll::Ready(Some(Ok(Frame::data(chunk.into()))));
                        }
                        Read::End(Ok(None)) => return Poll::Ready(None),
                        Read::End(Ok(Some(trailers))) => {
                            let trailers = fields::from_list(trailers.copy_all());
                            return Poll::Ready(Some(Ok(Frame::trailers(trailers))));
                        }
                        Read::End(Err(code)) => {
                            return Poll::Ready(Some(Err(body_failed(&code))));
                        }
                    }
                }
                Self::Ended => return Poll::Ready(None),
            }
        }
    }

    fn has_ended(&self) -> bool {
        matches!(self, Self::Ended)
    }
}

/// Reads until there is something: an empty read says nothing.
async fn read(mut stream: StreamReader<u8>, ending: Ending) -> Read {
    loop {
        let (result, chunk) = stream.read(Vec::with_capacity(incoming::CHUNK)).await;
        if !chunk.is_empty() {
            return Read::Chunk(chunk, stream, ending);
        }
        if !matches!(result, StreamResult::Complete(_)) {
            drop(stream);
            return Read::End(ending.await);
        }
    }
}

/// What the host is told of how reading went: that it went well.
fn taken() -> FutureReader<Result<(), ErrorCode>> {
    let (_, reader) = wit_future::new(|| Ok(()));
    reader
}
