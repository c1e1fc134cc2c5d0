use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::{BoxError, Client, Platform, SignatureVerifier};

/// What a runtime has before the first request: the argument of an application.
///
/// ```
/// use wacht_core::{ConfigError, Context, Handler, Request, Start};
///
/// async fn app(start: Start) -> Result<impl Handler, ConfigError> {
///     let greeting = start.require_var("GREETING").await?;
///     Ok(move |_: Request, _: Context| {
///         let greeting = greeting.clone();
///         async move { greeting }
///     })
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Start(Arc<dyn Platform>);

impl Start {
    /// The start of an application on `platform`. Adapters and tests call this.
    pub fn new(platform: Arc<dyn Platform>) -> Self {
        Self(platform)
    }

    /// A plain setting. One that is set to an empty text counts as not set.
    ///
    /// # Errors
    /// [`ConfigErrorKind::Unreadable`] when the runtime cannot tell.
    pub async fn var(&self, name: &str) -> Result<Option<String>, ConfigError> {
        let value = self.0.var(name).await.map_err(|error| ConfigError::unreadable(name, error))?;
        Ok(value.filter(|value| !value.is_empty()))
    }

    /// A secret setting. One that is set to an empty text counts as not set.
    ///
    /// # Errors
    /// [`ConfigErrorKind::Unreadable`] when the runtime cannot tell.
    pub async fn secret(&self, name: &str) -> Result<Option<SecretString>, ConfigError> {
        let value = self.0.secret(name).await.map_err(|error| ConfigError::unreadable(name, error))?;
        Ok(value.filter(|value| !value.expose_secret().is_empty()))
    }

    /// A plain setting that must be there.
    ///
    /// # Errors
    /// [`ConfigErrorKind::Missing`], naming it.
    pub async fn require_var(&self, name: &str) -> Result<String, ConfigError> {
        self.var(name).await?.ok_or_else(|| ConfigError::missing(name))
    }

    /// A secret setting that must be there.
    ///
    /// # Errors
    /// [`ConfigErrorKind::Missing`], naming it.
    pub async fn require_secret(&self, name: &str) -> Result<SecretString, ConfigError> {
        self.secret(name).await?.ok_or_else(|| ConfigError::missing(name))
    }

    /// Sends requests.
    pub fn client(&self) -> Client {
        self.0.client()
    }

    /// Checks signatures.
    pub fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.0.verifier()
    }

    /// The runtime.
    pub const fn platform(&self) -> &Arc<dyn Platform> {
        &self.0
    }
}

/// A setting that keeps an application from starting. It names the setting and never its value.
#[derive(Debug)]
pub struct ConfigError {
    kind: ConfigErrorKind,
    name: Cow<'static, str>,
    reason: Cow<'static, str>,
    source: Option<BoxError>,
}

/// What is wrong with a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfigErrorKind {
    /// It is not set.
    Missing,
    /// It is set to something that cannot be used.
    Invalid,
    /// The runtime failed to read it.
    Unreadable,
}

impl ConfigError {
    /// The setting `name` is not set.
    pub fn missing(name: impl Into<String>) -> Self {
        Self::new(ConfigErrorKind::Missing, name.into(), "is not set")
    }

    /// The setting `name` cannot be used: `reason` completes the sentence "`name` …" without its value.
    pub fn invalid(name: impl Into<String>, reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ConfigErrorKind::Invalid, name.into(), reason)
    }

    fn unreadable(name: &str, source: impl Into<BoxError>) -> Self {
        Self::new(ConfigErrorKind::Unreadable, name.to_owned(), "cannot be read").with_source(source)
    }

    fn new(kind: ConfigErrorKind, name: String, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, name: name.into(), reason: reason.into(), source: None }
    }

    /// With its cause.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What is wrong.
    pub const fn kind(&self) -> ConfigErrorKind {
        self.kind
    }

    /// The setting.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.reason)
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
