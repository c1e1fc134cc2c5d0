crate::generated::conversions!(wasip2::http::types);
