use std::fmt;

/// Why a token does not count. It is for the log; the client gets the same answer for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rejection {
    TooLong,
    NotCompact,
    NotBase64,
    NotJson,
    UnsupportedHeader,
    Algorithm,
    NotASession,
    Expired,
    NotYetValid,
    Issuer,
    Audience,
    AuthorizedParty,
    UnknownKey,
    KeyMismatch,
    Signature,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "too long",
            Self::NotCompact => "not three segments",
            Self::NotBase64 => "not strict base64url",
            Self::NotJson => "header or claims are missing, repeated or of a wrong type",
            Self::UnsupportedHeader => "a header parameter that is not supported",
            Self::Algorithm => "an algorithm that is not accepted",
            Self::NotASession => "an access token, not a session token",
            Self::Expired => "expired",
            Self::NotYetValid => "not yet valid",
            Self::Issuer => "another issuer",
            Self::Audience => "another audience",
            Self::AuthorizedParty => "another authorized party",
            Self::UnknownKey => "an unknown key",
            Self::KeyMismatch => "an algorithm that its key is not for",
            Self::Signature => "a signature that does not verify",
        })
    }
}
