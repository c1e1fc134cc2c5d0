use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use wacht_core::ConfigError;

use crate::base_url::{BaseUrl, InvalidUrl};

/// A decoded publishable key: it names the deployment's frontend host.
///
/// The key is `pk_test_` or `pk_live_` and the Base64 of an origin, in either alphabet, padded or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishableKey {
    mode: Mode,
    frontend: BaseUrl,
}

/// What a deployment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// A staging deployment (`pk_test_`). Only such a key may name a loopback host over `http`.
    Test,
    /// A production deployment (`pk_live_`).
    Live,
}

impl PublishableKey {
    /// Decodes a key. White space around it is ignored.
    ///
    /// # Errors
    /// [`ConfigError`] naming `WACHT_PUBLISHABLE_KEY`, saying which rule it breaks.
    pub fn parse(key: &str) -> Result<Self, ConfigError> {
        Self::decode(key.trim()).map_err(|InvalidUrl(reason)| ConfigError::invalid(SETTING, reason))
    }

    fn decode(key: &str) -> Result<Self, InvalidUrl> {
        let (mode, encoded) = match (key.strip_prefix("pk_test_"), key.strip_prefix("pk_live_")) {
            (Some(encoded), _) => (Mode::Test, encoded),
            (_, Some(encoded)) => (Mode::Live, encoded),
            _ => return Err(InvalidUrl("must begin with pk_test_ or pk_live_")),
        };
        let bytes = STANDARD
            .decode(encoded)
            .or_else(|_| URL_SAFE.decode(encoded))
            .map_err(|_| InvalidUrl("is not Base64 after its prefix"))?;
        let text = String::from_utf8(bytes).map_err(|_| InvalidUrl("does not hold a URL"))?;
        let frontend =
            BaseUrl::parse(&text).map_err(|_| InvalidUrl("does not hold the https origin of a host"))?;
        if frontend.has_path() {
            return Err(InvalidUrl("holds a URL with a path"));
        }
        if mode == Mode::Live && !frontend.is_https() {
            return Err(InvalidUrl("is a live key for a host without https"));
        }
        Ok(Self { mode, frontend })
    }

    /// Whether the deployment is for tests or live.
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// The origin of the deployment's frontend host, without a slash at its end: the issuer of its session tokens.
    pub fn origin(&self) -> &str {
        self.frontend.origin()
    }
}

const SETTING: &str = "WACHT_PUBLISHABLE_KEY";
const EITHER_PADDING: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, EITHER_PADDING);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, EITHER_PADDING);

#[cfg(test)]
mod tests {
    use super::*;

    fn key(prefix: &str, url: &str) -> String {
        format!("{prefix}{}", base64::engine::general_purpose::STANDARD.encode(url))
    }

    #[test]
    fn j_23_both_alphabets_are_accepted_padded_or_not() {
        let url = "https://a-b.example";
        for engine in [
            base64::engine::general_purpose::STANDARD,
            base64::engine::general_purpose::STANDARD_NO_PAD,
            base64::engine::general_purpose::URL_SAFE,
            base64::engine::general_purpose::URL_SAFE_NO_PAD,
        ] {
            let key = format!(" pk_live_{}\n", engine.encode(url));
            let decoded = PublishableKey::parse(&key).unwrap();
            assert_eq!((decoded.origin(), decoded.mode()), (url, Mode::Live));
        }
    }

    #[test]
    fn the_origin_has_no_slash_at_its_end() {
        let decoded = PublishableKey::parse(&key("pk_test_", "https://x.fapi.trywacht.xyz/")).unwrap();
        assert_eq!((decoded.origin(), decoded.mode()), ("https://x.fapi.trywacht.xyz", Mode::Test));
    }

    #[test]
    fn j_23_what_names_no_https_host_is_refused() {
        for url in [
            "http://frontend.example",
            "https://u@frontend.example",
            "https://frontend.example/path",
            "https://frontend.example?x",
            "ftp://frontend.example",
            "mailto:a@b.example",
            "",
            "frontend.example",
        ] {
            assert!(PublishableKey::parse(&key("pk_test_", url)).is_err(), "{url}");
        }
        for text in ["", "pk_test_", "pk_prod_aHR0cHM6Ly9h", "sk_live_x", "pk_test_!!!", "pk_test_/w"] {
            assert!(PublishableKey::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn only_a_test_key_may_name_loopback_over_http() {
        assert!(PublishableKey::parse(&key("pk_test_", "http://127.0.0.1:4000")).is_ok());
        assert!(PublishableKey::parse(&key("pk_live_", "http://127.0.0.1:4000")).is_err());
    }
}
