/// A request in the bytes that leave.
#[derive(Debug, Clone)]
pub struct Request {
    method: String,
    target: Vec<u8>,
    lines: Vec<(Vec<u8>, Vec<u8>)>,
    body: Vec<u8>,
    host: bool,
}

impl Request {
    /// A request with this method and target. `Host` is added when it is sent.
    pub fn new(method: &str, target: impl AsRef<[u8]>) -> Self {
        Self {
            method: method.to_owned(),
            target: target.as_ref().to_vec(),
            lines: Vec::new(),
            body: Vec::new(),
            host: true,
        }
    }

    /// A `GET`.
    pub fn get(target: impl AsRef<[u8]>) -> Self {
        Self::new("GET", target)
    }

    /// A `POST` of these bytes, with their length.
    pub fn post(target: impl AsRef<[u8]>, body: impl Into<Vec<u8>>) -> Self {
        Self::new("POST", target).body(body)
    }

    /// With these bytes as its body, and their length.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        let length = self.body.len().to_string();
        self.header("Content-Length", length)
    }

    /// A `POST` whose chunks the caller sends later.
    pub fn chunked(target: impl AsRef<[u8]>) -> Self {
        Self::new("POST", target).header("Transfer-Encoding", "chunked")
    }

    /// With one more header line.
    #[must_use]
    pub fn header(mut self, name: impl AsRef<[u8]>, value: impl AsRef<[u8]>) -> Self {
        self.lines.push((name.as_ref().to_vec(), value.as_ref().to_vec()));
        self
    }

    /// Without the `Host` line that is added otherwise.
    #[must_use]
    pub fn without_host(mut self) -> Self {
        self.host = false;
        self
    }

    /// Whether the answer has no body whatever its head says (RFC 9112 section 6.3).
    pub(crate) fn is_head(&self) -> bool {
        self.method == "HEAD"
    }

    /// The bytes, for a server of this authority.
    pub fn to_bytes(&self, authority: &str) -> Vec<u8> {
        let mut bytes = [self.method.as_bytes(), b" ", &self.target, b" HTTP/1.1\r\n"].concat();
        let given = self.lines.iter().any(|(name, _)| name.eq_ignore_ascii_case(b"host"));
        if self.host && !given {
            bytes.extend_from_slice(format!("Host: {authority}\r\n").as_bytes());
        }
        for (name, value) in &self.lines {
            bytes.extend_from_slice(&[name, &b": "[..], value, b"\r\n"].concat());
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }
}
