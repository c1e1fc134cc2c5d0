use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::faults::Injection;

/// One host's listener, bound but not yet served. There is no way to bind anything but the IPv4 loopback.
#[derive(Debug)]
pub(crate) struct LoopbackListener {
    listener: TcpListener,
    address: SocketAddr,
}

/// A host that serves. Dropping it ends it and its connections.
#[derive(Debug)]
pub(crate) struct Server {
    task: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

impl LoopbackListener {
    /// Port 0 takes a free one.
    pub(crate) async fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// `http://127.0.0.1:<port>`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn serve(self, router: Router) -> Server {
        let (stop, stopped) = watch::channel(false);
        Server { task: tokio::spawn(accept(self.listener, router, stopped)), stop }
    }
}

impl Server {
    /// Accepts nothing more and ends when the requests in flight are answered, or after a second.
    pub(crate) async fn stop(mut self) {
        // A failure means that the task has ended already.
        let _ = self.stop.send(true);
        let _ = (&mut self.task).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    connections.spawn(connection(stream, peer, router.clone(), stopped.clone()));
                }
                // Out of file descriptors, most likely: waiting lets connections end.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
            _ = stopped.changed() => break,
        }
    }
    drop(listener);
    let all_ended = async { while connections.join_next().await.is_some() {} };
    // What still runs after the grace, such as a stalled answer, is dropped with the set.
    let _ = tokio::time::timeout(GRACE, all_ended).await;
}

async fn connection(stream: TcpStream, peer: SocketAddr, router: Router, mut stopped: watch::Receiver<bool>) {
    // Answers are small: waiting to fill a segment would only delay them. A failure costs nothing but time.
    let _ = stream.set_nodelay(true);
    let injection = Injection::default();
    let service = TowerToHyperService::new(router.layer(Extension(injection.clone())).layer(Extension(peer)));
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let is_reset = tokio::select! {
        _ = &mut connection => return,
        () = injection.reset_asked() => true,
        _ = stopped.changed() => false,
    };
    if is_reset {
        // Closing with no linger sends RST instead of FIN.
        let _ = connection.into_parts().io.into_inner().set_zero_linger();
        return;
    }
    std::pin::Pin::new(&mut connection).graceful_shutdown();
    // Errors here are the client's: a connection that breaks while it ends has ended.
    let _ = connection.await;
}

/// How long a stop waits for the requests in flight.
const GRACE: Duration = Duration::from_secs(1);
