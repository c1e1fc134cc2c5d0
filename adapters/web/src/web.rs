use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use send_wrapper::SendWrapper;
use wacht_core::{
    BackgroundWork, BoxFuture, Capabilities, Client, PanicIsolation, SignatureVerifier, Timestamp,
};
use wasm_bindgen::JsValue;

use crate::door;
use crate::headers::Codec;
use crate::promised::Timer;
use crate::task;

/// What a JavaScript host gives to an application, in one value: the part of a [`Platform`](wacht_core::Platform) that is
/// the same on every such host.
///
/// An adapter makes one for each request and forwards to it.
#[derive(Clone)]
pub struct Web {
    env: SendWrapper<JsValue>,
    context: SendWrapper<JsValue>,
    raw_target: bool,
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.host())
    }
}

impl Web {
    pub(crate) fn new(env: JsValue, context: JsValue, raw_target: bool) -> Self {
        Self { env: SendWrapper::new(env), context: SendWrapper::new(context), raw_target }
    }

    /// The host's settings: an object with a property for each.
    pub fn env(&self) -> &JsValue {
        &self.env
    }

    /// What the host says of the request beside the request itself.
    pub fn context(&self) -> &JsValue {
        &self.context
    }

    /// The name of the host: `node`, `deno`, `bun`, `netlify`, `workerd`, or `fetch` for one that does not say.
    pub fn host(&self) -> &'static str {
        static HOST: std::sync::OnceLock<&'static str> = std::sync::OnceLock::new();
        HOST.get_or_init(|| match door::host().as_str() {
            "node" => "node",
            "deno" => "deno",
            "bun" => "bun",
            "netlify" => "netlify",
            "workerd" => "workerd",
            _ => "fetch",
        })
    }

    /// What the host can do.
    pub fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        let host = self.host();
        capabilities.raw_target = self.raw_target || matches!(host, "deno" | "workerd");
        // The parsers of Node, Bun and workerd know a list of methods.
        capabilities.custom_methods = matches!(host, "deno" | "fetch");
        // workerd binds I/O to its request, and ends a request whose client left without asking it. A function of Netlify is
        // an AWS Lambda: one request at a time, which is whole when it begins.
        capabilities.shared_io = !matches!(host, "workerd" | "netlify");
        capabilities.cancellation = !matches!(host, "workerd" | "netlify");
        capabilities.request_streaming = host != "netlify";
        capabilities.full_duplex = host != "netlify";
        capabilities.header_bytes = Codec::of_host().capability();
        capabilities.background_work = BackgroundWork::AfterResponse;
        capabilities.panic_isolation =
            if host == "netlify" { PanicIsolation::Request } else { PanicIsolation::Instance };
        capabilities
    }

    /// A setting. `None`: not set, or no text.
    pub fn var(&self, name: &str) -> Option<String> {
        door::setting(&self.env, name)
    }

    /// A text that the context has under `name`.
    pub fn said(&self, name: &str) -> Option<String> {
        door::setting(&self.context, name)
    }

    /// The wall-clock time.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole milliseconds since 1970"
    )]
    pub fn now(&self) -> Timestamp {
        Timestamp::from_unix(Duration::from_millis(door::milliseconds_since_1970() as u64))
    }

    /// 128 bits of `crypto.getRandomValues`.
    pub fn random(&self) -> u128 {
        random()
    }

    /// Ends after `duration`.
    pub fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // The longest time that a timer of the HTML standard takes.
        let milliseconds = (duration.as_secs_f64() * 1_000.0).ceil().min(f64::from(i32::MAX));
        SendWrapper::new(async move { Timer::start(milliseconds).await }).boxed()
    }

    /// Runs `task` beside the requests. The host is asked to wait for it where it can be asked: `context.waitUntil`.
    pub fn wait_until(&self, task: BoxFuture<'static, ()>) {
        let background = door::background(&self.context);
        task::spawn(task::reserve(), async move {
            task.await;
            background.finish();
        });
    }

    /// Sends requests.
    pub fn client(&self) -> Client {
        #[cfg(feature = "client")]
        return Arc::new(crate::WebClient::of(self));
        #[cfg(not(feature = "client"))]
        Arc::new(wacht_core::Absent)
    }

    /// Checks signatures.
    pub fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        #[cfg(feature = "signatures")]
        return Arc::new(crate::WebVerifier::new());
        #[cfg(not(feature = "signatures"))]
        Arc::new(wacht_core::Absent)
    }
}

/// 128 bits of `crypto.getRandomValues`.
pub(crate) fn random() -> u128 {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&door::random());
    u128::from_ne_bytes(bytes)
}
