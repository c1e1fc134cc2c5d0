use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use wacht_core::{
    AddressSource, Arrival, BoxFuture, Capabilities, Client, ClientAddress, EnvironmentError, Platform,
    SignatureVerifier, Timestamp,
};
use wacht_web::{Adapt, Web};
use wasm_bindgen::JsValue;

/// The platform of one request on a JavaScript host, for [`Context::platform`](wacht_core::Context::platform).
#[derive(Debug, Clone)]
pub struct FetchPlatform(Web);

impl FetchPlatform {
    /// What the host gave as settings: `env` of the export.
    pub fn env(&self) -> &JsValue {
        self.0.env()
    }

    /// What the host said of the request beside the request: `context` of the export.
    pub fn context(&self) -> &JsValue {
        self.0.context()
    }
}

/// Reads what the package's entries put into the context: `clientAddress`, and `requestId` where they know it.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Fetch;

impl Adapt for Fetch {
    type Platform = FetchPlatform;

    fn adapt(self, web: Web, _: &HeaderMap, arrival: &mut Arrival) -> FetchPlatform {
        let address = web.said("clientAddress").and_then(|address| address.parse().ok());
        arrival.client = address.map(|ip| ClientAddress::new(ip, AddressSource::Platform));
        arrival.request_id = web.said("requestId").filter(|id| !id.is_empty());
        FetchPlatform(web)
    }
}

impl Platform for FetchPlatform {
    fn name(&self) -> &'static str {
        self.0.host()
    }

    fn capabilities(&self) -> Capabilities {
        self.0.capabilities()
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        Box::pin(std::future::ready(Ok(self.0.var(name))))
    }

    fn now(&self) -> Timestamp {
        self.0.now()
    }

    fn random(&self) -> u128 {
        self.0.random()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.sleep(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.0.wait_until(task);
    }

    fn client(&self) -> Client {
        self.0.client()
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.0.verifier()
    }
}
