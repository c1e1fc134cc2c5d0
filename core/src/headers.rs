use http::header::{CONNECTION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

/// Whether a header concerns one connection only and never passes an adapter, in either direction
/// (RFC 9110 section 7.6.1, RFC 9113 section 8.2.2).
pub fn is_hop_by_hop(name: &HeaderName) -> bool {
    is_hop_by_hop_name(name.as_ref())
}

#[inline]
fn is_hop_by_hop_name(name: &str) -> bool {
    is_looked_for(name) && HOP_BY_HOP.contains(&name)
}

const IDENTITY: HeaderName = HeaderName::from_static("x-wacht-auth");

const HOP_BY_HOP: [&str; 9] = [
    "connection",
    "http2-settings",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// Whether a name has the first letter and the length of one that matters here. Most have not, and are compared no further.
#[inline]
fn is_looked_for(name: &str) -> bool {
    match name.as_bytes().first() {
        Some(b'c') => matches!(name.len(), 6 | 10),
        Some(b'h') => name.len() == 14,
        Some(b'k') => name.len() == 10,
        Some(b'p') => matches!(name.len(), 16 | 18 | 19),
        Some(b't') => matches!(name.len(), 2 | 17),
        Some(b'u') => name.len() == 7,
        Some(b'x') => name.len() == 12,
        _ => false,
    }
}

/// Removes the hop-by-hop headers, those that `Connection` names among them.
pub fn strip_hop_by_hop(headers: &mut HeaderMap) {
    let mut gone: Vec<HeaderName> = headers.keys().filter(|name| is_hop_by_hop(name)).cloned().collect();
    for value in headers.get_all(CONNECTION) {
        for token in value.to_str().unwrap_or_default().split(',') {
            gone.extend(token.trim_ascii().parse::<HeaderName>());
        }
    }
    for name in gone {
        headers.remove(name);
    }
}

/// What one look at the headers of a request tells, so that the common request is looked at once and left alone.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub(crate) bytes: usize,
    hop_by_hop: bool,
    identity: bool,
    cookie_lines: usize,
}

impl Survey {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut survey = Self::default();
        for (name, value) in headers {
            let name: &str = name.as_ref();
            survey.bytes += name.len() + value.len();
            if is_looked_for(name) {
                survey.note(name);
            }
        }
        survey
    }

    fn note(&mut self, name: &str) {
        match name {
            "cookie" => self.cookie_lines += 1,
            "x-wacht-auth" => self.identity = true,
            _ => self.hop_by_hop |= HOP_BY_HOP.contains(&name),
        }
    }

    /// Prepares the headers for a handler: no hop-by-hop header, no `x-wacht-auth` (an identity that anybody could have
    /// written), and one `cookie` line (RFC 9113 section 8.2.3).
    pub(crate) fn sanitise(&self, headers: &mut HeaderMap) {
        if self.hop_by_hop {
            strip_hop_by_hop(headers);
        }
        if self.identity {
            headers.remove(IDENTITY);
        }
        if self.cookie_lines > 1 {
            join_cookies(headers);
        }
    }
}

fn join_cookies(headers: &mut HeaderMap) {
    let lines: Vec<&[u8]> = headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if let Ok(joined) = HeaderValue::from_bytes(&lines.join(&b"; "[..])) {
        headers.insert(COOKIE, joined);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_matters_is_looked_for() {
        for name in HOP_BY_HOP.into_iter().chain(["cookie", "x-wacht-auth"]) {
            assert!(is_looked_for(name), "{name}");
        }
        assert!(!is_looked_for("accept") && !is_looked_for("host"));
    }
}
