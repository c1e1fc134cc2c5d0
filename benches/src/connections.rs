//! Memory of a connection that did one request and stays open.

use crate::load::Client;
use crate::process::Measured;
use crate::server::Peer;
use wacht_benches::Failed;
use wacht_benches::table::{Table, say};

/// As many as the usual limit of 20,000 open files leaves room for.
const CONNECTIONS: u32 = 10_000;

pub(crate) async fn compare() -> Result<(), Failed> {
    let mut bytes = Vec::new();
    for peer in Peer::SERVERS.iter().copied() {
        say(&format!("opening {CONNECTIONS} connections: {}", peer.name()));
        bytes.push(measure(peer).await?);
    }
    let mut table = Table::new(Peer::SERVERS.iter().map(|peer| peer.name()));
    table.row("an idle connection", bytes, "bytes");
    table.print(&format!(
        "resident memory of the server, {CONNECTIONS} connections that did one request each"
    ));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "resident memory is far below 2^52 bytes")]
async fn measure(peer: Peer) -> Result<f64, Failed> {
    let server = Measured::start(peer).await?;
    Client::connect(server.address).await?.get().await?;
    let before = server.resident()?;
    let mut open = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut client = Client::connect(server.address).await?;
        client.get().await?;
        open.push(client);
    }
    let after = server.resident()?;
    drop(open);
    server.stop().await?;
    Ok(after.saturating_sub(before) as f64 / f64::from(CONNECTIONS))
}
