//! The admin API in axum, on Cloudflare Workers.
#![forbid(unsafe_code)]

wacht_cloudflare::worker!(admin_api_axum::app);
