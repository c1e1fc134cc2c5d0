use std::sync::Arc;

use http::uri::Scheme;
use http::{Request, Response, Uri};
use wasmtime_wasi_http::{Error, RequestOptions, Result, WasiBody, WasiHttpHooks, default_hooks};

/// Where a component may send requests: the list of `allowed_outbound_hosts` in Spin, without its patterns.
#[derive(Clone)]
pub(crate) struct Destinations(Option<Arc<[String]>>);

type Done = Box<dyn Future<Output = Result<(), Error>> + Send>;
type Sent = Box<dyn Future<Output = Result<(Response<WasiBody>, Done)>> + Send>;

impl Destinations {
    /// Those, each an origin such as `http://127.0.0.1:3000`; every one where the list is empty.
    pub(crate) fn new(origins: &[String]) -> Self {
        Self((!origins.is_empty()).then(|| origins.into()))
    }

    fn allow(&self, uri: &Uri) -> bool {
        let scheme = uri.scheme().unwrap_or(&Scheme::HTTPS);
        let origin = uri.authority().map(|authority| format!("{scheme}://{authority}"));
        let Some(allowed) = &self.0 else { return true };
        origin.is_some_and(|origin| allowed.contains(&origin))
    }
}

impl WasiHttpHooks for Destinations {
    fn send_request(
        &mut self,
        request: Request<WasiBody>,
        options: Option<RequestOptions>,
        done: Done,
    ) -> Sent {
        if self.allow(request.uri()) {
            return default_hooks().send_request(request, options, done);
        }
        eprintln!("a call to {} is not allowed", request.uri().authority().map_or("", |to| to.as_str()));
        Box::new(async { Err(Error::HttpRequestDenied) })
    }
}
