use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use tokio::time::sleep;
use wacht_conformance::runtimes::{Process, built, host};
use wacht_conformance::wire::{Answer, Connection, Request};
use wacht_conformance::{Env, Failure, Instance};
use wacht_dev::{DevPlatform, TokenOptions};

const LOOKS: usize = 1_000;
const LOOK_AGAIN: Duration = Duration::from_millis(10);
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/on-fetch");

/// An example that runs, and the platform that it is configured for.
pub(crate) struct Server {
    instance: Box<dyn Instance>,
    platform: DevPlatform,
}

/// How an example is started.
#[derive(Clone, Copy)]
pub(crate) struct Command {
    pub(crate) program: &'static str,
    pub(crate) arguments: &'static [&'static str],
    pub(crate) script: &'static str,
}

impl Command {
    pub(crate) const fn node(script: &'static str) -> Self {
        Self { program: "node", arguments: &[], script }
    }

    pub(crate) const DENO: Self = Self {
        program: "deno",
        arguments: &[
            "serve",
            "--allow-env",
            "--allow-read",
            "--allow-net",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-remote",
            "--cached-only",
        ],
        script: "deno.mjs",
    };

    /// The emulator, which finds the example by a setting.
    pub(crate) const NETLIFY: Self = Self::node("../../conformance-tests/hosts/netlify/host.mjs");

    pub(crate) const BUN: Self = Self { program: "bun", arguments: &[], script: "bun.mjs" };

    /// Starts it with these settings and no others.
    pub(crate) async fn start(self, env: &Env) -> Result<Process, Failure> {
        let arguments: Vec<&str> = self.arguments.iter().copied().chain([self.script]).collect();
        Process::start_in(FOLDER, host(self.program), &arguments, env, "http://").await
    }
}

/// The build that the examples load.
pub(crate) fn build() -> PathBuf {
    let build = built().join("on-fetch");
    let module = build.join("app_bg.wasm");
    assert!(module.is_file(), "{}: `cargo xtask conformance examples` makes it", module.display());
    build
}

/// The settings for an example that loads a build from this folder.
pub(crate) fn settings(build: &Path) -> Env {
    let text = |text: &str| text.to_owned();
    Env::from([
        (text("WACHT_MODULE"), format!("file://{}/", build.display())),
        (text("PORT"), text("0")),
        (text("HOST"), text("127.0.0.1")),
        (text("NETLIFY_FUNCTION"), format!("{FOLDER}/netlify/functions/api/api.mjs")),
        (text("PATH"), std::env::var("PATH").unwrap_or_default()),
        (text("DENO_NO_UPDATE_CHECK"), text("1")),
        (text("NO_COLOR"), text("1")),
    ])
}

impl Server {
    pub(crate) async fn start(command: Command) -> Self {
        Self::start_with(async |env| {
            let mut all = settings(&build());
            all.extend(env);
            Ok(Box::new(command.start(&all).await?) as _)
        })
        .await
    }

    /// Starts what takes the settings of a platform.
    pub(crate) async fn start_with(
        start: impl AsyncFnOnce(Env) -> Result<Box<dyn Instance>, Failure>,
    ) -> Self {
        let platform = DevPlatform::start().await.expect("the platform starts");
        let env = platform.environment().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let instance = start(env).await.unwrap_or_else(|failure| panic!("{failure}"));
        Self { instance, platform }
    }

    /// The session of a user with these permissions.
    pub(crate) fn session(&self, permissions: &[&str]) -> String {
        let options = TokenOptions::new().permissions(permissions.iter().copied());
        self.platform.tokens().session(&options).expect("a token is minted")
    }

    pub(crate) fn platform(&self) -> &DevPlatform {
        &self.platform
    }

    /// Waits until the log says this, which comes a moment after the answer.
    pub(crate) async fn wait_for_log(&self, text: &str) {
        for _ in 0..LOOKS {
            if self.instance.logs().contains(text) {
                return;
            }
            sleep(LOOK_AGAIN).await;
        }
        panic!("the log does not say {text:?}: {}", self.instance.logs());
    }

    /// The answer to a `GET`, for who has this token.
    pub(crate) async fn get(&self, target: &str, token: Option<&str>) -> Answer {
        let mut request = Request::get(target);
        if let Some(token) = token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let mut connection = Connection::open(self.instance.address()).await.expect("it listens");
        connection.exchange(&request).await.expect("it answers")
    }

    /// Ends both. An example that ends by itself before is a failure.
    pub(crate) async fn stop(self) {
        let answer = Connection::open(self.instance.address()).await;
        answer.expect("it runs until it is stopped");
        drop(self.instance);
        self.platform.stop().await;
    }
}

/// The JSON of an answer with this status.
pub(crate) fn json(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.head.status, status, "{}", answer.text());
    serde_json::from_slice(&answer.body).expect("the body is JSON")
}
