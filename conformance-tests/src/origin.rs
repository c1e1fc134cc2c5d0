//! The server that the subject calls: it writes down the bytes that came and answers what it is told.

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

use crate::Failure;

type Served = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A listener on the loopback address whose connections go to one function. Dropping it closes it.
#[derive(Debug)]
pub struct Origin {
    address: SocketAddr,
    accepting: AbortHandle,
}

/// A request as its bytes came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Received {
    /// The request line.
    pub line: String,
    /// The header lines in their order: names in lower case, values in bytes.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body without its framing.
    pub body: Vec<u8>,
}

impl Origin {
    /// Listens on a free port and hands each connection to `serve`.
    pub async fn start<F, Fut>(serve: F) -> Result<Self, Failure>
    where
        F: Fn(TcpStream) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let serve: Arc<dyn Fn(TcpStream) -> Served + Send + Sync> =
            Arc::new(move |stream| Box::pin(serve(stream)));
        let accepting = tokio::spawn(async move {
            // Dropping the set ends the connections with their listener.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream));
                while connections.try_join_next().is_some() {}
            }
        });
        Ok(Self { address, accepting: accepting.abort_handle() })
    }

    /// The URL of a path on it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Received {
    /// All values of one header.
    pub fn all(&self, name: &str) -> Vec<&[u8]> {
        self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_slice()).collect()
    }

    /// Reads one request with its body; nothing when the connection ends before it does.
    pub async fn read(stream: &mut TcpStream) -> Option<Self> {
        let (mut received, rest) = Self::read_head(stream).await?;
        let mut body = Incoming { stream, buffer: rest };
        let length = received
            .all("content-length")
            .first()
            .and_then(|text| std::str::from_utf8(text).ok()?.parse().ok());
        received.body = match (length, received.all("transfer-encoding").is_empty()) {
            (Some(length), _) => body.exactly(length).await?,
            (None, false) => body.chunks().await?,
            (None, true) => Vec::new(),
        };
        Some(received)
    }

    /// Reads the head of one request, and what came behind it.
    pub async fn read_head(stream: &mut TcpStream) -> Option<(Self, Vec<u8>)> {
        let mut incoming = Incoming { stream, buffer: Vec::new() };
        let line = incoming.line().await?;
        let mut received = Self { line: String::from_utf8_lossy(&line).into_owned(), ..Self::default() };
        loop {
            let line = incoming.line().await?;
            if line.is_empty() {
                return Some((received, incoming.buffer));
            }
            let colon = line.iter().position(|byte| *byte == b':')?;
            let (name, value) = line.split_at(colon);
            let name = String::from_utf8_lossy(name).to_ascii_lowercase();
            received.headers.push((name, value.get(1..)?.trim_ascii().to_vec()));
        }
    }
}

/// Sends an answer with its length, and closes.
pub async fn answer(stream: &mut TcpStream, head: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    // A caller that has left already is no concern of an origin's.
    drop(stream.write_all(&[head.as_bytes(), body].concat()).await);
    drop(stream.shutdown().await);
}

/// Sends an answer that has no body, as 204 and 304 are, and closes.
pub async fn answer_without_body(stream: &mut TcpStream, head: &str) {
    drop(stream.write_all(format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n").as_bytes()).await);
    drop(stream.shutdown().await);
}

struct Incoming<'a> {
    stream: &'a mut TcpStream,
    buffer: Vec<u8>,
}

impl Incoming<'_> {
    async fn line(&mut self) -> Option<Vec<u8>> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|pair| pair == b"\r\n") {
                let line = self.buffer.drain(..end).collect();
                self.buffer.drain(..2);
                return Some(line);
            }
            self.more().await?;
        }
    }

    async fn exactly(&mut self, length: usize) -> Option<Vec<u8>> {
        while self.buffer.len() < length {
            self.more().await?;
        }
        Some(self.buffer.drain(..length).collect())
    }

    async fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = self.line().await?;
            let size = usize::from_str_radix(std::str::from_utf8(&line).ok()?.trim(), 16).ok()?;
            body.extend(self.exactly(size).await?);
            self.line().await?;
            if size == 0 {
                return Some(body);
            }
        }
    }

    async fn more(&mut self) -> Option<()> {
        let mut bytes = vec![0; 64 * 1024];
        let read = self.stream.read(&mut bytes).await.ok().filter(|read| *read > 0)?;
        self.buffer.extend_from_slice(bytes.get(..read)?);
        Some(())
    }
}

fn failed(error: std::io::Error) -> Failure {
    Failure::new("starting an origin", "a listener on the loopback address", error)
}
