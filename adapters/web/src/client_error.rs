use wacht_core::{ClientError, ClientErrorKind};

use ClientErrorKind::{Connect, Denied, Protocol, Request, Reset, Timeout, UnknownHost};

/// What the hosts say when a call fails, each in its own words: names, codes and messages of an error and its causes.
///
/// The first that fits counts: what says more stands before what says less.
const SIGNS: [(&str, ClientErrorKind); 33] = [
    ("the head took too long", Timeout),
    ("TimeoutError", Timeout),
    ("ETIMEDOUT", Timeout),
    ("UND_ERR_HEADERS_TIMEOUT", Timeout),
    ("UND_ERR_CONNECT_TIMEOUT", Connect),
    ("operation timed out", Timeout),
    // Node
    ("ENOTFOUND", UnknownHost),
    ("EAI_AGAIN", UnknownHost),
    ("ECONNREFUSED", Connect),
    ("EHOSTUNREACH", Connect),
    ("ENETUNREACH", Connect),
    ("EADDRNOTAVAIL", Connect),
    ("ERR_TLS", Connect),
    ("CERT_", Connect),
    ("_CERT", Connect),
    ("ECONNRESET", Reset),
    ("EPIPE", Reset),
    ("UND_ERR_SOCKET", Reset),
    ("HPE_", Protocol),
    // Bun
    ("FailedToOpenSocket", UnknownHost),
    ("ConnectionRefused", Connect),
    ("ConnectionClosed", Reset),
    ("Malformed", Protocol),
    // Deno
    ("NotCapable", Denied),
    ("dns error", UnknownHost),
    ("Connection refused", Connect),
    ("invalid peer certificate", Connect),
    ("Connection reset", Reset),
    ("connection closed before message completed", Reset),
    ("invalid HTTP", Protocol),
    // workerd
    ("DNS lookup failed", UnknownHost),
    ("Network connection lost", Reset),
    ("Invalid URL", Request),
];

/// An error of this library for what the host said. None of its words are kept: they quote URLs.
pub(crate) fn client_error(described: &str) -> ClientError {
    let sign = SIGNS.iter().find(|(sign, _)| has(described, sign));
    match sign {
        Some((sign, kind)) => ClientError::new(*kind, *sign),
        None => ClientErrorKind::Other.into(),
    }
}

/// Whether a text is in another. That of the standard library is faster on long texts, and larger than this whole file.
fn has(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_is_understood() {
        for (said, kind) in [
            ("TypeError fetch failed Error ECONNREFUSED connect ECONNREFUSED 127.0.0.1:1", Connect),
            ("TypeError fetch failed Error ENOTFOUND getaddrinfo ENOTFOUND nowhere.invalid", UnknownHost),
            ("TypeError fetch failed SocketError UND_ERR_SOCKET other side closed", Reset),
            ("Error the head took too long", Timeout),
            ("something new", ClientErrorKind::Other),
        ] {
            assert_eq!(client_error(said).kind(), kind, "{said}");
        }
    }

    #[test]
    fn no_word_of_the_host_is_kept() {
        let error = client_error("TypeError fetch failed ECONNREFUSED http://secret.example/?token=secret");
        assert!(!format!("{error:?} {error}").contains("secret"));
    }
}
