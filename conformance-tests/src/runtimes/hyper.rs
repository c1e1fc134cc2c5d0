use std::path::PathBuf;

use async_trait::async_trait;
use wacht_core::Capabilities;

use super::Process;
use crate::{Env, Failure, Instance, Runtime};

/// The subject as a server of its own: the `subject-hyper` binary, a process.
#[derive(Debug, Clone)]
pub struct Hyper {
    name: &'static str,
    binary: PathBuf,
    router: &'static str,
}

impl Hyper {
    /// The driver for this `subject-hyper` binary; a test has its path in `env!("CARGO_BIN_EXE_subject-hyper")`.
    pub fn new(binary: impl Into<PathBuf>) -> Self {
        Self { name: "hyper", binary: binary.into(), router: "core" }
    }

    /// The driver for the same binary with the subject as an axum router.
    pub fn axum(binary: impl Into<PathBuf>) -> Self {
        Self { name: "hyper-axum", binary: binary.into(), router: "axum" }
    }
}

#[async_trait]
impl Runtime for Hyper {
    fn name(&self) -> &'static str {
        self.name
    }

    fn platform(&self) -> &'static str {
        "hyper"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::full()
    }

    async fn build(&self) -> Result<(), Failure> {
        if self.binary.is_file() {
            return Ok(());
        }
        Err(Failure::new("the subject-hyper binary", "built by cargo", self.binary.display()))
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let mut env = env.clone();
        env.insert("HOST".to_owned(), "127.0.0.1".to_owned());
        env.insert("PORT".to_owned(), "0".to_owned());
        env.insert("SUBJECT_ROUTER".to_owned(), self.router.to_owned());
        let process = Process::start(&self.binary, &[], &env, "listening address=").await?;
        Ok(Box::new(process))
    }
}
