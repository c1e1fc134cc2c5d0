use std::cell::RefCell;
use std::error::Error as StdError;
use std::rc::Rc;

use wacht_core::{Body, Error, Platform as _, Response};
use wasip3::http::types::{ErrorCode, Fields, Response as WasiResponse};

use super::outgoing::{Outgoing, Stopped};
use crate::background::Background;
use crate::fields;
use crate::platform::WasiPlatform;

thread_local! {
    /// The bodies that this instance is sending.
    static SENDING: RefCell<Vec<Rc<Outgoing>>> = const { RefCell::new(Vec::new()) };
}

/// Hands the head of the response to the host, and leaves the body, and then the work left behind, to the rest of the task.
pub(super) fn answer(
    response: Response,
    platform: &WasiPlatform,
    head: bool,
) -> Result<WasiResponse, ErrorCode> {
    let (response, list) = match fields::of_response(&response, head) {
        Ok(list) => (response, list),
        Err(error) => {
            tracing::error!(%error, "a response cannot be sent");
            let answer = Error::internal(error).into_answer(&platform.request_id());
            let list = fields::of_response(&answer, head).unwrap_or_default();
            (answer, list)
        }
    };
    let (outgoing, bytes, ended) = Outgoing::new();
    let (answer, _) = WasiResponse::new(accepted(&list), Some(bytes), ended);
    let status = response.status().as_u16();
    // A response of the host's begins as 200.
    if status != 200 && answer.set_status_code(status).is_err() {
        tracing::error!(status, "the host refuses the status of a response");
        return Err(ErrorCode::InternalError(None));
    }
    let (body, background) = (response.into_body(), platform.background().clone());
    wasip3::spawn(async move {
        send(outgoing, body, &background).await;
        background.finish().await;
    });
    Ok(answer)
}

async fn send(outgoing: Outgoing, body: Body, background: &Background) {
    let outgoing = Rc::new(outgoing);
    SENDING.with_borrow_mut(|sending| sending.push(Rc::clone(&outgoing)));
    match outgoing.send(background.beside_body(body)).await {
        Ok(()) => {}
        Err(Stopped::Left) => tracing::debug!("the client left before the end of its response"),
        Err(Stopped::Failed(error)) => {
            let cause = error.source().map(ToString::to_string).unwrap_or_default();
            tracing::error!(%error, cause, "a response was cut off");
        }
    }
    SENDING.with_borrow_mut(|sending| sending.retain(|other| !Rc::ptr_eq(other, &outgoing)));
}

/// What can still be said when a handler panicked: that no body in flight is whole. A request without an answer gets the
/// host's.
pub(super) fn last_words() {
    for outgoing in SENDING.take() {
        outgoing.cut();
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
