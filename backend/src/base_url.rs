use std::fmt;
use std::net::IpAddr;

use http::Uri;
use wacht_core::ConfigError;

/// Where a host of the platform is: `https`, or `http` on loopback, an optional path, nothing else.
///
/// The path is kept and never ends in a slash, so that joining cannot double one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    origin: String,
    path: String,
}

/// Why a text is no base URL: completes the sentence "`name` …".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InvalidUrl(pub(crate) &'static str);

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, InvalidUrl> {
        let text = text.trim();
        // `http::Uri` drops a fragment in silence.
        if text.contains(['#', '?', '\\']) {
            return Err(InvalidUrl("must have no query, fragment or backslash"));
        }
        let uri: Uri = text.parse().map_err(|_| InvalidUrl("is no URL"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(InvalidUrl("is no absolute URL"));
        };
        if authority.as_str().contains('@') {
            return Err(InvalidUrl("must name no user"));
        }
        let host = authority.host().to_ascii_lowercase();
        if host.is_empty() {
            return Err(InvalidUrl("names no host"));
        }
        let default_port = match scheme {
            "https" => 443,
            "http" if is_loopback(&host) => 80,
            "http" => return Err(InvalidUrl("must be https, or http on loopback")),
            _ => return Err(InvalidUrl("must be https")),
        };
        let port = port(authority, &host)?.filter(|port| *port != default_port);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let path = uri.path().trim_end_matches('/').to_owned();
        if path.split('/').any(|segment| matches!(segment, "." | "..")) {
            return Err(InvalidUrl("must have no dot segments"));
        }
        Ok(Self { origin: format!("{scheme}://{host}{port}"), path })
    }

    /// A setting with a URL in it.
    pub(crate) fn setting(name: &str, text: &str) -> Result<Self, ConfigError> {
        Self::parse(text).map_err(|InvalidUrl(reason)| ConfigError::invalid(name, reason))
    }

    /// Scheme, host, and port where it is not the scheme's own.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    pub(crate) fn has_path(&self) -> bool {
        !self.path.is_empty()
    }

    pub(crate) fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }

    /// The address of a path that begins with a slash.
    pub(crate) fn join(&self, path_and_query: &str) -> String {
        format!("{self}{path_and_query}")
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)?;
        f.write_str(&self.path)
    }
}

/// The port that is written out. One that is written and no port number is an error, not a default.
fn port(authority: &http::uri::Authority, host: &str) -> Result<Option<u16>, InvalidUrl> {
    match authority.as_str().get(host.len()..) {
        None | Some("") => Ok(None),
        Some(_) => authority.port_u16().map(Some).ok_or(InvalidUrl("has no usable port")),
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j_15_a_base_path_is_kept_and_its_slash_normalised() {
        for url in
            ["https://proxy.example/wacht", "https://proxy.example/wacht/", " https://proxy.example/wacht//"]
        {
            assert_eq!(BaseUrl::parse(url).unwrap().join("/users"), "https://proxy.example/wacht/users");
        }
        assert_eq!(
            BaseUrl::parse("https://api.wacht.dev/").unwrap().join("/health"),
            "https://api.wacht.dev/health"
        );
    }

    #[test]
    fn an_origin_has_a_lower_case_host_and_no_default_port() {
        assert_eq!(BaseUrl::parse("https://API.Wacht.dev:443/").unwrap().origin(), "https://api.wacht.dev");
        assert_eq!(BaseUrl::parse("https://a.example:8443").unwrap().origin(), "https://a.example:8443");
    }

    #[test]
    fn http_is_for_loopback_only() {
        for url in ["http://127.0.0.1:8787", "http://localhost:1", "http://[::1]:8080"] {
            assert!(BaseUrl::parse(url).is_ok(), "{url}");
        }
        for url in [
            "http://api.wacht.dev",
            "http://127.0.0.1.evil.example",
            "http://localhost.example",
            "http://10.0.0.1",
        ] {
            assert!(BaseUrl::parse(url).is_err(), "{url}");
        }
    }

    #[test]
    fn what_is_no_plain_base_url_is_refused() {
        for url in [
            "",
            "api.wacht.dev",
            "/path",
            "ftp://a.example",
            "javascript:alert(1)",
            "data:text/plain,x",
            "https://user@a.example",
            "https://user:password@a.example",
            "https://a.example?x=1",
            "https://a.example#x",
            "https://a.example\\@evil.example",
            "https://",
            "https://a.example:99999",
            "https://a.example:",
            "https://a b.example",
            "https://a.example/x/../y",
        ] {
            assert!(BaseUrl::parse(url).is_err(), "{url}");
        }
    }
}
