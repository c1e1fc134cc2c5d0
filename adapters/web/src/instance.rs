use std::cell::Cell;

use wacht_core::{Error, ErrorCode};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::door::{self, forever};
use crate::{log, promised, task};

/// Makes this instance the live one, once.
pub(crate) fn open() -> Result<(), JsValue> {
    thread_local!(static OPEN: Cell<bool> = const { Cell::new(false) });
    if OPEN.get() {
        return Ok(());
    }
    std::panic::set_hook(Box::new(|panicked| {
        let what = panicked.payload_as_str().unwrap_or("with a value that is no text");
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        door::log("error", &format!("ERROR panicked: {what} at {place}"));
        // The next request finds a fresh instance.
        wasm_bindgen::handler::schedule_reinit();
    }));
    log::install();
    let run = forever(Closure::<dyn Fn(u32)>::new(task::run));
    let cancel = forever(Closure::<dyn Fn(u32)>::new(task::cancel));
    let settle = forever(Closure::<dyn Fn(u32, bool, JsValue)>::new(|slot, fulfilled, value| {
        promised::settle(slot, if fulfilled { Ok(value) } else { Err(value) });
    }));
    let envelope = Error::new(ErrorCode::InternalError).into_answer("{}").into_body();
    let envelope = envelope.as_bytes().and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default();
    door::open(&run, &settle, &cancel, envelope)?;
    OPEN.set(true);
    Ok(())
}
