use http::{HeaderMap, HeaderName};

use super::machine::MachineKind;
use crate::auth::{MAX_TOKEN_BYTES, bearer};

/// What a machine shows.
#[derive(Clone, Copy)]
pub(super) struct Credential<'a> {
    pub(super) kind: MachineKind,
    pub(super) value: &'a str,
}

impl<'a> Credential<'a> {
    /// The `x-api-key` of a request, or else its bearer token. An API key that is blank or there twice is none, and no
    /// reason to look at the bearer token.
    pub(super) fn of(headers: &'a HeaderMap) -> Option<Self> {
        let mut keys = headers.get_all(API_KEY).iter();
        let (kind, value) = match (keys.next(), keys.next()) {
            (None, _) => (MachineKind::OAuthToken, bearer(headers)?),
            (Some(key), None) => (MachineKind::ApiKey, key.to_str().ok()?.trim_ascii()),
            (Some(_), Some(_)) => return None,
        };
        (!value.is_empty() && value.len() <= MAX_TOKEN_BYTES).then_some(Self { kind, value })
    }
}

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn of(headers: &[(&'static str, &'static str)]) -> Option<(MachineKind, String)> {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .fold(HeaderMap::new(), |mut map, (name, value)| {
                map.append(name, value);
                map
            });
        Credential::of(&headers).map(|credential| (credential.kind, credential.value.to_owned()))
    }

    #[test]
    fn an_api_key_comes_before_a_bearer_token() {
        assert_eq!(of(&[("x-api-key", " k ")]), Some((MachineKind::ApiKey, "k".to_owned())));
        assert_eq!(of(&[("authorization", "bearer t")]), Some((MachineKind::OAuthToken, "t".to_owned())));
        assert_eq!(
            of(&[("authorization", "Bearer t"), ("x-api-key", "k")]),
            Some((MachineKind::ApiKey, "k".to_owned()))
        );
    }

    #[test]
    fn g_1_a_blank_missing_or_doubled_key_is_none() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[("x-api-key", "")]), None);
        assert_eq!(of(&[("x-api-key", "  "), ("authorization", "Bearer t")]), None);
        assert_eq!(of(&[("x-api-key", "a"), ("x-api-key", "b")]), None);
        assert_eq!(of(&[("authorization", "Basic t")]), None);
    }
}
