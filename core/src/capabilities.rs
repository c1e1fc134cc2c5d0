use serde::Serialize;

/// What a runtime can do. The conformance suite checks that what is claimed holds and that what is not is really absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each one is an independent yes or no about the runtime")]
pub struct Capabilities {
    /// A handler reads the first bytes of a request body before the client sent the last.
    pub request_streaming: bool,
    /// A client has the first bytes of a response body before the handler made the last.
    pub response_streaming: bool,
    /// Both at once, on one request.
    pub full_duplex: bool,
    /// Trailers of a request reach the handler.
    pub request_trailers: bool,
    /// Trailers of a response reach the client.
    pub response_trailers: bool,
    /// The handler sees the request target exactly as the client sent it.
    pub raw_target: bool,
    /// How bytes above 0x7F in header values arrive.
    pub header_bytes: HeaderBytes,
    /// When background work runs.
    pub background_work: BackgroundWork,
    /// What a panic in a handler takes with it.
    pub panic_isolation: PanicIsolation,
    /// A client that leaves cancels its handler.
    pub cancellation: bool,
    /// A future that one request started may be awaited by another.
    pub shared_io: bool,
    /// The address of the client is known.
    pub client_address: bool,
    /// Methods outside the registered ones pass.
    pub custom_methods: bool,
    /// Statuses outside the registered ones pass.
    pub custom_statuses: bool,
}

impl Capabilities {
    /// All that a server of its own can do. An adapter starts here and takes away what its host lacks.
    pub const fn full() -> Self {
        Self {
            request_streaming: true,
            response_streaming: true,
            full_duplex: true,
            request_trailers: true,
            response_trailers: true,
            raw_target: true,
            header_bytes: HeaderBytes::Opaque,
            background_work: BackgroundWork::AfterResponse,
            panic_isolation: PanicIsolation::Request,
            cancellation: true,
            shared_io: true,
            client_address: true,
            custom_methods: true,
            custom_statuses: true,
        }
    }
}

/// How bytes above 0x7F in header values arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[serde(rename_all = "snake_case")]
pub enum HeaderBytes {
    /// As they were sent.
    Opaque,
    /// Only where they are UTF-8.
    Utf8,
}

/// When work given to [`Context::wait_until`](crate::Context::wait_until) runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[serde(rename_all = "snake_case")]
pub enum BackgroundWork {
    /// Beside and after the response: the client has its last byte whether the work is done or not.
    AfterResponse,
    /// The response ends only when the work is done.
    BeforeResponseEnd,
}

/// What a panic in a handler takes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[serde(rename_all = "snake_case")]
pub enum PanicIsolation {
    /// Its own request only, which is answered 500.
    Request,
    /// Every request in flight on the same instance; its own is answered 500.
    Instance,
    /// Every request in flight on the same instance; its own is answered 500 by the host, in the host's words.
    Host,
}
