use std::sync::Arc;
use std::time::Duration;

use wacht_core::{
    BackgroundWork, BoxFuture, Capabilities, Client, EnvironmentError, HeaderBytes, Platform,
    SignatureVerifier, Timestamp,
};
use wacht_native::{Background, Native};

use crate::builder::{Options, ResponseMode};
use crate::event::Trigger;
use crate::runtime_api::Invocation;

/// The platform of one invocation, for [`Context::platform`](wacht_core::Context::platform).
#[derive(Debug, Clone)]
pub struct LambdaPlatform {
    native: Native,
    options: Options,
    background: Background,
    trigger: Option<Trigger>,
    invocation: Option<Arc<Invocation>>,
    gateway_request_id: Option<Arc<str>>,
}

impl LambdaPlatform {
    /// The platform before the first invocation.
    pub(crate) fn new(native: Native, options: Options) -> Self {
        let background = native.background().clone();
        Self { native, options, background, trigger: None, invocation: None, gateway_request_id: None }
    }

    /// The platform of one invocation, with background work of its own.
    pub(crate) fn of(
        &self,
        invocation: Arc<Invocation>,
        trigger: Trigger,
        gateway_request_id: Option<String>,
    ) -> Self {
        Self {
            background: Background::new(),
            trigger: Some(trigger),
            invocation: Some(invocation),
            gateway_request_id: gateway_request_id.map(Arc::from),
            ..self.clone()
        }
    }

    /// What sent the event; `None` before the first invocation.
    pub const fn trigger(&self) -> Option<Trigger> {
        self.trigger
    }

    /// The id that the gateway gave the request, beside Lambda's own, which is the context's.
    pub fn gateway_request_id(&self) -> Option<&str> {
        self.gateway_request_id.as_deref()
    }

    /// The trace of X-Ray that the invocation belongs to (`X-Amzn-Trace-Id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.invocation.as_deref()?.trace_id.as_deref()
    }

    /// The ARN by which the function was invoked: with its alias or version.
    pub fn function_arn(&self) -> Option<&str> {
        self.invocation.as_deref()?.function_arn.as_deref()
    }

    /// What every native process has.
    pub const fn native(&self) -> &Native {
        &self.native
    }

    pub(crate) const fn background(&self) -> &Background {
        &self.background
    }
}

impl Platform for LambdaPlatform {
    fn name(&self) -> &'static str {
        "lambda"
    }

    /// An event is a whole request; only a function URL streams the response; no caller's leaving is told.
    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_streaming = false;
        capabilities.response_streaming = self.options.response_mode == ResponseMode::Streamed;
        capabilities.full_duplex = false;
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        capabilities.raw_target = matches!(self.trigger, Some(Trigger::FunctionUrl | Trigger::LatticeV1));
        capabilities.header_bytes = HeaderBytes::Utf8;
        capabilities.background_work = BackgroundWork::AfterResponse;
        capabilities.cancellation = false;
        capabilities.client_address = !matches!(self.trigger, Some(Trigger::LatticeV1 | Trigger::LatticeV2));
        capabilities
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        Box::pin(std::future::ready(self.native.environment().var(name)))
    }

    fn now(&self) -> Timestamp {
        self.native.now()
    }

    fn random(&self) -> u128 {
        self.native.random()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.native.sleep(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.background.spawn(task);
    }

    fn client(&self) -> Client {
        self.native.client()
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.native.verifier()
    }
}
