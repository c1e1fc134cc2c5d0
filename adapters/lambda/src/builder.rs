use std::num::NonZeroUsize;
use std::str::FromStr;

use wacht_core::{Client, ConfigError, Handler, Start};
use wacht_native::{Environment, Native};

use crate::error::{RunError, RunErrorKind};
use crate::function::Function;

/// A sandbox of Lambda.
#[derive(Debug)]
pub struct Sandbox(());

impl Sandbox {
    /// Settings for a run, each at its default.
    pub fn builder() -> Builder {
        Builder {
            runtime_api: None,
            concurrency: NonZeroUsize::MIN,
            options: Options::default(),
            environment: Environment::process(),
            client: None,
        }
    }
}

/// How responses leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ResponseMode {
    /// Whole, up to 6 MB: what every trigger takes.
    #[default]
    Buffered,
    /// As they are made: for a function URL whose invoke mode is `RESPONSE_STREAM`.
    Streamed,
}

/// What becomes of the stage that API Gateway puts in front of the path (`/prod/users`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum StagePrefix {
    /// The application sees `/users`: the same routes in every stage.
    #[default]
    Strip,
    /// The application sees `/prod/users`.
    Keep,
}

/// What decides how events and responses are read and written.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Options {
    pub(crate) response_mode: ResponseMode,
    pub(crate) stage_prefix: StagePrefix,
}

/// Settings for a run.
#[derive(Debug)]
#[must_use]
pub struct Builder {
    runtime_api: Option<String>,
    concurrency: NonZeroUsize,
    options: Options,
    environment: Environment,
    client: Option<Client>,
}

impl Builder {
    /// The address of the runtime API, `host:port`.
    pub fn runtime_api(mut self, address: impl Into<String>) -> Self {
        self.runtime_api = Some(address.into());
        self
    }

    /// How many invocations the sandbox takes at once; one when not said.
    pub const fn concurrency(mut self, invocations: NonZeroUsize) -> Self {
        self.concurrency = invocations;
        self
    }

    /// How responses leave.
    pub const fn response_mode(mut self, mode: ResponseMode) -> Self {
        self.options.response_mode = mode;
        self
    }

    /// What becomes of the stage in front of the path.
    pub const fn stage_prefix(mut self, prefix: StagePrefix) -> Self {
        self.options.stage_prefix = prefix;
        self
    }

    /// The settings of the application.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// With this client in place of the default [`NativeClient`](wacht_native::NativeClient).
    pub fn client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// Takes `AWS_LAMBDA_RUNTIME_API`, `AWS_LAMBDA_MAX_CONCURRENCY`, `WACHT_LAMBDA_RESPONSE_MODE` and
    /// `WACHT_LAMBDA_STAGE_PREFIX` where the environment has them.
    ///
    /// # Errors
    /// [`RunErrorKind::Setting`] naming one that is malformed.
    pub fn read_environment(mut self) -> Result<Self, RunError> {
        if let Some(address) = self.read::<String>("AWS_LAMBDA_RUNTIME_API")? {
            self.runtime_api = Some(address);
        }
        if let Some(invocations) = self.read("AWS_LAMBDA_MAX_CONCURRENCY")? {
            self.concurrency = invocations;
        }
        if let Some(mode) = self.read("WACHT_LAMBDA_RESPONSE_MODE")? {
            self.options.response_mode = mode;
        }
        if let Some(prefix) = self.read("WACHT_LAMBDA_STAGE_PREFIX")? {
            self.options.stage_prefix = prefix;
        }
        Ok(self)
    }

    fn read<T: FromStr>(&self, name: &str) -> Result<Option<T>, RunError> {
        let bad = || RunError::new(RunErrorKind::Setting, format!("{name} is malformed"));
        let text = self.environment.var(name).map_err(|_| bad())?;
        text.filter(|text| !text.is_empty()).map(|text| text.parse().map_err(|_| bad())).transpose()
    }

    /// Starts the application and takes invocations until the runtime API goes away.
    ///
    /// # Errors
    /// [`RunErrorKind::Setting`] without the address of the runtime API; [`RunErrorKind::RuntimeApi`] when it cannot be
    /// reached.
    pub async fn run<A, F, H>(self, app: A) -> Result<(), RunError>
    where
        A: FnOnce(Start) -> F,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        let address = self.runtime_api.clone().ok_or_else(|| {
            RunError::new(
                RunErrorKind::Setting,
                "AWS_LAMBDA_RUNTIME_API is not set: the process is not in a sandbox of Lambda",
            )
        })?;
        let concurrency = self.concurrency;
        self.start(app).await?.serve(&address, concurrency).await
    }

    /// Starts the application without taking invocations.
    ///
    /// # Errors
    /// [`RunErrorKind::Process`] when the TLS library has no usable protocol version, which no supported build has.
    pub async fn start<A, F, H>(self, app: A) -> Result<Function<H>, RunError>
    where
        A: FnOnce(Start) -> F,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        let native = Native::new(self.environment)
            .map_err(|error| RunError::process("TLS has no usable version", error))?;
        let native = match self.client {
            Some(client) => native.with_client(client),
            None => native,
        };
        Ok(Function::start(app, native, self.options).await)
    }
}

impl FromStr for ResponseMode {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "buffered" => Ok(Self::Buffered),
            "streamed" => Ok(Self::Streamed),
            _ => Err(()),
        }
    }
}

impl FromStr for StagePrefix {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "strip" => Ok(Self::Strip),
            "keep" => Ok(Self::Keep),
            _ => Err(()),
        }
    }
}
