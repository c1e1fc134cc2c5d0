use http::HeaderMap;
use http::header::AUTHORIZATION;

/// The bearer token of a request (RFC 6750 section 2.1). The scheme is matched without case (RFC 9110 section 11.1).
///
/// `None` for no header, several headers, another scheme, or no token.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let value = str::from_utf8(values.next()?.as_bytes()).ok().filter(|value| value.is_ascii())?;
    if values.next().is_some() {
        return None;
    }
    let (scheme, token) = value.trim_ascii().split_once(' ')?;
    let token = token.trim_ascii();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn of(values: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, HeaderValue::from_static(value));
        }
        bearer(&headers).map(str::to_owned)
    }

    #[test]
    fn j_18_the_scheme_is_matched_without_case() {
        for value in ["Bearer abc", "bearer abc", "BEARER abc", "bEaReR   abc  "] {
            assert_eq!(of(&[value]).as_deref(), Some("abc"), "{value}");
        }
    }

    #[test]
    fn what_is_no_single_bearer_token_is_none() {
        for values in [
            &[][..],
            &[""],
            &["Bearer"],
            &["Bearer "],
            &["Basic abc"],
            &["Bearerabc"],
            &["Bearer a", "Bearer b"],
        ] {
            assert_eq!(of(values), None, "{values:?}");
        }
    }
}
