//! The admin API on Cloudflare Workers.
#![forbid(unsafe_code)]

wacht_cloudflare::worker!(admin_api::app);
