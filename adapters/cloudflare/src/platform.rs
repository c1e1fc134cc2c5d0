use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName};
use wacht_core::{
    AddressSource, Arrival, BoxFuture, Capabilities, Client, ClientAddress, EnvironmentError, Platform,
    SignatureVerifier, Timestamp,
};
use wacht_web::{Adapt, Web};
use wasm_bindgen::JsCast;

/// The platform of one request in a Worker, for [`Context::platform`](wacht_core::Context::platform).
#[derive(Debug, Clone)]
pub struct CloudflarePlatform(Web);

impl CloudflarePlatform {
    /// The bindings of the Worker: KV, D1, R2, queues, as the `worker` crate has them. They belong to this request.
    pub fn env(&self) -> worker::Env {
        self.0.env().clone().unchecked_into()
    }
}

/// Reads what Cloudflare's edge says in headers that it overwrites (Cloudflare Fundamentals, "HTTP headers").
#[doc(hidden)]
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Cloudflare;

impl Adapt for Cloudflare {
    type Platform = CloudflarePlatform;

    fn adapt(self, web: Web, headers: &HeaderMap, arrival: &mut Arrival) -> CloudflarePlatform {
        let text = |name| headers.get(name)?.to_str().ok();
        let address = text(CONNECTING_IP).and_then(|address| address.parse().ok());
        arrival.client = address.map(|ip| ClientAddress::new(ip, AddressSource::Platform));
        arrival.request_id = text(RAY).filter(|id| !id.is_empty()).map(str::to_owned);
        CloudflarePlatform(web)
    }
}

const CONNECTING_IP: HeaderName = HeaderName::from_static("cf-connecting-ip");
const RAY: HeaderName = HeaderName::from_static("cf-ray");

impl Platform for CloudflarePlatform {
    fn name(&self) -> &'static str {
        "workerd"
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
