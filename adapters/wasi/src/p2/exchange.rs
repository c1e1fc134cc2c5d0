use std::cell::RefCell;
use std::error::Error as StdError;
use std::rc::Rc;
use std::sync::Arc;

use http::StatusCode;
use wacht_core::{Error, ErrorCode, Platform as _, Response};
use wasip2::http::types::{ErrorCode as WasiError, Fields, OutgoingBody, OutgoingResponse, ResponseOutparam};

use super::outgoing::{Outgoing, Stopped};
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
    match outgoing.send(background.beside_body(body)).await {
        Ok(()) => {}
        Err(Stopped::Left) => tracing::debug!("the client left before the end of its response"),
        Err(Stopped::Failed(error)) => {
            let cause = error.source().map(ToString::to_string).unwrap_or_default();
            tracing::error!(%error, cause, "a response was cut off");
        }
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
    let list = match fields::of_response(&response, head) {
        Ok(list) => list,
        Err(error) => {
            tracing::error!(%error, "a response cannot be sent");
            let answer = Error::internal(error).into_answer(&platform.request_id());
            let list = fields::of_response(&answer, head).unwrap_or_default();
            return hand_over(out, answer, &list);
        }
    };
    hand_over(out, response, &list)
}

fn hand_over(
    out: ResponseOutparam,
    response: Response,
    list: &[(String, Vec<u8>)],
) -> Option<(wacht_core::Body, OutgoingBody)> {
    let outgoing = OutgoingResponse::new(accepted(list));
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

/// All headers, or those that this host takes: it may refuse more than the standard does.
fn accepted(list: &[(String, Vec<u8>)]) -> Fields {
    Fields::from_list(list).unwrap_or_else(|_| {
        let fields = Fields::new();
        for (name, value) in list {
            if let Err(error) = fields.append(name, value) {
                tracing::error!(name, ?error, "the host refuses a header of a response");
            }
        }
        fields
    })
}
