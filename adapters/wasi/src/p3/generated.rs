crate::generated::conversions!(wasip3::http::types);
