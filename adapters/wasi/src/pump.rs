//! The sending of a body, over the streams of either version.

use std::error::Error as StdError;
use std::future::poll_fn;
use std::pin::Pin;

use bytes::Bytes;
use http::HeaderMap;
use http_body::Body as HttpBody;
use wacht_core::BodyError;

/// Why a body did not leave whole.
pub(crate) enum Stopped {
    /// The other side took no more.
    Left,
    /// Its producer failed.
    Failed(BodyError),
}

impl Stopped {
    /// Says so of a response: nobody else is told.
    pub(crate) fn log(&self) {
        match self {
            Self::Left => tracing::debug!("the client left before the end of its response"),
            Self::Failed(error) => {
                let cause = error.source().map(ToString::to_string).unwrap_or_default();
                tracing::error!(%error, cause, "a response was cut off");
            }
        }
    }
}

/// Gives every chunk of `body` to `write`, and what follows them to the caller.
pub(crate) async fn pump<B>(
    mut body: B,
    mut write: impl AsyncFnMut(Bytes) -> Result<(), Stopped>,
) -> Result<Option<HeaderMap>, Stopped>
where
    B: HttpBody<Data = Bytes, Error = BodyError> + Unpin,
{
    let mut trailers = None;
    while let Some(frame) = poll_fn(|task| Pin::new(&mut body).poll_frame(task)).await {
        match frame.map_err(Stopped::Failed)?.into_data() {
            // An empty frame has crashed guests before, and says nothing.
            Ok(data) if data.is_empty() => {}
            Ok(data) => write(data).await?,
            Err(frame) => trailers = frame.into_trailers().ok(),
        }
    }
    // Whatever the body held goes before the message ends: it goes here.
    Ok(trailers.filter(|trailers| !trailers.is_empty()))
}
