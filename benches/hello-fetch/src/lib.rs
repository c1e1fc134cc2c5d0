//! The smallest module for JavaScript hosts, to be weighed.
#![forbid(unsafe_code)]

use wacht_core::{ConfigError, Context, Handler, Request, Start};

async fn app(_: Start) -> Result<impl Handler, ConfigError> {
    Ok(|_: Request, _: Context| async { "hello" })
}

wacht_fetch::export!(app);
