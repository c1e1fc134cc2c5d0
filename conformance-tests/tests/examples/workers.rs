//! The example for Workers, built as its users build it, in workerd.

use wacht_conformance::Runtime;
use wacht_conformance::runtimes::Workerd;

use crate::server::{Server, json};

/// What `worker-build` wrote for the example.
const BUILD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/on-cloudflare/build");

#[tokio::test]
#[ignore = "`cargo xtask conformance worker-build` builds it, which takes minutes, and runs this"]
async fn what_worker_build_makes_of_the_example_serves_in_workerd() {
    let worker = Workerd::of_worker_build(BUILD.into());
    let server = Server::start_with(async |env| {
        worker.build().await?;
        worker.start(&env).await
    });
    let server = server.await;
    assert_eq!(json(&server.get("/health", None).await, 200)["runtime"], "workerd");
    let (reader, nobody) = (server.session(&["user:read"]), server.session(&[]));
    let users = json(&server.get("/admin/users?limit=2", Some(&reader)).await, 200);
    assert_eq!(users["data"].as_array().map(Vec::len), Some(2), "{users:#}");
    assert_eq!(json(&server.get("/admin/users", None).await, 401)["error"], "unauthenticated");
    assert_eq!(json(&server.get("/admin/users", Some(&nobody)).await, 403)["error"], "forbidden");
    server.stop().await;
}
