use std::time::Duration;

use http::HeaderValue;

/// What a component may be told beside its application.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub(crate) timeouts: Timeouts,
    pub(crate) host: Option<HeaderValue>,
}

impl Options {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long calls to other servers may take.
    #[must_use]
    pub const fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// The host (and port) of a request whose engine names none: neither an authority nor a `Host` header. One that is no
    /// header value is not taken.
    #[must_use]
    pub fn host(mut self, host: &str) -> Self {
        self.host = HeaderValue::from_str(host).ok();
        self
    }
}

/// How long a call to another server may take. The host keeps the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    pub(crate) connect: Duration,
    pub(crate) first_byte: Duration,
    pub(crate) between_bytes: Duration,
}

impl Timeouts {
    /// 10 seconds to connect, 30 to the response head, 30 between two chunks of its body.
    pub const fn new() -> Self {
        Self {
            connect: Duration::from_secs(10),
            first_byte: Duration::from_secs(30),
            between_bytes: Duration::from_secs(30),
        }
    }

    /// With this long to connect.
    #[must_use]
    pub const fn connect(mut self, time: Duration) -> Self {
        self.connect = time;
        self
    }

    /// With this long from the request to the response head.
    #[must_use]
    pub const fn first_byte(mut self, time: Duration) -> Self {
        self.first_byte = time;
        self
    }

    /// With this long between two chunks of a response body.
    #[must_use]
    pub const fn between_bytes(mut self, time: Duration) -> Self {
        self.between_bytes = time;
        self
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self::new()
    }
}

/// A duration as `wasi:http` takes it: nanoseconds.
pub(crate) fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}
