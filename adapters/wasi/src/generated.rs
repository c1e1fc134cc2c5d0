//! The error codes of `wasi:http` in the core's words. Both versions have the same codes in types of their own.

use std::fmt;

use wacht_core::{BodyError, BodyErrorKind, ClientError, ClientErrorKind};

/// The host's own name of an error.
#[derive(Debug)]
pub(crate) struct HostError(pub(crate) String);

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for HostError {}

pub(crate) fn client_error(kind: ClientErrorKind, name: String) -> ClientError {
    ClientError::new(kind, HostError(name))
}

pub(crate) fn body_error(kind: BodyErrorKind, name: String) -> BodyError {
    BodyError::new(kind, HostError(name))
}

/// The functions for the `ErrorCode` of one version.
macro_rules! kinds {
    ($ErrorCode:ty) => {
        /// What a code means for a call.
        pub(crate) fn client_kind(code: &$ErrorCode) -> wacht_core::ClientErrorKind {
            use wacht_core::ClientErrorKind as Kind;
            type Code = $ErrorCode;
            match code {
                Code::DestinationIpProhibited | Code::HttpRequestDenied => Kind::Denied,
                Code::DnsError(_) | Code::DestinationNotFound => Kind::UnknownHost,
                Code::DestinationUnavailable
                | Code::DestinationIpUnroutable
                | Code::ConnectionRefused
                | Code::ConnectionLimitReached
                | Code::TlsProtocolError
                | Code::TlsCertificateError
                | Code::TlsAlertReceived(_) => Kind::Connect,
                Code::DnsTimeout
                | Code::ConnectionTimeout
                | Code::ConnectionReadTimeout
                | Code::ConnectionWriteTimeout
                | Code::HttpResponseTimeout => Kind::Timeout,
                Code::ConnectionTerminated | Code::HttpResponseIncomplete => Kind::Reset,
                Code::HttpRequestLengthRequired
                | Code::HttpRequestBodySize(_)
                | Code::HttpRequestMethodInvalid
                | Code::HttpRequestUriInvalid
                | Code::HttpRequestUriTooLong
                | Code::HttpRequestHeaderSectionSize(_)
                | Code::HttpRequestHeaderSize(_)
                | Code::HttpRequestTrailerSectionSize(_)
                | Code::HttpRequestTrailerSize(_) => Kind::Request,
                Code::HttpResponseHeaderSectionSize(_)
                | Code::HttpResponseHeaderSize(_)
                | Code::HttpResponseBodySize(_)
                | Code::HttpResponseTrailerSectionSize(_)
                | Code::HttpResponseTrailerSize(_)
                | Code::HttpResponseTransferCoding(_)
                | Code::HttpResponseContentCoding(_)
                | Code::HttpUpgradeFailed => Kind::Protocol,
                // Of a connection that ended, wasmtime says the same as of a peer that speaks no HTTP.
                _ => Kind::Other,
            }
        }

        /// What a code means for a body that is being read.
        pub(crate) fn body_kind(code: &$ErrorCode) -> wacht_core::BodyErrorKind {
            match client_kind(code) {
                wacht_core::ClientErrorKind::Timeout => wacht_core::BodyErrorKind::Timeout,
                _ => wacht_core::BodyErrorKind::Aborted,
            }
        }
    };
}

pub(crate) use kinds;
