//! Holds a subject that already listens somewhere to the invariants: how a third party checks an adapter of its own.
//!
//! Start the subject (`wacht-conformance-app`) on your runtime with the settings that `wacht-dev --env` prints, then say
//! where it listens:
//!
//! ```text
//! SUBJECT_ADDRESS=127.0.0.1:8080 cargo run -p wacht-conformance --example own_runtime -- H
//! ```
//!
//! A driver that starts the subject itself, as `Hyper` does, can check more: limits, deadlines and settings need a subject
//! that is started with other settings, and memory needs its process.

#![expect(clippy::print_stderr, reason = "a program for people")]

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use async_trait::async_trait;
use wacht_conformance::{Env, Failure, Instance, Runtime, run};
use wacht_core::Capabilities;

struct Listening {
    address: SocketAddr,
}

#[async_trait]
impl Runtime for Listening {
    /// What the adapter's `Platform::name` says.
    fn name(&self) -> &'static str {
        "hyper"
    }

    /// What the adapter's `Platform::capabilities` says.
    fn capabilities(&self) -> Capabilities {
        Capabilities::full()
    }

    async fn start(&self, _: &Env) -> Result<Box<dyn Instance>, Failure> {
        Ok(Box::new(Somewhere { address: self.address }))
    }

    /// What this driver cannot show, with the reason: it is `n/a` in the report.
    fn excused(&self, id: &str) -> Option<&'static str> {
        match id {
            "H05" | "H06" | "C05" => {
                Some("the memory of a process that this driver did not start is not known")
            }
            "H09" | "H16" | "C04" => Some("this driver cannot start the subject with other settings"),
            "H10" | "H11" | "H17" | "C07" => Some("this driver cannot read the subject's log"),
            _ if id.starts_with('A') => {
                Some("this driver cannot start the subject on a platform of the suite's")
            }
            _ => None,
        }
    }
}

struct Somewhere {
    address: SocketAddr,
}

#[async_trait]
impl Instance for Somewhere {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn logs(&self) -> String {
        String::new()
    }

    async fn stop(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}

fn main() -> ExitCode {
    let address = std::env::var("SUBJECT_ADDRESS").ok().and_then(|address| address.parse().ok());
    let Some(address) = address else {
        eprintln!("SUBJECT_ADDRESS must be the address that the subject listens at, such as 127.0.0.1:8080");
        return ExitCode::FAILURE;
    };
    run(vec![Arc::new(Listening { address })])
}
