use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use http::StatusCode;
use wacht_core::{Error, ErrorCode, Platform as _, Response};
use wasip2::http::types::{ErrorCode as WasiError, OutgoingBody, OutgoingResponse, ResponseOutparam};

use super::generated::accepted_fields;
use super::outgoing::Outgoing;
use crate::background::Background;
use crate::fields;
use crate::platform::WasiPlatform;

thread_local! {
    /// The exchange that this instance is busy with: an instance of 0.2 has one at a time.
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
}

enum Current {
    Unanswered { out: ResponseOutparam, platform: Arc<WasiPlatform>, head: bool },
    Sending(Rc<Outgoing>),
}

/// A request is owed a response: also when its handler panics.
pub(super) fn begin(out: ResponseOutparam, platform: Arc<WasiPlatform>, head: bool) {
    CURRENT.set(Some(Current::Unanswered { out, platform, head }));
}

/// Sends the response, whole or until the client leaves.
pub(super) async fn answer(response: Response, background: &Background) {
    let Some(Current::Unanswered { out, platform, head }) = CURRENT.take() else { return };
    let Some((body, outgoing)) = respond(out, response, &platform, head) else { return };
    let outgoing = Rc::new(Outgoing::new(outgoing));
    CURRENT.set(Some(Current::Sending(Rc::clone(&outgoing))));
    if let Err(stopped) = outgoing.send(background.beside_body(body)).await {
        stopped.log();
    }
    CURRENT.set(None);
}

/// What can still be said when the handler panicked: the envelope where there is no answer yet, the end of the connection
/// where there is one.
pub(super) fn last_words() {
    match CURRENT.take() {
        Some(Current::Unanswered { out, platform, head }) => {
            let answer = Error::new(ErrorCode::InternalError).into_answer(&platform.request_id());
            if let Some((body, outgoing)) = respond(out, answer, &platform, head) {
                let bytes = if head { &[] } else { body.as_bytes().unwrap_or_default() };
                send_now(outgoing, bytes);
            }
        }
        Some(Current::Sending(outgoing)) => outgoing.cut(),
        None => {}
    }
}

/// Sends a few bytes, and the end, without a future.
fn send_now(body: OutgoingBody, bytes: &[u8]) {
    // What the host takes in one blocking write (`wasi:io/streams`).
    let bytes = bytes.get(..4096).unwrap_or(bytes);
    let written = body.write().is_ok_and(|stream| stream.blocking_write_and_flush(bytes).is_ok());
    if written {
        // The instance ends in any case.
        let _ = OutgoingBody::finish(body, None);
    }
}

/// Hands the head to the host; the body is to follow.
fn respond(
    out: ResponseOutparam,
    response: Response,
    platform: &WasiPlatform,
    head: bool,
) -> Option<(wacht_core::Body, OutgoingBody)> {
    let (response, list) = fields::ready(response, platform, head);
    let outgoing = OutgoingResponse::new(accepted_fields(&list));
    let status = response.status();
    // A response of the host's begins as 200.
    let taken = status == StatusCode::OK || outgoing.set_status_code(status.as_u16()).is_ok();
    match outgoing.body() {
        Ok(body) if taken => {
            ResponseOutparam::set(out, Ok(outgoing));
            Some((response.into_body(), body))
        }
        _ => {
            tracing::error!(status = status.as_u16(), "the host refuses the status of a response");
            ResponseOutparam::set(out, Err(WasiError::InternalError(None)));
            None
        }
    }
}
