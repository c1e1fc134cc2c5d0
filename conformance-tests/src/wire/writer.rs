use tokio::io::AsyncWriteExt;
use tokio::net::tcp::OwnedWriteHalf;

use super::Request;
use super::reader::broken;
use crate::Failure;

/// The half of a connection that requests go to.
#[derive(Debug)]
pub struct Writer {
    stream: OwnedWriteHalf,
    authority: String,
}

impl Writer {
    pub(super) const fn new(stream: OwnedWriteHalf, authority: String) -> Self {
        Self { stream, authority }
    }

    /// Sends these bytes.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.stream.write_all(bytes).await.map_err(|error| broken("sending", &error))
    }

    /// Sends one chunk of a chunked body.
    pub async fn write_chunk(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let framed = [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
        self.write(&framed).await
    }

    /// Ends a chunked body, with these trailer lines.
    pub async fn write_last_chunk(&mut self, trailers: &[(&str, &str)]) -> Result<(), Failure> {
        let mut bytes = b"0\r\n".to_vec();
        for (name, value) in trailers {
            bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        bytes.extend_from_slice(b"\r\n");
        self.write(&bytes).await
    }

    /// Sends a request.
    pub async fn send(&mut self, request: &Request) -> Result<(), Failure> {
        let bytes = request.to_bytes(&self.authority);
        self.write(&bytes).await
    }

    /// Says that nothing more will be sent.
    pub async fn finish_sending(&mut self) -> Result<(), Failure> {
        self.stream.shutdown().await.map_err(|error| broken("closing", &error))
    }
}
