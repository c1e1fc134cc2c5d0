use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::Value;
use tokio::time::sleep;
use wacht_core::Capabilities;
use wacht_dev::DevPlatform;

use crate::failure::same;
use crate::wire::{Answer, Connection, Request};
use crate::{Check, Env, Failure, Instance, Runtime};

/// How long the suite waits for something that comes of itself.
const PATIENCE: Duration = Duration::from_secs(10);
const LOOK_AGAIN: Duration = Duration::from_millis(10);

static KEYS: AtomicU64 = AtomicU64::new(1);

/// A running subject as an invariant sees it, with the platform that it is configured for.
pub struct Subject {
    runtime: Arc<dyn Runtime>,
    platform: Arc<DevPlatform>,
    env: Env,
    instance: Box<dyn Instance>,
}

impl Subject {
    /// Starts the subject on a runtime, and a platform for it.
    ///
    /// # Errors
    /// What kept one of them from starting.
    pub async fn start(runtime: Arc<dyn Runtime>) -> Result<Self, Failure> {
        let started = DevPlatform::builder().without_default_rate_limit().start().await;
        let platform = started.map_err(|error| Failure::new("starting the platform", "a platform", error))?;
        let env = platform.environment().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self::on(runtime, Arc::new(platform), env).await
    }

    async fn on(runtime: Arc<dyn Runtime>, platform: Arc<DevPlatform>, env: Env) -> Result<Self, Failure> {
        let instance = runtime.start(&env).await?;
        Ok(Self { runtime, platform, env, instance })
    }

    /// Starts another one with a platform of its own.
    ///
    /// # Errors
    /// What kept one of them from starting.
    pub async fn with_own_platform(&self) -> Result<Self, Failure> {
        Self::start(Arc::clone(&self.runtime)).await
    }

    /// Starts another one on the same platform, with the settings of this one and these. An empty one is not set.
    ///
    /// # Errors
    /// What kept it from starting.
    pub async fn another(&self, settings: &[(&str, &str)]) -> Result<Self, Failure> {
        let mut env = self.env.clone();
        for (name, value) in settings {
            env.insert((*name).to_owned(), (*value).to_owned());
        }
        env.retain(|_, value| !value.is_empty());
        Self::on(Arc::clone(&self.runtime), Arc::clone(&self.platform), env).await
    }

    /// The platform that it is configured for.
    pub fn platform(&self) -> &DevPlatform {
        &self.platform
    }

    /// The name of the runtime.
    pub fn runtime(&self) -> &'static str {
        self.runtime.platform()
    }

    /// What the runtime claims.
    pub fn capabilities(&self) -> Capabilities {
        self.runtime.capabilities()
    }

    /// The runtime's driver.
    pub fn driver(&self) -> &dyn Runtime {
        &*self.runtime
    }

    /// The settings it started with.
    pub const fn env(&self) -> &Env {
        &self.env
    }

    /// The running instance.
    pub fn instance(&self) -> &dyn Instance {
        &*self.instance
    }

    /// Ends it.
    ///
    /// # Errors
    /// When it had to be forced.
    pub async fn stop(mut self) -> Check {
        self.instance.stop().await
    }

    /// Ends it and gives everything that it has logged.
    ///
    /// # Errors
    /// When it had to be forced.
    pub async fn stop_and_read(mut self) -> Result<String, Failure> {
        self.instance.stop().await?;
        Ok(self.instance.logs())
    }

    /// Its authority, as in a `Host` header.
    pub fn authority(&self) -> String {
        self.instance.address().to_string()
    }

    /// A new connection.
    pub async fn connect(&self) -> Result<Connection, Failure> {
        Connection::open(self.instance.address()).await
    }

    /// The answer to one request, on a connection of its own.
    pub async fn ask(&self, request: &Request) -> Result<Answer, Failure> {
        self.connect().await?.exchange(request).await
    }

    /// The answer to one request, which must be a whole 200.
    pub async fn ok(&self, request: &Request) -> Result<Answer, Failure> {
        let answer = self.ask(request).await?;
        same(format!("the status ({})", answer.text()), 200, answer.head.status)?;
        if answer.is_whole() {
            return Ok(answer);
        }
        Err(Failure::new("the end of the body", "a clean end", "cut off"))
    }

    /// The JSON of a 200.
    pub async fn json(&self, request: &Request) -> Result<Value, Failure> {
        json(&self.ok(request).await?)
    }

    /// A name that no other check uses.
    pub fn key(&self) -> String {
        format!("k{}", KEYS.fetch_add(1, Ordering::Relaxed))
    }

    /// How often the subject raised this mark.
    pub async fn marks(&self, key: &str) -> Result<u64, Failure> {
        let value = self.json(&Request::get(format!("/marks/{key}"))).await?;
        value.as_u64().ok_or_else(|| Failure::new("a mark", "a number", value))
    }

    /// Opens the gate that a handler waits at.
    pub async fn open_gate(&self, key: &str) -> Check {
        self.ok(&Request::post(format!("/marks/{key}.go"), "")).await.map(drop)
    }

    /// Waits until the subject has raised a mark so often.
    pub async fn wait_for(&self, key: &str, least: u64) -> Check {
        let mut waited = Duration::ZERO;
        loop {
            let seen = self.marks(key).await?;
            if seen >= least {
                return Ok(());
            }
            if waited >= PATIENCE {
                return Err(Failure::new(format!("the mark {key}"), format!("at least {least}"), seen));
            }
            sleep(LOOK_AGAIN).await;
            waited += LOOK_AGAIN;
        }
    }

    /// Waits until the logs say this.
    pub async fn wait_for_log(&self, text: &str) -> Check {
        self.wait_for_log_count(text, 1).await
    }

    /// How often the logs say this.
    pub fn log_count(&self, text: &str) -> usize {
        self.instance.logs().matches(text).count()
    }

    /// Waits until the logs say this so often.
    pub async fn wait_for_log_count(&self, text: &str, least: usize) -> Check {
        let mut waited = Duration::ZERO;
        while self.log_count(text) < least {
            if waited >= PATIENCE {
                return Err(Failure::new("the log", format!("{text:?} {least} times"), self.instance.logs()));
            }
            sleep(LOOK_AGAIN).await;
            waited += LOOK_AGAIN;
        }
        Ok(())
    }

    /// Checks that it still answers.
    pub async fn is_alive(&self) -> Check {
        let answer = self
            .ok(&Request::post("/bytes", "alive"))
            .await
            .map_err(|failure| failure.during("afterwards"))?;
        same("the next answer", "alive".to_owned(), answer.text())
    }
}

impl std::fmt::Debug for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subject")
            .field("runtime", &self.runtime())
            .field("address", &self.instance.address())
            .finish_non_exhaustive()
    }
}

/// The body of an answer as JSON.
pub(crate) fn json(answer: &Answer) -> Result<Value, Failure> {
    serde_json::from_slice(&answer.body)
        .map_err(|error| Failure::new("the body", "JSON", format!("{error} in {}", answer.text())))
}
