use async_trait::async_trait;
use wacht_conformance::runtimes::Process;
use wacht_conformance::{Env, Failure, Instance, Runtime};
use wacht_core::Capabilities;

use crate::faults::{Fault, Kind};

/// The variable with the name of the fault that a started subject has.
pub(crate) const FAULT: &str = "SELF_PROOF_FAULT";
/// The name of no fault.
pub(crate) const UNBROKEN: &str = "none";

/// A driver that starts this program again as a subject with one fault, or with none.
#[derive(Debug)]
pub(crate) struct SelfProof {
    fault: &'static str,
    capabilities: Capabilities,
}

impl SelfProof {
    pub(crate) fn unbroken() -> Self {
        Self { fault: UNBROKEN, capabilities: Capabilities::full() }
    }

    pub(crate) fn broken(fault: &Fault) -> Self {
        let mut capabilities = Capabilities::full();
        if let Kind::Claims(change) = fault.kind {
            change(&mut capabilities);
        }
        Self { fault: fault.name, capabilities }
    }
}

#[async_trait]
impl Runtime for SelfProof {
    fn name(&self) -> &'static str {
        "hyper"
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let program =
            std::env::current_exe().map_err(|error| Failure::new("this program", "a path", error))?;
        let mut env = env.clone();
        env.insert(FAULT.to_owned(), self.fault.to_owned());
        env.insert("HOST".to_owned(), "127.0.0.1".to_owned());
        env.insert("PORT".to_owned(), "0".to_owned());
        Ok(Box::new(Process::start(program, &[], &env, "subject address=").await?))
    }
}
