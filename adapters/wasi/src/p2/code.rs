use wasip2::http::types::ErrorCode;

crate::error_code::kinds!(ErrorCode);
