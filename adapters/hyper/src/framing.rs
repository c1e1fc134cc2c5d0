use memchr::memchr;

/// Follows the bytes of an HTTP/1 connection from message to message (RFC 9112 section 6), for the two facts that hyper
/// does not tell: whether a request had both Content-Length and Transfer-Encoding (hyper drops the former), and
/// whether the connection stands between two messages.
///
/// It judges nothing else: what is malformed, hyper refuses. Bytes are kept until somebody asks, since those of a request
/// without a body need no second reading.
#[derive(Debug, Default)]
pub(crate) struct Framing {
    /// Came after the last message that was followed to its end.
    unread: Vec<u8>,
    state: State,
    head: Head,
    heads: u32,
    /// The number of the head that was last asked about, and whether it had no body.
    asked: u32,
    bodiless: bool,
    /// The number of the first head that had both headers.
    conflict: Option<u32>,
    /// The start of a line whose end has not come yet.
    partial: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// In the lines of a head, or before them.
    #[default]
    Head,
    /// In a body or chunk of which this many bytes are left.
    Bytes {
        left: u64,
        chunked: bool,
    },
    /// Before the line of a chunk's size.
    ChunkSize,
    /// Before the end of the line after a chunk.
    ChunkEnd,
    Trailers,
}

/// What the head that is being read has said so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Head {
    started: bool,
    chunked: bool,
    length: Option<u64>,
}

impl Framing {
    /// Takes the bytes that were just read. `idle`: hyper has nothing in flight, and so has read every head that was whole.
    pub(crate) fn read(&mut self, bytes: &[u8], idle: bool) {
        if !self.is_at_start() {
            return self.follow(bytes);
        }
        if idle && self.bodiless && ends_a_head(&self.unread) {
            self.heads = self.asked;
            self.unread.clear();
        } else if self.unread.len() > KEPT {
            self.catch_up();
        }
        self.unread.extend_from_slice(bytes);
    }

    /// Whether the head of this number, counted from 1, had both headers. hyper found a body in it, or none.
    pub(crate) fn is_conflict(&mut self, head: u32, bodiless: bool) -> bool {
        (self.asked, self.bodiless) = (head, bodiless);
        if !bodiless {
            self.catch_up();
        }
        self.conflict == Some(head)
    }

    /// Whether the last message has been read to its end and no next one has begun.
    pub(crate) fn is_between_messages(&mut self) -> bool {
        self.catch_up();
        self.is_at_start()
    }

    /// Whether a request line has begun and not ended.
    pub(crate) fn is_in_request_line(&mut self) -> bool {
        self.catch_up();
        self.state == State::Head && !self.head.started && !self.partial.is_empty()
    }

    fn is_at_start(&self) -> bool {
        self.state == State::Head && !self.head.started && self.partial.is_empty()
    }

    fn catch_up(&mut self) {
        let unread = std::mem::take(&mut self.unread);
        self.follow(&unread);
    }

    fn follow(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if let State::Bytes { left, chunked } = self.state {
                let passed = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                bytes = bytes.get(passed..).unwrap_or_default();
                self.state = match left - passed as u64 {
                    0 if chunked => State::ChunkEnd,
                    0 => State::Head,
                    left => State::Bytes { left, chunked },
                };
                continue;
            }
            let Some((line, rest)) = memchr(b'\n', bytes).and_then(|end| bytes.split_at_checked(end + 1))
            else {
                self.partial.extend_from_slice(bytes);
                break;
            };
            bytes = rest;
            if self.partial.is_empty() {
                self.line(trimmed(line));
            } else {
                let mut whole = std::mem::take(&mut self.partial);
                whole.extend_from_slice(line);
                self.line(trimmed(&whole));
            }
        }
    }

    fn line(&mut self, line: &[u8]) {
        match self.state {
            State::Head if line.is_empty() => self.end_of_head(),
            State::Head if self.head.started => self.head.field(line),
            State::Head => self.head.started = true,
            State::ChunkSize => {
                self.state = match chunk_size(line) {
                    0 => State::Trailers,
                    left => State::Bytes { left, chunked: true },
                }
            }
            State::ChunkEnd | State::Bytes { .. } => self.state = State::ChunkSize,
            State::Trailers if line.is_empty() => self.state = State::Head,
            State::Trailers => {}
        }
    }

    fn end_of_head(&mut self) {
        // Empty lines before a request line are no head (RFC 9112 section 2.2).
        let Head { started: true, chunked, length } = std::mem::take(&mut self.head) else { return };
        self.heads = self.heads.wrapping_add(1);
        self.state = match length {
            _ if chunked => State::ChunkSize,
            Some(left) if left > 0 => State::Bytes { left, chunked: false },
            _ => State::Head,
        };
        if chunked && length.is_some() {
            self.conflict = self.conflict.or(Some(self.heads));
        }
    }
}

