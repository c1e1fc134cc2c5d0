//! The functions of `door.js`, and what JavaScript has itself.
//!
//! `js-sys` has the latter too, but a module has a shim for each kind of callback that anything in it takes.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    pub(crate) type Promise;
    #[wasm_bindgen(static_method_of = Promise)]
    pub(crate) fn reject(error: &JsValue) -> JsValue;

    #[wasm_bindgen(js_namespace = Date, js_name = now)]
    pub(crate) fn milliseconds_since_1970() -> f64;

    pub(crate) type Uint8Array;
    /// An array of its own with these bytes.
    #[wasm_bindgen(constructor)]
    pub(crate) fn of_bytes(bytes: &[u8]) -> Uint8Array;
    #[wasm_bindgen(constructor)]
    pub(crate) fn of_buffer(buffer: &JsValue) -> Uint8Array;
    #[wasm_bindgen(method, js_name = subarray)]
    pub(crate) fn bytes_from(this: &Uint8Array, start: u32) -> Vec<u8>;
}

#[wasm_bindgen(module = "/src/door.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    pub(crate) fn open(
        run: &JsValue,
        settle: &JsValue,
        cancel: &JsValue,
        envelope: &str,
    ) -> Result<(), JsValue>;
    pub(crate) fn schedule(task: u32);
    pub(crate) fn settle(promise: &Promise, slot: u32);
    #[wasm_bindgen(js_name = startTimer)]
    pub(crate) fn start_timer(milliseconds: f64, slot: u32) -> JsValue;
    #[wasm_bindgen(js_name = clearTimer)]
    pub(crate) fn clear_timer(timer: &JsValue);

    /// A request that is being answered.
    #[derive(Clone)]
    pub(crate) type Exchange;
    pub(crate) fn begin(request: &JsValue, task: u32) -> Exchange;
    #[wasm_bindgen(method)]
    pub(crate) fn compose(this: &Exchange) -> usize;
    #[wasm_bindgen(method)]
    pub(crate) fn write(this: &Exchange, room: &mut [u8]) -> usize;
    #[wasm_bindgen(method)]
    pub(crate) fn reader(this: &Exchange) -> Option<Reader>;
    #[wasm_bindgen(method)]
    pub(crate) fn start(this: &Exchange) -> JsValue;
    /// The headers of the answers that follow.
    pub(crate) fn announce(headers: &[u8]);
    /// Whether the host takes it.
    #[wasm_bindgen(method)]
    pub(crate) fn answer(this: &Exchange, status: u16, body: &JsValue) -> bool;
    #[wasm_bindgen(method, js_name = answerBytes)]
    pub(crate) fn answer_bytes(this: &Exchange, status: u16, body: &[u8]) -> bool;

    /// Answers with a 500 of the door's own.
    #[wasm_bindgen(method, js_name = fail)]
    pub(crate) fn refuse(this: &Exchange);

    /// What gives the chunks of a body.
    pub(crate) type Reader;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn read(this: &Reader) -> Result<Promise, JsValue>;
    pub(crate) fn abandon(reader: &Reader);

    /// What one read of a [`Reader`] gave.
    pub(crate) type Chunk;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn done(this: &Chunk) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &Chunk) -> JsValue;

    /// A stream that the host reads.
    pub(crate) type Source;
    pub(crate) fn source(task: u32, demand: u32) -> Source;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn stream(this: &Source) -> JsValue;
    #[wasm_bindgen(method)]
    pub(crate) fn give(this: &Source, chunk: &Uint8Array);
    #[wasm_bindgen(method)]
    pub(crate) fn end(this: &Source);
    #[wasm_bindgen(method)]
    pub(crate) fn fail(this: &Source);

    /// A request that leaves.
    pub(crate) type Call;
    pub(crate) fn call(
        context: &JsValue,
        method: &str,
        url: &str,
        headers: &[u8],
        body: &JsValue,
        milliseconds: f64,
    ) -> Call;
    #[wasm_bindgen(method, getter, js_name = promise)]
    pub(crate) fn head_promise(this: &Call) -> Promise;
    #[wasm_bindgen(method, js_name = reader)]
    pub(crate) fn body_reader(this: &Call) -> Option<Reader>;
    #[wasm_bindgen(method)]
    pub(crate) fn abort(this: &Call);
    pub(crate) fn describe(error: &JsValue) -> String;

    /// What keeps a request alive after its response.
    pub(crate) type Background;
    pub(crate) fn background(context: &JsValue) -> Background;
    #[wasm_bindgen(method, js_name = end)]
    pub(crate) fn finish(this: &Background);

    #[wasm_bindgen(js_name = import_key)]
    pub(crate) fn import_key(algorithm: &str, one: &[u8], other: &[u8]) -> Promise;
    #[wasm_bindgen(catch)]
    pub(crate) fn verify(key: &JsValue, signature: &[u8], message: &[u8]) -> Result<Promise, JsValue>;

    pub(crate) fn random() -> Vec<u8>;
    pub(crate) fn is_latin1() -> bool;
    pub(crate) fn host() -> String;
    pub(crate) fn setting(env: &JsValue, name: &str) -> Option<String>;
    pub(crate) fn log(level: &str, line: &str);
    pub(crate) fn digits(number: f64) -> String;
}

/// Makes a JavaScript function of a closure that lives as long as the instance.
pub(crate) fn forever<F: ?Sized + wasm_bindgen::closure::WasmClosure>(closure: Closure<F>) -> JsValue {
    closure.into_js_value()
}
