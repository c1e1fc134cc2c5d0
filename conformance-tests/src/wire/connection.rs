use std::net::SocketAddr;

use tokio::net::TcpStream;

use super::reader::{Piece, broken};
use super::{Answer, Head, Reader, Request, Writer};
use crate::Failure;

/// One TCP connection to a subject.
#[derive(Debug)]
pub struct Connection {
    reader: Reader,
    writer: Writer,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await.map_err(|error| broken("connecting", &error))?;
        stream.set_nodelay(true).map_err(|error| broken("connecting", &error))?;
        let (reader, writer) = stream.into_split();
        Ok(Self { reader: Reader::new(reader), writer: Writer::new(writer, address.to_string()) })
    }

    /// Both directions, to be used at once.
    pub fn into_split(self) -> (Reader, Writer) {
        (self.reader, self.writer)
    }

    /// Sends these bytes.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.writer.write(bytes).await
    }

    /// Sends one chunk of a chunked body.
    pub async fn write_chunk(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.writer.write_chunk(bytes).await
    }

    /// Ends a chunked body, with these trailer lines.
    pub async fn write_last_chunk(&mut self, trailers: &[(&str, &str)]) -> Result<(), Failure> {
        self.writer.write_last_chunk(trailers).await
    }

    /// Sends a request.
    pub async fn send(&mut self, request: &Request) -> Result<(), Failure> {
        self.writer.send(request).await
    }

    /// Says that nothing more will be sent.
    pub async fn finish_sending(&mut self) -> Result<(), Failure> {
        self.writer.finish_sending().await
    }

    /// Sends a request and reads its whole answer.
    pub async fn exchange(&mut self, request: &Request) -> Result<Answer, Failure> {
        self.send(request).await?;
        self.answer(request.is_head()).await
    }

    /// Reads a whole answer; that to a `HEAD` has no body.
    pub async fn answer(&mut self, to_head: bool) -> Result<Answer, Failure> {
        self.reader.answer(to_head).await
    }

    /// Reads the head of the next final response.
    pub async fn head(&mut self, to_head: bool) -> Result<Head, Failure> {
        self.reader.head(to_head).await
    }

    /// Reads the next data of the body, or its end.
    pub(crate) async fn piece(&mut self) -> Result<Piece, Failure> {
        self.reader.piece().await
    }

    /// Reads until the other side closes, and gives what came before.
    pub async fn read_to_close(&mut self) -> Vec<u8> {
        self.reader.read_to_close().await
    }
}
