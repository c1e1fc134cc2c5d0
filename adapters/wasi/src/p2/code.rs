use wasip2::http::types::ErrorCode;

crate::error_code::kinds!(ErrorCode);

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
