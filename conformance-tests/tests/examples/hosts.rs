//! The application as all of a server, on each host.

use crate::server::{Command, Server, json};

#[tokio::test]
async fn node_serves_the_application() {
    serves(Command::node("node.mjs"), "node").await;
}

#[tokio::test]
async fn deno_serves_the_application() {
    serves(Command::DENO, "deno").await;
}

#[tokio::test]
async fn bun_serves_the_application() {
    serves(Command::BUN, "bun").await;
}

#[tokio::test]
async fn netlify_serves_the_application() {
    serves(Command::NETLIFY, "netlify").await;
}

async fn serves(command: Command, runtime: &str) {
    let server = Server::start(command).await;
    assert_eq!(json(&server.get("/health", None).await, 200)["runtime"], runtime);
    let token = server.session(&["user:read"]);
    let users = json(&server.get("/admin/users?limit=2", Some(&token)).await, 200);
    assert_eq!(users["data"].as_array().map(Vec::len), Some(2), "{users:#}");
    assert_eq!(json(&server.get("/admin/users", None).await, 401)["error"], "unauthenticated");
    server.stop().await;
}
