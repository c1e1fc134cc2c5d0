use std::fmt;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::Duration;

use async_trait::async_trait;
use http::header::TRANSFER_ENCODING;
use http::{HeaderValue, Method, Uri, Version};
use http_body::Body as _;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::{ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier};
use tower_service::Service;
use wacht_core::{Body, BoxFuture, ClientError, ClientErrorKind, HttpClient, Request, Response};

use crate::client_error::{ResolveError, client_error};
use crate::response_body::ResponseBody;

/// Sends requests over HTTP/1.1 or HTTP/2, as TLS negotiates, with a pool of connections. Cheap to clone.
///
/// A request leaves as it is given: `host` and the framing are the only headers added. Redirects are not followed, bodies
/// are not decoded, and no proxy is taken from the environment.
///
/// The first call reads the system's certificates: a program that sends nothing does not pay for them.
#[derive(Clone)]
pub struct NativeClient {
    pool: Arc<LazyPool>,
    times: Times,
}

type Pool = Client<HttpsConnector<HttpConnector<Resolver>>, Body>;
type LazyPool = LazyLock<Pool, Box<dyn FnOnce() -> Pool + Send>>;

#[derive(Debug, Clone, Copy)]
struct Times {
    head: Duration,
    silence: Duration,
}

impl NativeClient {
    /// How long a TCP connection may take to come about by default: 10 seconds.
    pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
    /// How long a response head may take by default, from the call on: 30 seconds.
    pub const DEFAULT_HEAD_TIMEOUT: Duration = Duration::from_secs(30);
    /// How long a response body may stay silent by default: 30 seconds.
    pub const DEFAULT_READ_TIMEOUT: Duration = Duration::from_secs(30);
    /// How long an unused connection is kept by default: 60 seconds.
    pub const DEFAULT_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

    /// A client with the default times.
    ///
    /// # Errors
    /// Only when the TLS library has no usable protocol version.
    pub fn new() -> Result<Self, rustls::Error> {
        Self::builder().build()
    }

    /// A client by hand.
    pub const fn builder() -> NativeClientBuilder {
        NativeClientBuilder {
            connect: Self::DEFAULT_CONNECT_TIMEOUT,
            idle: Self::DEFAULT_IDLE_TIMEOUT,
            times: Times { head: Self::DEFAULT_HEAD_TIMEOUT, silence: Self::DEFAULT_READ_TIMEOUT },
            roots: None,
        }
    }
}

#[async_trait]
impl HttpClient for NativeClient {
    async fn send(&self, mut request: Request) -> Result<Response, ClientError> {
        if !is_absolute(request.uri()) {
            return Err(ClientErrorKind::Request.into());
        }
        // The version of an incoming request says nothing about the connection that an outgoing one will get.
        *request.version_mut() = Version::default();
        announce_body(&mut request);
        let answer = tokio::time::timeout(self.times.head, self.pool.request(request)).await;
        let response = answer.map_err(|_| ClientErrorKind::Timeout)?.map_err(client_error)?;
        Ok(response.map(|incoming| Body::new(ResponseBody::new(incoming, self.times.silence))))
    }
}

impl fmt::Debug for NativeClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NativeClient").field("times", &self.times).finish_non_exhaustive()
    }
}

/// Makes a [`NativeClient`].
#[derive(Debug)]
#[must_use]
pub struct NativeClientBuilder {
    connect: Duration,
    idle: Duration,
    times: Times,
    roots: Option<RootCertStore>,
}

impl NativeClientBuilder {
    /// How long a TCP connection may take to come about.
    pub const fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect = time;
        self
    }

    /// How long a response head may take, from the call on.
    pub const fn head_timeout(mut self, time: Duration) -> Self {
        self.times.head = time;
        self
    }

    /// How long a response body may stay silent.
    pub const fn read_timeout(mut self, time: Duration) -> Self {
        self.times.silence = time;
        self
    }

    /// How long an unused connection is kept.
    pub const fn idle_timeout(mut self, time: Duration) -> Self {
        self.idle = time;
        self
    }

    /// The certificate authorities to trust, in place of the system's.
    pub fn roots(mut self, roots: RootCertStore) -> Self {
        self.roots = Some(roots);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// Only when the TLS library has no usable protocol version.
    pub fn build(self) -> Result<NativeClient, rustls::Error> {
        let tls =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
                .with_safe_default_protocol_versions()?;
        let times = self.times;
        Ok(NativeClient { pool: Arc::new(LazyLock::new(Box::new(move || self.pool(tls)))), times })
    }

    fn pool(self, tls: ConfigBuilder<ClientConfig, WantsVerifier>) -> Pool {
        let mut http = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        http.enforce_http(false);
        http.set_nodelay(true);
        http.set_connect_timeout(Some(self.connect));
        let tls = tls.with_root_certificates(self.roots.unwrap_or_else(trusted_roots)).with_no_client_auth();
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http()
            .enable_all_versions()
            .wrap_connector(http);
        Client::builder(TokioExecutor::new())
            .pool_idle_timeout(self.idle)
            .pool_timer(TokioTimer::new())
            .timer(TokioTimer::new())
            .build(https)
    }
}

/// hyper sends a body of unknown length with these methods only when a header says that there is one.
fn announce_body(request: &mut Request) {
    if matches!(*request.method(), Method::GET | Method::HEAD)
        && !request.body().is_end_stream()
        && request.body().size_hint().exact().is_none()
    {
        request.headers_mut().insert(TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
    }
}

/// Whether the pool can send to it. It is refused here because the pool would write the whole target to its log.
// INVARIANT C07: a target may hold secrets.
fn is_absolute(uri: &Uri) -> bool {
    matches!(uri.scheme_str(), Some("http" | "https"))
        && uri.authority().is_some_and(|authority| !authority.as_str().contains('@'))
}

/// What the system trusts, or Mozilla's list where the system has none.
fn trusted_roots() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    }
    roots
}

/// The system's resolver, its failures told apart from those of a connection.
#[derive(Debug, Clone)]
struct Resolver(GaiResolver);

impl Service<Name> for Resolver {
    type Response = <GaiResolver as Service<Name>>::Response;
    type Error = ResolveError;
    type Future = BoxFuture<'static, Result<Self::Response, ResolveError>>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), ResolveError>> {
        self.0.poll_ready(task).map_err(ResolveError)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let resolved = self.0.call(name);
        Box::pin(async { resolved.await.map_err(ResolveError) })
    }
}
