//! The words of `wasi:http` in the core's. Both versions have the same ones in types of their own, generated from the same
//! text: what is made of them is generated, too.

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

/// The functions for the types of one version, which are in this module.
macro_rules! conversions {
    ($($types:ident)::+) => {
        use $($types)::+::{
            ErrorCode, Fields, Method as WasiMethod, RequestOptions, Scheme as WasiScheme,
        };

        /// What failed, for the caller of the application's client.
        pub(super) fn call_failed(code: ErrorCode) -> wacht_core::ClientError {
            $crate::generated::client_error(client_kind(&code), format!("{code:?}"))
        }

        /// What failed, for the reader of a body.
        pub(super) fn body_failed(code: &ErrorCode) -> wacht_core::BodyError {
            $crate::generated::body_error(body_kind(code), format!("{code:?}"))
        }

        /// The method of a request that arrives.
        pub(super) fn method(method: &WasiMethod) -> Result<http::Method, wacht_core::Error> {
            use http::Method;
            Ok(match method {
                WasiMethod::Get => Method::GET,
                WasiMethod::Head => Method::HEAD,
                WasiMethod::Post => Method::POST,
                WasiMethod::Put => Method::PUT,
                WasiMethod::Delete => Method::DELETE,
                WasiMethod::Connect => Method::CONNECT,
                WasiMethod::Options => Method::OPTIONS,
                WasiMethod::Trace => Method::TRACE,
                WasiMethod::Patch => Method::PATCH,
                WasiMethod::Other(name) => $crate::request::method(name)?,
            })
        }

        /// The method of a request that leaves.
        pub(super) fn wasi_method(method: &http::Method) -> WasiMethod {
            match method.as_str() {
                "GET" => WasiMethod::Get,
                "HEAD" => WasiMethod::Head,
                "POST" => WasiMethod::Post,
                "PUT" => WasiMethod::Put,
                "DELETE" => WasiMethod::Delete,
                "CONNECT" => WasiMethod::Connect,
                "OPTIONS" => WasiMethod::Options,
                "TRACE" => WasiMethod::Trace,
                "PATCH" => WasiMethod::Patch,
                other => WasiMethod::Other(other.to_owned()),
            }
        }

        /// The scheme of a request that leaves.
        pub(super) fn wasi_scheme(scheme: wacht_core::Scheme) -> WasiScheme {
            match scheme {
                wacht_core::Scheme::Https => WasiScheme::Https,
                _ => WasiScheme::Http,
            }
        }

        /// How long a request that leaves may take.
        pub(super) fn request_options(timeouts: $crate::Timeouts) -> RequestOptions {
            use $crate::options::nanoseconds;
            let options = RequestOptions::new();
            // A host that keeps no time of one kind refuses it, and goes by its own.
            let _ = options.set_connect_timeout(Some(nanoseconds(timeouts.connect)));
            let _ = options.set_first_byte_timeout(Some(nanoseconds(timeouts.first_byte)));
            let _ = options.set_between_bytes_timeout(Some(nanoseconds(timeouts.between_bytes)));
            options
        }

        /// All headers of a response, or those that this host takes: it may refuse more than the standard does.
        pub(super) fn accepted_fields(list: &[(String, Vec<u8>)]) -> Fields {
            Fields::from_list(list).unwrap_or_else(|_| {
                let fields = Fields::new();
                for (name, value) in list {
                    if let Err(error) = fields.append(name, value) {
                        tracing::error!(name, ?error, "the host refuses a header of a response");
                    }
                }
                fields
            })
        }

        /// What a code means for a call.
        fn client_kind(code: &ErrorCode) -> wacht_core::ClientErrorKind {
            use wacht_core::ClientErrorKind as Kind;
            match code {
                ErrorCode::DestinationIpProhibited | ErrorCode::HttpRequestDenied => Kind::Denied,
                ErrorCode::DnsError(_) | ErrorCode::DestinationNotFound => Kind::UnknownHost,
                ErrorCode::DestinationUnavailable
                | ErrorCode::DestinationIpUnroutable
                | ErrorCode::ConnectionRefused
                | ErrorCode::ConnectionLimitReached
                | ErrorCode::TlsProtocolError
                | ErrorCode::TlsCertificateError
                | ErrorCode::TlsAlertReceived(_) => Kind::Connect,
                ErrorCode::DnsTimeout
                | ErrorCode::ConnectionTimeout
                | ErrorCode::ConnectionReadTimeout
                | ErrorCode::ConnectionWriteTimeout
                | ErrorCode::HttpResponseTimeout => Kind::Timeout,
                ErrorCode::ConnectionTerminated | ErrorCode::HttpResponseIncomplete => Kind::Reset,
                ErrorCode::HttpRequestLengthRequired
                | ErrorCode::HttpRequestBodySize(_)
                | ErrorCode::HttpRequestMethodInvalid
                | ErrorCode::HttpRequestUriInvalid
                | ErrorCode::HttpRequestUriTooLong
                | ErrorCode::HttpRequestHeaderSectionSize(_)
                | ErrorCode::HttpRequestHeaderSize(_)
                | ErrorCode::HttpRequestTrailerSectionSize(_)
                | ErrorCode::HttpRequestTrailerSize(_) => Kind::Request,
                ErrorCode::HttpResponseHeaderSectionSize(_)
                | ErrorCode::HttpResponseHeaderSize(_)
                | ErrorCode::HttpResponseBodySize(_)
                | ErrorCode::HttpResponseTrailerSectionSize(_)
                | ErrorCode::HttpResponseTrailerSize(_)
                | ErrorCode::HttpResponseTransferCoding(_)
                | ErrorCode::HttpResponseContentCoding(_)
                | ErrorCode::HttpUpgradeFailed => Kind::Protocol,
                // Of a connection that ended, wasmtime says the same as of a peer that speaks no HTTP.
                _ => Kind::Other,
            }
        }

        /// What a code means for a body that is being read.
        fn body_kind(code: &ErrorCode) -> wacht_core::BodyErrorKind {
            match client_kind(code) {
                wacht_core::ClientErrorKind::Timeout => wacht_core::BodyErrorKind::Timeout,
                _ => wacht_core::BodyErrorKind::Aborted,
            }
        }

        #[cfg(test)]
        mod tests {
            use wacht_core::{BodyErrorKind, ClientErrorKind};

            use super::*;

            #[test]
            fn a_forbidden_destination_is_told_apart_from_one_that_refuses() {
                for (code, kind) in [
                    (ErrorCode::HttpRequestDenied, ClientErrorKind::Denied),
                    (ErrorCode::DestinationIpProhibited, ClientErrorKind::Denied),
                    (ErrorCode::ConnectionRefused, ClientErrorKind::Connect),
                    (ErrorCode::DestinationNotFound, ClientErrorKind::UnknownHost),
                    (ErrorCode::ConnectionReadTimeout, ClientErrorKind::Timeout),
                    (ErrorCode::ConnectionTerminated, ClientErrorKind::Reset),
                    (ErrorCode::HttpRequestUriInvalid, ClientErrorKind::Request),
                    (ErrorCode::HttpResponseBodySize(None), ClientErrorKind::Protocol),
                    (ErrorCode::InternalError(None), ClientErrorKind::Other),
                ] {
                    assert_eq!(client_kind(&code), kind, "{code:?}");
                }
                assert_eq!(body_kind(&ErrorCode::ConnectionReadTimeout), BodyErrorKind::Timeout);
                assert_eq!(body_kind(&ErrorCode::ConnectionTerminated), BodyErrorKind::Aborted);
            }
        }
    };
}

pub(crate) use conversions;
