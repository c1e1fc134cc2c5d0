use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use async_trait::async_trait;
use serde::Serialize;
use wacht_core::Capabilities;

use crate::Failure;

/// The settings that an instance starts with. They are all it gets.
pub type Env = BTreeMap<String, String>;

/// The setting with the origins that the subject may call, a space between two, for a platform that
/// [has a list of them](Runtime::lists_destinations): it is the platform's to read, and the subject never sees it. Where it
/// is not set, every origin may be called.
pub const DESTINATIONS: &str = "SUBJECT_DESTINATIONS";

/// How long one invariant may take on a runtime that asks for no more.
pub const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The driver of one runtime: how its engine is built, started, watched and stopped.
#[async_trait]
pub trait Runtime: Send + Sync + 'static {
    /// The name of the column, stable and in lower case.
    fn name(&self) -> &'static str;

    /// The name that the runtime reports of itself: that of the column, unless several columns show one runtime.
    fn platform(&self) -> &'static str {
        self.name()
    }

    /// What the runtime claims to be able to do.
    fn capabilities(&self) -> Capabilities;

    /// Whether the adapter itself reads HTTP from the connection. Where a platform does, malformed messages and bodies that
    /// are too large for it get the platform's own answer.
    fn owns_http(&self) -> bool {
        true
    }

    /// The most bytes of a body that the platform passes, in either direction.
    fn most_body_bytes(&self) -> usize {
        usize::MAX
    }

    /// What the platform in front makes of a request target, where that is known. One that passes targets as they are
    /// sent claims [`raw_target`](Capabilities::raw_target).
    fn target_passed(&self, sent: &str) -> Option<String> {
        self.capabilities().raw_target.then(|| sent.to_owned())
    }

    /// The scheme as a client of the platform sees it.
    fn scheme(&self) -> &'static str {
        "http"
    }

    /// The most header lines of a request that the platform passes.
    fn most_header_lines(&self) -> usize {
        usize::MAX
    }

    /// The most bytes of request headers that the platform passes.
    fn most_header_bytes(&self) -> usize {
        usize::MAX
    }

    /// The target with which a call leaves whose URL has this one.
    fn target_sent(&self, given: &str) -> String {
        given.to_owned()
    }

    /// The headers that the platform adds to an outgoing request by itself, in lower case.
    fn adds_to_calls(&self) -> &'static [&'static str] {
        &[]
    }

    /// By how many bytes the peak of memory may grow while so many pass: more where memory is collected now and then.
    fn memory_bound(&self, _passed: u64) -> u64 {
        24 * 1024 * 1024
    }

    /// Whether the platform joins request headers of one name, as RFC 9110 section 5.3 allows.
    fn joins_repeated_headers(&self) -> bool {
        false
    }

    /// Whether the platform keeps `Connection` to itself and passes the headers that it names.
    fn hides_connection(&self) -> bool {
        false
    }

    /// The kind that a failed call is reported as, where the platform cannot tell this one from another.
    fn call_failure(&self, kind: &'static str) -> &'static str {
        kind
    }

    /// Whether the platform has a list of what may be called: [`DESTINATIONS`].
    fn lists_destinations(&self) -> bool {
        false
    }

    /// Whether `SUBJECT_CLIENT_TIMEOUT_MS` sets each time that a call may take: to connect, to the response head, and between
    /// two chunks of its body. On every platform it sets the one to the head.
    fn times_each_step_of_a_call(&self) -> bool {
        false
    }

    /// The most bytes of response headers that the platform takes, where it takes no answer that has
    /// more and the adapter sends the envelope in its place.
    fn most_response_header_bytes(&self) -> Option<usize> {
        None
    }

    /// Whether a body that fails in the middle comes to an end for the client at all.
    fn ends_failed_bodies(&self) -> bool {
        true
    }

    /// How many requests find in memory what those before them left: one where each has an instance of its own.
    fn requests_per_instance(&self) -> usize {
        usize::MAX
    }

    /// How long one check may take: more where the engine is slow by itself.
    fn time_limit(&self) -> Duration {
        TIME_LIMIT
    }

    /// What the host refuses by itself, and how: the report shows it, and H18 checks it.
    fn refusals(&self) -> &'static [Refusal] {
        &[]
    }

    /// Builds what `start` needs. Called once, before the first start.
    async fn build(&self) -> Result<(), Failure> {
        Ok(())
    }

    /// Starts the subject on the real engine, on a free port of the loopback address, with these settings.
    ///
    /// # Errors
    /// A [`Failure`] with the logs when the subject does not come up.
    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure>;

    /// An invariant that the engine itself breaks, by its id, and the fault by its name: it is reported as `n/a`.
    fn excused(&self, _id: &str) -> Option<&'static str> {
        None
    }
}

/// A request that a host refuses by itself, before the application is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(clippy::exhaustive_structs, reason = "the drivers list them")]
pub struct Refusal {
    /// What is wrong with it.
    pub of: &'static str,
    /// The first line of the request.
    pub line: &'static str,
    /// One line of its head.
    pub header: &'static str,
    /// The status of the answer.
    pub status: u16,
}

impl Refusal {
    /// A method that the host does not know, refused in this way.
    pub const fn of_method(status: u16) -> Self {
        Self {
            of: "a method outside its list",
            line: "X!#$%&'*+-.^_`|~ /echo HTTP/1.1",
            header: "X-A: b",
            status,
        }
    }

    /// A header whose value has a control character, which RFC 9110 section 5.5 forbids, refused in this way.
    pub const fn of_header(status: u16) -> Self {
        Self {
            of: "a header with a control character",
            line: "GET /echo HTTP/1.1",
            header: "X-A: b\u{1}c",
            status,
        }
    }
}

/// One running subject. Dropping it ends it.
#[async_trait]
pub trait Instance: Send + Sync {
    /// Where it listens.
    fn address(&self) -> SocketAddr;

    /// What it and its engine have logged so far.
    fn logs(&self) -> String;

    /// The most memory it has had resident so far, in bytes, where that can be told.
    fn peak_memory(&self) -> Option<u64> {
        None
    }

    /// How many files and sockets it has open, where that can be told.
    fn open_files(&self) -> Option<usize> {
        None
    }

    /// Ends it as an operator would: asked first, forced when it does not listen, within a bound.
    ///
    /// # Errors
    /// When it had to be forced.
    async fn stop(&mut self) -> Result<(), Failure>;
}
