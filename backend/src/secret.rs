use std::borrow::Cow;
use std::fmt;

use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wacht_core::ConfigError;
use zeroize::Zeroizing;

use crate::api::Empty;
use crate::client::Text;

/// The secret key of a backend. It is sent to the API host and nowhere else.
///
/// It has no `Display` and no `Serialize`, its `Debug` shows nothing, and its memory is cleared when it is dropped.
#[derive(Clone)]
pub struct ApiKey(SecretString);

impl ApiKey {
    /// A key as the Wacht console shows it. White space around it is ignored.
    ///
    /// # Errors
    /// [`ConfigError`] naming `WACHT_API_KEY` when it is blank or holds a character that no key has.
    pub fn new(key: &SecretString) -> Result<Self, ConfigError> {
        let key = key.expose_secret().trim();
        if key.is_empty() {
            return Err(ConfigError::missing("WACHT_API_KEY"));
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(ConfigError::invalid("WACHT_API_KEY", "holds a character that no API key has"));
        }
        Ok(Self(SecretString::from(key)))
    }

    /// The value of the `Authorization` header. The platform compares the scheme exactly: capital B, one space.
    pub(crate) fn authorization(&self) -> Option<HeaderValue> {
        let text = Zeroizing::new(format!("Bearer {}", self.0.expose_secret()));
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(redacted)")
    }
}

/// A credential of one session: a session token, a session cookie's value, or a development session.
///
/// It has no `Display` and no `Serialize`, its `Debug` shows nothing, and its memory is cleared when it is dropped.
#[derive(Clone)]
pub struct SessionSecret(SecretString);

impl SessionSecret {
    /// A credential with this text.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(SecretString::from(secret.into()))
    }

    /// The text itself, for the one place that must send it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for SessionSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionSecret(redacted)")
    }
}

/// A secret that a request or an answer holds: a password, a client's secret, a token.
///
/// It has no `Display`, and its `Debug` shows nothing; its memory is cleared when it is dropped. It is written into a
/// request's JSON, as it is what the request is for.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl<T: Into<SecretString>> From<T> for Secret {
    fn from(secret: T) -> Self {
        Self(secret.into())
    }
}

impl Empty for Secret {
    fn empty() -> Self {
        Self(SecretString::default())
    }
}

impl Text for Secret {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.expose().into())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_shows_nothing_of_itself() {
        let key = ApiKey::new(&SecretString::from(" wk_live_abc\n")).unwrap();
        assert_eq!(format!("{key:?}"), "ApiKey(redacted)");
        assert_eq!(format!("{:?}", SessionSecret::new("token")), "SessionSecret(redacted)");
        assert_eq!(format!("{:?}", Secret::from("token")), "Secret(redacted)");
        let header = key.authorization().unwrap();
        assert_eq!(header, "Bearer wk_live_abc");
        assert!(!format!("{header:?}").contains("abc"));
    }

    #[test]
    fn a_blank_or_broken_key_is_a_configuration_error_without_its_value() {
        for key in ["", "  ", "a b", "a\u{e9}", "a\nb"] {
            let error = ApiKey::new(&SecretString::from(key)).unwrap_err();
            assert_eq!(error.name(), "WACHT_API_KEY");
        }
        let error = ApiKey::new(&SecretString::from("se cret")).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("cret"));
    }
}
