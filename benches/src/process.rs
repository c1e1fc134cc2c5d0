//! A measured process: started, asked what it used, stopped.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::server::Peer;
use wacht_benches::Failed;

/// A server in a process of its own.
#[derive(Debug)]
pub(crate) struct Measured {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Measured {
    pub(crate) async fn start(peer: Peer) -> Result<Self, Failed> {
        Self::start_with(Command::new(own_program()?), peer).await
    }

    /// Under callgrind, which writes its counts to `counts` at the end.
    pub(crate) async fn start_counted(peer: Peer, counts: &Path) -> Result<Self, Failed> {
        let mut command = Command::new("valgrind");
        command
            .arg("--tool=callgrind")
            .arg(format!("--callgrind-out-file={}", counts.display()))
            .arg(own_program()?)
            .stderr(Stdio::null());
        Self::start_with(command, peer).await
    }

    async fn start_with(mut command: Command, peer: Peer) -> Result<Self, Failed> {
        let mut child = command
            .args(["serve", peer.name()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| Failed::io("starting a server", error))?;
        let output = child.stdout.take().ok_or_else(|| Failed::Unexpected("no output".to_owned()))?;
        let mut line = String::new();
        let mut output = BufReader::new(output);
        tokio::time::timeout(START, output.read_line(&mut line))
            .await
            .map_err(|_| Failed::Unexpected("the server did not start in time".to_owned()))?
            .map_err(|error| Failed::io("the server's first line", error))?;
        let port = line.trim().parse().map_err(|_| Failed::Unexpected(format!("no port in {line:?}")))?;
        Ok(Self { child, address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)) })
    }

    /// Time on a processor so far, summed over the threads (`/proc/<pid>/task/*/schedstat`).
    pub(crate) fn cpu(&self) -> Result<Duration, Failed> {
        let failed = |error| Failed::io("the server's CPU time", error);
        let mut nanos = 0;
        for task in std::fs::read_dir(format!("/proc/{}/task", self.id()?)).map_err(failed)? {
            let text =
                std::fs::read_to_string(task.map_err(failed)?.path().join("schedstat")).map_err(failed)?;
            nanos += text.split(' ').next().and_then(|first| first.parse::<u64>().ok()).unwrap_or(0);
        }
        Ok(Duration::from_nanos(nanos))
    }

    /// Memory that stands in RAM, in bytes.
    pub(crate) fn resident(&self) -> Result<u64, Failed> {
        let id = self.id()?;
        let text = std::fs::read_to_string(format!("/proc/{id}/status"))
            .map_err(|error| Failed::io("the server's memory", error))?;
        text.lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.split_whitespace().next())
            .and_then(|kib| kib.parse::<u64>().ok())
            .map(|kib| kib * 1024)
            .ok_or_else(|| Failed::Unexpected("no VmRSS".to_owned()))
    }

    fn id(&self) -> Result<u32, Failed> {
        self.child.id().ok_or_else(|| Failed::Unexpected("the server ended".to_owned()))
    }

    /// Ends the server and waits for it.
    pub(crate) async fn stop(mut self) -> Result<(), Failed> {
        drop(self.child.stdin.take());
        tokio::time::timeout(STOP, self.child.wait())
            .await
            .map_err(|_| Failed::Unexpected("the server did not stop in time".to_owned()))?
            .map(drop)
            .map_err(|error| Failed::io("stopping a server", error))
    }
}

const START: Duration = Duration::from_secs(30);
const STOP: Duration = Duration::from_secs(60);

pub(crate) fn own_program() -> Result<std::path::PathBuf, Failed> {
    std::env::current_exe().map_err(|error| Failed::io("finding this program", error))
}
