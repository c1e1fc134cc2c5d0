use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::FutureExt;
use http_body::{Body as HttpBody, Frame};
use http_body_util::BodyExt;
use send_wrapper::SendWrapper;
use wacht_core::{Body, BodyError, BodyErrorKind};
use wasm_bindgen::{JsCast, JsValue};

use crate::door::{self, Chunk, Reader, Source, Uint8Array};
use crate::promised::Promised;
use crate::task;

/// A body that the host gives, chunk after chunk, as it is read.
pub(crate) struct Chunks {
    reader: SendWrapper<Reader>,
    reading: Option<Promised>,
    ended: bool,
    /// What goes when the body goes.
    _held: Option<Box<dyn Send>>,
}

impl Chunks {
    /// The body of a message, with what must live as long as it.
    pub(crate) fn of(reader: Option<Reader>, held: Option<Box<dyn Send>>) -> Body {
        match reader {
            Some(reader) => {
                let reader = SendWrapper::new(reader);
                Body::new(Self { reader, reading: None, ended: false, _held: held })
            }
            None => Body::empty(),
        }
    }

    fn poll_chunk(&mut self, task: &mut Context<'_>) -> Poll<Result<Option<Bytes>, JsValue>> {
        loop {
            let reading = match &mut self.reading {
                Some(reading) => reading,
                None => self.reading.insert(Promised::of(&self.reader.read()?)),
            };
            let read = ready!(Pin::new(reading).poll(task));
            self.reading = None;
            let chunk: Chunk = read?.unchecked_into();
            if chunk.done() {
                return Poll::Ready(Ok(None));
            }
            let value = chunk.value();
            let bytes = match value.dyn_ref::<Uint8Array>() {
                Some(array) => array.bytes_from(0),
                None => Uint8Array::of_buffer(&value).bytes_from(0),
            };
            if !bytes.is_empty() {
                return Poll::Ready(Ok(Some(bytes.into())));
            }
        }
    }
}

impl HttpBody for Chunks {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let chunk = ready!(self.poll_chunk(task));
        Poll::Ready(match chunk {
            Ok(Some(bytes)) => Some(Ok(Frame::data(bytes))),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(_) => {
                self.ended = true;
                Some(Err(BodyErrorKind::Aborted.into()))
            }
        })
    }

    fn is_end_stream(&self) -> bool {
        self.ended
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        if !self.ended {
            door::abandon(&self.reader);
        }
    }
}

/// A body as the host takes it: `null`, bytes, or a stream.
pub(crate) fn outgoing(mut body: Body) -> JsValue {
    match body.as_bytes() {
        Some([]) => return JsValue::NULL,
        Some(bytes) => return Uint8Array::of_bytes(bytes).into(),
        None => {}
    }
    // A router may have boxed what is one frame in memory: the host is told its length when it gets it as bytes.
    let exact = body.size_hint().exact();
    if exact == Some(0) {
        return JsValue::NULL;
    }
    let mut first = None;
    if exact.is_some() {
        first = body.frame().now_or_never().flatten();
        if let Some(Ok(frame)) = &first
            && let Some(data) = frame.data_ref()
            && exact == Some(data.len() as u64)
        {
            return Uint8Array::of_bytes(data).into();
        }
    }
    let (task, demand) = (task::reserve(), Promised::open());
    let source = door::source(task, demand.slot());
    let stream = source.stream();
    task::spawn(task, give(first, body, source, demand));
    stream
}

/// Gives the host a chunk whenever it asks for one.
async fn give(
    mut first: Option<Result<Frame<Bytes>, BodyError>>,
    mut body: Body,
    source: Source,
    mut demand: Promised,
) {
    loop {
        // It is settled by the host's demand, again and again, and never fails.
        let _ = (&mut demand).await;
        let chunk = loop {
            let next = match first.take() {
                Some(first) => Some(first),
                None => body.frame().await,
            };
            match next {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) if data.is_empty() => {}
                    Ok(data) => break Some(data),
                    // Neither `Response` nor `Request` has trailers.
                    Err(_) => {}
                },
                Some(Err(error)) => {
                    let cause =
                        std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                    tracing::error!(%error, cause, "a body was cut off");
                    return source.fail();
                }
                None => break None,
            }
        };
        match chunk {
            Some(chunk) => source.give(&Uint8Array::of_bytes(&chunk)),
            None => return source.end(),
        }
    }
}
