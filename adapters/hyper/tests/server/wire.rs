//! A server that runs, and a client that shows the bytes.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use wacht_core::ConfigError;
use wacht_hyper::{Builder, Handle, ServeError, Server};
use wacht_native::Environment;

use crate::subject::{Subject, subject};

/// No wait of these tests is longer. It is an end, not a measure.
pub(crate) const BOUND: Duration = Duration::from_secs(20);

pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) handle: Handle,
    pub(crate) subject: Subject,
    pub(crate) task: JoinHandle<Result<(), ServeError>>,
}

/// Starts the subject on a free port.
pub(crate) async fn start(configure: impl FnOnce(Builder) -> Builder) -> Running {
    let (subject, handler) = subject();
    let builder = Server::builder()
        .address("127.0.0.1:0".parse().unwrap())
        .environment(Environment::from_map([("GREETING", "hello")]));
    let server = configure(builder).bind(|_| async { Ok::<_, ConfigError>(handler) }).await.unwrap();
    let (address, handle) = (server.local_addr(), server.handle());
    Running { address, handle, subject, task: tokio::spawn(server.run()) }
}

impl Running {
    pub(crate) async fn connect(&self) -> Wire {
        Wire(TcpStream::connect(self.address).await.unwrap())
    }

    /// The whole answer to one request on a connection of its own.
    pub(crate) async fn answer(&self, request: impl AsRef<[u8]>) -> String {
        let mut wire = self.connect().await;
        wire.send(request).await;
        wire.rest().await
    }

    pub(crate) async fn stop(self) {
        self.handle.shutdown();
        bounded(self.task).await.unwrap().unwrap();
    }
}

pub(crate) struct Wire(pub(crate) TcpStream);

impl Wire {
    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.write_all(bytes.as_ref()).await.unwrap();
    }

    /// All that comes until the server closes the connection. A reset ends it as well.
    pub(crate) async fn rest(&mut self) -> String {
        let mut bytes = Vec::new();
        let _ = bounded(self.0.read_to_end(&mut bytes)).await;
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// What comes until `end` has come.
    pub(crate) async fn until(&mut self, end: &str) -> String {
        let mut bytes = Vec::new();
        bounded(async {
            while !bytes.ends_with(end.as_bytes()) {
                bytes.push(
                    self.0.read_u8().await.unwrap_or_else(|error| {
                        panic!("{error} after {:?}", String::from_utf8_lossy(&bytes))
                    }),
                );
            }
        })
        .await;
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

pub(crate) async fn bounded<F: Future>(work: F) -> F::Output {
    tokio::time::timeout(BOUND, work).await.expect("it did not end")
}
