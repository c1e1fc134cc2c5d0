use std::io;

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::AsyncReadExt;
use tokio::net::tcp::OwnedReadHalf;

use super::{Head, text};
use crate::Failure;

/// The half of a connection that answers come from.
#[derive(Debug)]
pub struct Reader {
    stream: OwnedReadHalf,
    buffer: BytesMut,
    framing: Framing,
}

/// How the body that is being read says where it ends (RFC 9112 section 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Framing {
    Length(u64),
    Chunked,
    UntilClose,
    Done,
}

/// How a body ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum End {
    /// As its framing says, with these trailers.
    Clean(Vec<(String, Vec<u8>)>),
    /// Cut off before that.
    CutOff,
}

/// A whole response.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// Its head.
    pub head: Head,
    /// The bytes of its body.
    pub body: Vec<u8>,
    /// How the body ended.
    pub end: End,
}

/// One step through a body.
#[derive(Debug)]
pub(crate) enum Piece {
    Data(Bytes),
    End(End),
}

impl Reader {
    pub(super) fn new(stream: OwnedReadHalf) -> Self {
        Self { stream, buffer: BytesMut::new(), framing: Framing::Done }
    }

    /// Reads a whole answer; that to a `HEAD` has no body.
    pub async fn answer(&mut self, to_head: bool) -> Result<Answer, Failure> {
        let head = self.head(to_head).await?;
        let mut body = Vec::new();
        loop {
            match self.piece().await? {
                Piece::Data(data) => body.extend_from_slice(&data),
                Piece::End(end) => return Ok(Answer { head, body, end }),
            }
        }
    }

    /// Reads the head of the next final response.
    pub async fn head(&mut self, to_head: bool) -> Result<Head, Failure> {
        loop {
            let bytes = self.line_block().await?;
            let head = Head::parse(&bytes)?;
            if head.status >= 200 {
                self.framing = framing(&head, to_head)?;
                return Ok(head);
            }
        }
    }

    /// Reads the next data of the body, or its end.
    pub(crate) async fn piece(&mut self) -> Result<Piece, Failure> {
        match self.framing {
            Framing::Done | Framing::Length(0) => {
                self.framing = Framing::Done;
                Ok(Piece::End(End::Clean(Vec::new())))
            }
            Framing::Length(left) => {
                if !self.fill().await {
                    return Ok(Piece::End(End::CutOff));
                }
                let data = self.take(left);
                self.framing = Framing::Length(left - data.len() as u64);
                Ok(Piece::Data(data))
            }
            Framing::UntilClose => match self.read_more().await {
                Ok(0) if self.buffer.is_empty() => Ok(Piece::End(End::Clean(Vec::new()))),
                Ok(_) => Ok(Piece::Data(self.buffer.split().freeze())),
                Err(_) => Ok(Piece::End(End::CutOff)),
            },
            Framing::Chunked => self.chunk().await,
        }
    }

    /// Whether the other side has closed: reads until it does, and gives back what came before.
    pub async fn read_to_close(&mut self) -> Vec<u8> {
        while matches!(self.read_more().await, Ok(read) if read > 0) {}
        self.buffer.split().to_vec()
    }

    async fn chunk(&mut self) -> Result<Piece, Failure> {
        let Some(line) = self.line().await else { return Ok(Piece::End(End::CutOff)) };
        let text = String::from_utf8_lossy(&line);
        let size = text.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16)
            .map_err(|_| Failure::new("the size of a chunk", "hexadecimal digits", format!("{text:?}")))?;
        if size == 0 {
            return self.trailers().await;
        }
        while self.buffer.len() < size + 2 {
            if !matches!(self.read_more().await, Ok(read) if read > 0) {
                return Ok(Piece::End(End::CutOff));
            }
        }
        let data = self.buffer.split_to(size).freeze();
        self.buffer.advance(2);
        Ok(Piece::Data(data))
    }

    async fn trailers(&mut self) -> Result<Piece, Failure> {
        let mut trailers = Vec::new();
        loop {
            let Some(line) = self.line().await else { return Ok(Piece::End(End::CutOff)) };
            if line.is_empty() {
                self.framing = Framing::Done;
                return Ok(Piece::End(End::Clean(trailers)));
            }
            let text = String::from_utf8_lossy(&line);
            let (name, value) = text
                .split_once(':')
                .ok_or_else(|| Failure::new("a trailer line", "a name and a value", format!("{text:?}")))?;
            trailers.push((name.to_ascii_lowercase(), value.trim().as_bytes().to_vec()));
        }
    }

    /// One line without its end, or nothing when the connection ends before it does.
    async fn line(&mut self) -> Option<Bytes> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|pair| pair == b"\r\n") {
                let line = self.buffer.split_to(end).freeze();
                self.buffer.advance(2);
                return Some(line);
            }
            if !matches!(self.read_more().await, Ok(read) if read > 0) {
                return None;
            }
        }
    }

    async fn line_block(&mut self) -> Result<Bytes, Failure> {
        loop {
            if let Some(end) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                return Ok(self.buffer.split_to(end + 4).freeze());
            }
            match self.read_more().await {
                Ok(0) => {
                    let seen = format!("the connection ended after {:?}", self.buffer);
                    return Err(Failure::new("the answer", "a response head", seen));
                }
                Ok(_) => {}
                Err(error) => return Err(broken("reading a response head", &error)),
            }
        }
    }

    fn take(&mut self, most: u64) -> Bytes {
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(self.buffer.len());
        self.buffer.split_to(most).freeze()
    }

    /// Makes sure that there is something to take; `false` when the connection ended.
    async fn fill(&mut self) -> bool {
        !self.buffer.is_empty() || matches!(self.read_more().await, Ok(read) if read > 0)
    }

    async fn read_more(&mut self) -> io::Result<usize> {
        self.buffer.reserve(64 * 1024);
        self.stream.read_buf(&mut self.buffer).await
    }
}

impl Answer {
    /// The body as text, for people.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Every header and the body as text, one character a byte, to be searched.
    pub fn everything(&self) -> String {
        let lines = self.head.lines.iter().map(|(name, value)| format!("{name}: {}\n", text(value)));
        lines.chain([text(&self.body)]).collect()
    }

    /// Whether the body came to its end.
    pub const fn is_whole(&self) -> bool {
        matches!(self.end, End::Clean(_))
    }
}

fn framing(head: &Head, to_head: bool) -> Result<Framing, Failure> {
    let (coding, length) = (head.texts("transfer-encoding"), head.texts("content-length"));
    if !coding.is_empty() && !length.is_empty() {
        let seen = format!("transfer-encoding {coding:?} and content-length {length:?}");
        return Err(Failure::new("the framing of the answer", "a length or a transfer coding", seen));
    }
    if to_head || head.status < 200 || head.status == 204 || head.status == 304 {
        return Ok(Framing::Done);
    }
    match (coding.as_slice(), length.as_slice()) {
        ([], []) => Ok(Framing::UntilClose),
        ([coding], []) if coding.eq_ignore_ascii_case("chunked") => Ok(Framing::Chunked),
        ([], [length]) => length
            .parse()
            .map(Framing::Length)
            .map_err(|_| Failure::new("content-length", "a number", format!("{length:?}"))),
        _ => Err(Failure::new(
            "the framing of the answer",
            "one length, or chunked",
            format!("transfer-encoding {coding:?}, content-length {length:?}"),
        )),
    }
}

pub(super) fn broken(doing: &str, error: &io::Error) -> Failure {
    Failure::new(doing, "a working connection", error)
}
