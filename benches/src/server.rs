//! The same route on each peer, each in a process of its own, on the same runtime.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};

use bytes::Bytes;
use clap::ValueEnum;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use wacht_core::{ConfigError, Context, Handler, Start};
use wacht_tower::ServiceHandler;

use wacht_benches::Failed;
use wacht_benches::table::say_out;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Peer {
    /// hyper alone, HTTP/1.1 or HTTP/2 by what the client speaks
    BareAuto,
    /// hyper alone, HTTP/1.1 only
    BareHttp1,
    /// axum
    Axum,
    /// An axum router behind the hyper adapter
    AxumOnOurs,
    /// The hyper adapter
    Ours,
}

impl Peer {
    /// The servers.
    pub(crate) const SERVERS: &[Self] = &[Self::BareAuto, Self::BareHttp1, Self::Axum, Self::Ours];
    /// The servers of one axum router.
    pub(crate) const OF_AXUM: &[Self] = &[Self::Axum, Self::AxumOnOurs];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BareAuto => "bare-auto",
            Self::BareHttp1 => "bare-http1",
            Self::Axum => "axum",
            Self::AxumOnOurs => "axum-on-ours",
            Self::Ours => "ours",
        }
    }
}

/// What every peer answers to any request.
const ANSWER: &str = "hello, world";

/// Serves until standard input ends. The port stands on the first line of standard output.
pub(crate) fn run(peer: Peer) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|error| Failed::io("the server's runtime", error))?;
    runtime.block_on(async {
        let served = tokio::spawn(serve(peer));
        let mut rest = Vec::new();
        let ended = tokio::io::stdin().read_to_end(&mut rest).await;
        served.abort();
        ended.map(drop).map_err(|error| Failed::io("standard input", error))
    })
}

async fn serve(peer: Peer) -> Result<(), Failed> {
    match peer {
        Peer::Ours => return serve_ours(hello).await,
        Peer::AxumOnOurs => return serve_ours(axum_hello).await,
        Peer::BareAuto | Peer::BareHttp1 | Peer::Axum => {}
    }
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(|error| Failed::io("bind", error))?;
    announce(listener.local_addr().map_err(|error| Failed::io("bind", error))?);
    if peer == Peer::Axum {
        let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
            let _ = stream.set_nodelay(true);
        });
        return axum::serve(listener, router()).await.map_err(|error| Failed::io("axum", error));
    }
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _ = stream.set_nodelay(true);
        let io = TokioIo::new(stream);
        tokio::spawn(async move {
            // A connection that ends early is the load generator's doing.
            if peer == Peer::BareAuto {
                let builder = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new());
                let _ = builder.serve_connection(io, service_fn(answer)).await;
            } else {
                let _ =
                    hyper::server::conn::http1::Builder::new().serve_connection(io, service_fn(answer)).await;
            }
        });
    }
}

async fn serve_ours<A, F, H>(app: A) -> Result<(), Failed>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let server = wacht_hyper::Server::builder()
        .address(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
        .connections(20_000)
        .bind(app)
        .await
        .map_err(|error| Failed::Unexpected(error.to_string()))?;
    announce(server.local_addr());
    server.run().await.map_err(|error| Failed::Unexpected(error.to_string()))
}

async fn hello(_: Start) -> Result<impl Handler, ConfigError> {
    Ok(|_: wacht_core::Request, _: Context| async { ANSWER })
}

async fn axum_hello(_: Start) -> Result<impl Handler, ConfigError> {
    Ok(ServiceHandler::new(router()))
}

fn router() -> axum::Router {
    axum::Router::new().route("/hello", axum::routing::get(async || ANSWER))
}

async fn answer(_: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::new(Bytes::from_static(ANSWER.as_bytes())));
    response
        .headers_mut()
        .insert(CONTENT_TYPE, const { HeaderValue::from_static("text/plain; charset=utf-8") });
    Ok(response)
}

fn announce(address: SocketAddr) {
    say_out(&address.port().to_string());
}
