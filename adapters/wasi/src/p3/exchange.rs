use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use wacht_core::{Body, Response};
use wasip3::http::types::{ErrorCode, Response as WasiResponse};

use super::generated::accepted_fields;
use super::outgoing::Outgoing;
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
    platform: Arc<WasiPlatform>,
    head: bool,
) -> Result<WasiResponse, ErrorCode> {
    let (response, list) = fields::ready(response, &platform, head);
    let (outgoing, bytes, ended) = Outgoing::new();
    let (answer, _) = WasiResponse::new(accepted_fields(&list), Some(bytes), ended);
    let status = response.status().as_u16();
    // A response of the host's begins as 200.
    if status != 200 && answer.set_status_code(status).is_err() {
        tracing::error!(status, "the host refuses the status of a response");
        return Err(ErrorCode::InternalError(None));
    }
    let body = response.into_body();
    wasip3::spawn(async move {
        send(outgoing, body, platform.background()).await;
        platform.background().finish().await;
    });
    Ok(answer)
}

async fn send(outgoing: Outgoing, body: Body, background: &Background) {
    let outgoing = Rc::new(outgoing);
    SENDING.with_borrow_mut(|sending| sending.push(Rc::clone(&outgoing)));
    if let Err(stopped) = outgoing.send(background.beside_body(body)).await {
        stopped.log();
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
