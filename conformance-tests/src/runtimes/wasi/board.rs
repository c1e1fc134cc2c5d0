use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;

use crate::Failure;

/// How long an answer waits for a mark.
const PATIENCE: Duration = Duration::from_secs(5);

/// The subject's marks, for a subject whose requests share no memory: `POST /key` raises one, `GET /key` reads it, and
/// `GET /key?raised` waits for it.
pub(in crate::runtimes) struct Board {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Board {
    pub(in crate::runtimes) async fn serve() -> Result<Self, Failure> {
        let failed = |error| Failure::new("the board", "a free port", error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let marks = Arc::new(Marks::default());
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let marks = Arc::clone(&marks);
                let answering = service_fn(move |request| {
                    let marks = Arc::clone(&marks);
                    async move { Ok::<_, Infallible>(marks.answer(&request).await) }
                });
                let builder = hyper::server::conn::http1::Builder::new();
                connections.spawn(builder.serve_connection(TokioIo::new(stream), answering));
                while connections.try_join_next().is_some() {}
            }
        });
        Ok(Self { address, task })
    }

    pub(in crate::runtimes) const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Board {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[derive(Default)]
struct Marks {
    counts: Mutex<BTreeMap<String, u64>>,
    raised: watch::Sender<()>,
}

impl Marks {
    async fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let key = request.uri().path();
        let count = if *request.method() == Method::POST {
            let count = self.raise(key);
            self.raised.send_replace(());
            count
        } else if request.uri().query() == Some("raised") {
            let mut changes = self.raised.subscribe();
            let raised = async { while self.count(key) == 0 && changes.changed().await.is_ok() {} };
            // One that does not come in time is asked for again.
            let _ = timeout(PATIENCE, raised).await;
            self.count(key)
        } else {
            self.count(key)
        };
        Response::new(Full::from(count.to_string()))
    }

    fn raise(&self, key: &str) -> u64 {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(key.to_owned()).or_default();
        *count += 1;
        *count
    }

    fn count(&self, key: &str) -> u64 {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(key).copied().unwrap_or_default()
    }
}