/// Whether the last of these bytes are an empty line.
fn ends_a_head(bytes: &[u8]) -> bool {
    bytes.ends_with(b"\n\r\n") || bytes.ends_with(b"\n\n")
}

/// More than most heads have.
const KEPT: usize = 4096;

impl Head {
    fn field(&mut self, line: &[u8]) {
        match line.first() {
            Some(b'c' | b'C') => {
                if let Some(value) = value_of(line, b"content-length") {
                    self.length = Some(decimal(value));
                }
            }
            Some(b't' | b'T') => self.chunked |= value_of(line, b"transfer-encoding").is_some(),
            _ => {}
        }
    }
}

fn trimmed(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn value_of<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = line.split_at_checked(name.len())?;
    if start.eq_ignore_ascii_case(name) { rest.strip_prefix(b":") } else { None }
}

/// The number in a Content-Length. Of a list of equal numbers, the first.
fn decimal(value: &[u8]) -> u64 {
    number(value.trim_ascii_start(), 10)
}

fn chunk_size(line: &[u8]) -> u64 {
    number(line, 16)
}

/// The digits at the start. A number that does not fit is as good as without end.
fn number(text: &[u8], radix: u32) -> u64 {
    text.iter()
        .map_while(|byte| char::from(*byte).to_digit(radix))
        .fold(0, |number: u64, digit| number.saturating_mul(radix.into()).saturating_add(digit.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The conflict found when the bytes come at once, which must be the one found when they come byte by byte.
    fn conflict(bytes: &[u8]) -> (Option<u32>, bool) {
        let mut whole = Framing::default();
        whole.read(bytes, false);
        let mut split = Framing::default();
        bytes.chunks(1).for_each(|byte| split.read(byte, false));
        let between = whole.is_between_messages();
        assert_eq!(between, split.is_between_messages());
        assert_eq!(whole.conflict, split.conflict);
        (whole.conflict, between)
    }

    #[test]
    fn a_head_that_hyper_has_read_is_not_read_again() {
        let mut framing = Framing::default();
        framing.read(b"GET / HTTP/1.1\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\n", true);
        assert!(!framing.is_conflict(1, true) && !framing.is_conflict(2, true));
        framing.read(b"POST / HTTP/1.1\r\n", true);
        assert_eq!((framing.unread.len(), framing.heads), (17, 2));
        framing.read(b"content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n", false);
        assert!(framing.is_conflict(3, false));
    }

    #[test]
    fn heads_that_came_together_are_told_apart() {
        let mut framing = Framing::default();
        framing.read(b"GET / HTTP/1.1\r\nhost: a\r\n\r\nPOST / HTTP/1.1\r\ncontent-length: 0\r\n", true);
        assert!(!framing.is_conflict(1, true));
        framing.read(b"transfer-encoding: chunked\r\n\r\n", true);
        assert!(framing.is_conflict(2, false));
        assert!(!framing.is_conflict(3, true));
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut framing = Framing::default();
        for number in 1..1_000 {
            framing.read(b" / HTTP/1.1\r\nhost: a\r\n\r\nGET", true);
            assert!(!framing.is_conflict(number, true));
        }
        assert!(framing.unread.len() < 2 * KEPT);
    }

    #[test]
    fn both_headers_are_a_conflict_in_either_order_and_any_case() {
        let one = b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTRANSFER-ENCODING: chunked\r\n\r\n0\r\n\r\n";
        let other = b"POST / HTTP/1.1\ntransfer-encoding:chunked\ncontent-length:5\n\n0\n\n";
        assert_eq!(conflict(one), (Some(1), true));
        assert_eq!(conflict(other), (Some(1), true));
    }

    #[test]
    fn a_body_that_looks_like_a_head_is_no_head() {
        let looks =
            b"POST / HTTP/1.1\r\ncontent-length: 40\r\n\r\nA B C\r\ncontent-length:1\r\ntransfer-encoding";
        assert_eq!(conflict(looks), (None, false));
        let chunked = b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1a;x=y\r\n\r\ncontent-length: 3\r\n\r\n---\r\n0\r\nt: u\r\n\r\n";
        assert_eq!(conflict(chunked), (None, true));
    }

    #[test]
    fn the_conflict_of_a_later_request_is_found_behind_earlier_bodies() {
        let bytes = b"\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\nPOST / HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc\
            POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n\
            POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n";
        assert_eq!(conflict(bytes), (Some(4), false));
    }

    #[test]
    fn a_request_line_ends_with_its_line() {
        let mut framing = Framing::default();
        assert!(!framing.is_in_request_line());
        framing.read(b"GET /aaaa", true);
        assert!(framing.is_in_request_line());
        framing.read(b"aaa HTTP/1.1\r\nhost: a", false);
        assert!(!framing.is_in_request_line());
    }

    #[test]
    fn half_a_head_is_not_between_messages() {
        assert_eq!(conflict(b"GET / HTTP/1.1\r\nho"), (None, false));
        assert_eq!(conflict(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"), (None, true));
    }
}
