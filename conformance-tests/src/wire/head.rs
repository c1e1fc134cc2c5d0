use crate::Failure;

/// A response head as it came: the status and every header line, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Head {
    /// The status code.
    pub status: u16,
    /// Names in lower case, values in their bytes without the space around them.
    pub lines: Vec<(String, Vec<u8>)>,
}

impl Head {
    /// Reads a head, which ends with an empty line.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, Failure> {
        let malformed =
            || Failure::new("the response head", "a status line and header lines", bytes.escape_ascii());
        let mut lines =
            bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let status_line = lines.next().ok_or_else(malformed)?;
        let status_line = std::str::from_utf8(status_line).map_err(|_| malformed())?;
        let rest = status_line.strip_prefix("HTTP/1.1 ").ok_or_else(malformed)?;
        let status = rest.get(..3).and_then(|code| code.parse().ok()).ok_or_else(malformed)?;
        let mut head = Self { status, lines: Vec::new() };
        for line in lines.take_while(|line| !line.is_empty()) {
            let colon = line.iter().position(|byte| *byte == b':').ok_or_else(malformed)?;
            let (name, value) = line.split_at(colon);
            let name = std::str::from_utf8(name).map_err(|_| malformed())?.to_ascii_lowercase();
            head.lines.push((name, value.get(1..).unwrap_or_default().trim_ascii().to_vec()));
        }
        Ok(head)
    }

    /// All values of one header, in their order.
    pub fn all(&self, name: &str) -> Vec<&[u8]> {
        self.lines.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_slice()).collect()
    }

    /// All values of one header as text: one character a byte.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.all(name).into_iter().map(text).collect()
    }

    /// The value of a header that stands once.
    pub fn one(&self, name: &str) -> Option<&[u8]> {
        match self.all(name).as_slice() {
            [value] => Some(value),
            _ => None,
        }
    }
}

/// Bytes as text, one character a byte (ISO 8859-1), so that no two values look alike.
pub(crate) fn text(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}
