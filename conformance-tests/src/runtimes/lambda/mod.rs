//! AWS Lambda: the bootstrap binary runs unmodified against a runtime API of the suite's, with a front that turns HTTP
//! requests into the events of one kind of trigger and the answers back.

mod answer;
mod event;
mod front;
mod kind;
mod runtime_api;
mod watch;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use tokio::task::JoinHandle;
use wacht_core::Capabilities;

use super::Process;
use crate::{Env, Failure, Instance, Runtime};

pub use kind::Kind;
use runtime_api::Invocations;
pub use watch::LambdaWatch;

/// The subject in Lambda behind one kind of trigger.
#[derive(Debug, Clone)]
pub struct Lambda {
    binary: PathBuf,
    kind: Kind,
}

impl Lambda {
    /// The driver for this `subject-lambda` binary and this trigger.
    pub fn new(binary: impl Into<PathBuf>, kind: Kind) -> Self {
        Self { binary: binary.into(), kind }
    }

    /// A column for each trigger.
    pub fn all(binary: &str) -> impl Iterator<Item = Arc<dyn Runtime>> {
        Kind::ALL.into_iter().map(move |kind| Arc::new(Self::new(binary, kind)) as Arc<dyn Runtime>)
    }
}

#[async_trait]
impl Runtime for Lambda {
    fn name(&self) -> &'static str {
        self.kind.name()
    }

    fn platform(&self) -> &'static str {
        "lambda"
    }

    fn capabilities(&self) -> Capabilities {
        self.kind.capabilities()
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn most_body_bytes(&self) -> usize {
        self.kind.most_body_bytes()
    }

    fn target_passed(&self, sent: &str) -> Option<String> {
        self.kind.target_passed(sent)
    }

    fn scheme(&self) -> &'static str {
        self.kind.scheme()
    }

    fn joins_repeated_headers(&self) -> bool {
        self.kind.joins_repeated_headers()
    }

    async fn build(&self) -> Result<(), Failure> {
        if self.binary.is_file() {
            return Ok(());
        }
        Err(Failure::new("the subject-lambda binary", "built by cargo", self.binary.display()))
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let invocations = Arc::new(Invocations::default());
        let (api, api_task) = runtime_api::serve(Arc::clone(&invocations)).await?;
        let (front, front_task) = front::serve(self.kind, Arc::clone(&invocations)).await?;
        let mut env = env.clone();
        for (name, value) in [
            ("AWS_LAMBDA_RUNTIME_API", api.to_string().as_str()),
            ("AWS_LAMBDA_FUNCTION_NAME", "subject"),
            ("AWS_LAMBDA_MAX_CONCURRENCY", "96"),
            ("WACHT_LAMBDA_RESPONSE_MODE", if self.kind.streams() { "streamed" } else { "buffered" }),
        ] {
            env.insert(name.to_owned(), value.to_owned());
        }
        let process = Process::spawn(&self.binary, &[], &env, front)?;
        Ok(Box::new(Sandbox { process, servers: [Stopping(api_task), Stopping(front_task)] }))
    }
}

/// A sandbox with what stands around it.
struct Sandbox {
    process: Process,
    #[expect(dead_code, reason = "the servers end with it")]
    servers: [Stopping; 2],
}

/// A server that ends when it is let go.
struct Stopping(JoinHandle<()>);

impl Drop for Stopping {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[async_trait]
impl Instance for Sandbox {
    fn address(&self) -> SocketAddr {
        self.process.address()
    }

    fn logs(&self) -> String {
        self.process.logs()
    }

    fn peak_memory(&self) -> Option<u64> {
        self.process.peak_memory()
    }

    fn open_files(&self) -> Option<usize> {
        self.process.open_files()
    }

    /// Lambda ends a sandbox by killing it.
    async fn stop(&mut self) -> Result<(), Failure> {
        self.process.kill().await
    }
}
