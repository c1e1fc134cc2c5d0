use std::net::SocketAddr;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;
use wacht_core::{Application, Handler};

use crate::platform::HyperPlatform;
use crate::request;

/// What all connections of a server share.
#[derive(Debug)]
pub(crate) struct Shared<H> {
    pub(crate) application: Application<H>,
    pub(crate) platform: Arc<HyperPlatform>,
}

pub(crate) async fn serve_connection<H: Handler>(
    stream: TcpStream,
    peer: SocketAddr,
    shared: Arc<Shared<H>>,
    mut stopped: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |incoming| {
        let shared = Arc::clone(&shared);
        async move {
            let (request, arrival) = request::convert(incoming, peer);
            let platform = Arc::clone(&shared.platform) as _;
            Ok::<_, std::convert::Infallible>(shared.application.respond(request, platform, arrival).await)
        }
    });
    let mut connection =
        std::pin::pin!(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.wait_for(|stopped| *stopped) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}
