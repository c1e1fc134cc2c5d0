//! Instructions a request, counted by callgrind: the same in every run, whatever else the machine does.

use std::path::{Path, PathBuf};

use tokio::process::Command;

use crate::load::Client;
use crate::process::{Measured, own_program};
use crate::server::Peer;
use wacht_benches::Failed;
use wacht_benches::table::{Table, say};

const FEW: u32 = 200;
const MANY: u32 = 2_200;

pub(crate) async fn compare(peers: &[Peer]) -> Result<(), Failed> {
    let mut counts = Vec::new();
    for peer in peers.iter().copied() {
        say(&format!("counting instructions: {}", peer.name()));
        let few = total(peer, FEW).await?;
        let many = total(peer, MANY).await?;
        counts.push((many - few) / f64::from(MANY - FEW));
    }
    let mut table = Table::new(peers.iter().map(|peer| peer.name()));
    table.row("instructions a request", counts, "user");
    table.print(&format!("GET /hello, one connection, the difference between {MANY} and {FEW} requests"));
    Ok(())
}

/// Instructions of a server's whole life, with this many requests in it.
async fn total(peer: Peer, requests: u32) -> Result<f64, Failed> {
    let counts = counts_file(peer.name());
    let server = Measured::start_counted(peer, &counts).await?;
    let mut client = Client::connect(server.address).await?;
    for _ in 0..requests {
        client.get().await?;
    }
    drop(client);
    server.stop().await?;
    read(&counts)
}

/// Instructions within one function of this program, run with these arguments.
pub(crate) async fn within(function: &str, arguments: &[String]) -> Result<f64, Failed> {
    let counts = counts_file(&arguments.concat());
    let output = Command::new("valgrind")
        .arg("--tool=callgrind")
        .arg("--collect-atstart=no")
        .arg(format!("--toggle-collect={function}"))
        .arg(format!("--callgrind-out-file={}", counts.display()))
        .arg(own_program()?)
        .args(arguments)
        .output()
        .await
        .map_err(|error| Failed::io("starting callgrind", error))?;
    if !output.status.success() {
        return Err(Failed::Unexpected(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    read(&counts)
}

fn counts_file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("wacht-benches-{}-{name}.callgrind", std::process::id()))
}

/// The `summary` or `totals` line of callgrind's output.
fn read(counts: &Path) -> Result<f64, Failed> {
    let text = std::fs::read_to_string(counts).map_err(|error| Failed::io("callgrind's counts", error))?;
    std::fs::remove_file(counts).map_err(|error| Failed::io("callgrind's counts", error))?;
    text.lines()
        .rev()
        .find_map(|line| line.strip_prefix("totals:").or_else(|| line.strip_prefix("summary:")))
        .and_then(|total| total.split_whitespace().next()?.parse().ok())
        .ok_or_else(|| Failed::Unexpected("callgrind wrote no total".to_owned()))
}
