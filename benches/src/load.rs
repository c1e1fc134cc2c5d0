//! Throughput, latency and CPU time under load, the peers in turn.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::process::Measured;
use crate::server::Peer;
use wacht_benches::Failed;
use wacht_benches::table::{Table, median, say};

const ROUNDS: usize = 5;
const CONNECTIONS: usize = 32;
const REQUESTS_PER_CONNECTION: usize = 2_000;
const WARM_UP: usize = 200;

pub(crate) async fn compare(peers: &[Peer]) -> Result<(), Failed> {
    let mut rounds: Vec<Vec<Round>> = peers.iter().map(|_| Vec::new()).collect();
    for round in 1..=ROUNDS {
        say(&format!(
            "round {round} of {ROUNDS}: {} requests to each",
            CONNECTIONS * REQUESTS_PER_CONNECTION
        ));
        for (peer, rounds) in peers.iter().zip(&mut rounds) {
            rounds.push(measure(*peer).await?);
        }
    }
    let of = |value: fn(&Round) -> f64| -> Vec<f64> {
        rounds.iter().map(|rounds| median(rounds.iter().map(value).collect())).collect()
    };
    let mut table = Table::new(peers.iter().map(|peer| peer.name()));
    table.row("throughput", of(|round| round.throughput), "1/s");
    table.row("p99", of(|round| round.p99.as_secs_f64() * 1e6), "µs");
    table.row("CPU a request", of(|round| round.cpu.as_secs_f64() * 1e6), "µs");
    table.row("memory", of(|round| round.resident / 1024.0), "KiB");
    table.print(&format!(
        "GET /hello, {CONNECTIONS} connections kept alive, medians of {ROUNDS} rounds in turn"
    ));
    Ok(())
}

struct Round {
    throughput: f64,
    p99: Duration,
    cpu: Duration,
    resident: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts of requests are far below 2^52")]
async fn measure(peer: Peer) -> Result<Round, Failed> {
    let server = Measured::start(peer).await?;
    load(server.address, CONNECTIONS, WARM_UP).await?;
    let before = server.cpu()?;
    let start = Instant::now();
    let mut latencies = load(server.address, CONNECTIONS, REQUESTS_PER_CONNECTION).await?;
    let elapsed = start.elapsed();
    let cpu = server.cpu()?.saturating_sub(before);
    let resident = server.resident()? as f64;
    server.stop().await?;
    latencies.sort_unstable();
    let requests = latencies.len();
    Ok(Round {
        throughput: requests as f64 / elapsed.as_secs_f64(),
        p99: latencies.get(requests * 99 / 100).copied().unwrap_or_default(),
        cpu: cpu / u32::try_from(requests).unwrap_or(u32::MAX),
        resident,
    })
}

/// Sends `requests` on each of `connections`, one after the other, and tells how long each took.
pub(crate) async fn load(
    address: SocketAddr,
    connections: usize,
    requests: usize,
) -> Result<Vec<Duration>, Failed> {
    let mut clients = JoinSet::new();
    for _ in 0..connections {
        clients.spawn(async move {
            let mut client = Client::connect(address).await?;
            let mut latencies = Vec::with_capacity(requests);
            for _ in 0..requests {
                let start = Instant::now();
                client.get().await?;
                latencies.push(start.elapsed());
            }
            Ok::<_, Failed>(latencies)
        });
    }
    let mut all = Vec::with_capacity(connections * requests);
    while let Some(joined) = clients.join_next().await {
        all.extend(joined.map_err(|error| Failed::Unexpected(error.to_string()))??);
    }
    Ok(all)
}

/// A connection that is kept alive.
pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Result<Self, Failed> {
        let stream = TcpStream::connect(address).await.map_err(|error| Failed::io("connect", error))?;
        stream.set_nodelay(true).map_err(|error| Failed::io("connect", error))?;
        Ok(Self { stream, buffer: Vec::with_capacity(1024) })
    }

    /// One request and its whole answer, which ends with the text that every peer sends.
    pub(crate) async fn get(&mut self) -> Result<(), Failed> {
        let failed = |error| Failed::io("a request", error);
        self.stream.write_all(REQUEST).await.map_err(failed)?;
        self.buffer.clear();
        while !self.buffer.ends_with(b"hello, world") {
            if self.stream.read_buf(&mut self.buffer).await.map_err(failed)? == 0 {
                return Err(Failed::Unexpected("the server closed a connection".to_owned()));
            }
        }
        if self.buffer.starts_with(b"HTTP/1.1 200 ") {
            Ok(())
        } else {
            Err(Failed::Unexpected(String::from_utf8_lossy(&self.buffer).into_owned()))
        }
    }
}

const REQUEST: &[u8] = b"GET /hello HTTP/1.1\r\nhost: localhost\r\nuser-agent: bench\r\naccept: */*\r\n\r\n";
