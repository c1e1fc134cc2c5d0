use wasip3::http::types::ErrorCode;

crate::error_code::kinds!(ErrorCode);
