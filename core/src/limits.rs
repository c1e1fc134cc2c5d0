use std::time::Duration;

/// What one request may ask of the application. The same on every runtime, below what the host itself enforces.
///
/// ```
/// use std::time::Duration;
/// use wacht_core::Limits;
///
/// let limits = Limits::default().body_bytes(1024).deadline(Some(Duration::from_secs(5)));
/// assert_eq!(limits.body_bytes, 1024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a request body, streamed or not; past it the answer is 413.
    pub body_bytes: u64,
    /// Header lines of a request; past it the answer is 431.
    pub header_count: usize,
    /// Bytes of all header names and values of a request; past it the answer is 431.
    pub header_bytes: usize,
    /// Bytes of the request target; past it the answer is 414.
    pub target_bytes: usize,
    /// How long a handler may take to give its response head; past it the answer is 504. `None`: as long as the platform allows.
    pub deadline: Option<Duration>,
}

impl Limits {
    /// 8 MiB.
    pub const DEFAULT_BODY_BYTES: u64 = 8 * 1024 * 1024;
    /// 100 header lines.
    pub const DEFAULT_HEADER_COUNT: usize = 100;
    /// 64 KiB of headers.
    pub const DEFAULT_HEADER_BYTES: usize = 64 * 1024;
    /// 8,000 bytes, the least that RFC 9110 section 4.1 asks every recipient to support.
    pub const DEFAULT_TARGET_BYTES: usize = 8_000;
    /// 30 seconds.
    pub const DEFAULT_DEADLINE: Duration = Duration::from_secs(30);

    /// With this many bytes of request body.
    #[must_use]
    pub const fn body_bytes(mut self, bytes: u64) -> Self {
        self.body_bytes = bytes;
        self
    }

    /// With this many header lines.
    #[must_use]
    pub const fn header_count(mut self, count: usize) -> Self {
        self.header_count = count;
        self
    }

    /// With this many bytes of headers.
    #[must_use]
    pub const fn header_bytes(mut self, bytes: usize) -> Self {
        self.header_bytes = bytes;
        self
    }

    /// With this many bytes of request target.
    #[must_use]
    pub const fn target_bytes(mut self, bytes: usize) -> Self {
        self.target_bytes = bytes;
        self
    }

    /// With this much time for a handler.
    #[must_use]
    pub const fn deadline(mut self, deadline: Option<Duration>) -> Self {
        self.deadline = deadline;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: Self::DEFAULT_BODY_BYTES,
            header_count: Self::DEFAULT_HEADER_COUNT,
            header_bytes: Self::DEFAULT_HEADER_BYTES,
            target_bytes: Self::DEFAULT_TARGET_BYTES,
            deadline: Some(Self::DEFAULT_DEADLINE),
        }
    }
}
