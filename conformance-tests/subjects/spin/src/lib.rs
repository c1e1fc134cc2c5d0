//! The conformance suite's subject as a component of Spin.

use std::time::Duration;

use tracing_subscriber::filter::LevelFilter;
use wacht_conformance_app::app as subject;
use wacht_core::{ConfigError, Handler, Start};
use wacht_spin::{Options, Timeouts};

/// How long each step of a call of the subject's may take, in milliseconds.
const CLIENT_TIMEOUT: &str = "SUBJECT_CLIENT_TIMEOUT_MS";

async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    // A component that is started again after a panic is a new one, with no subscriber.
    let _ = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(LevelFilter::DEBUG)
        .with_writer(std::io::stderr)
        .try_init();
    subject(start).await
}

fn options() -> Options {
    let milliseconds = std::env::var(CLIENT_TIMEOUT).ok().and_then(|text| text.parse().ok());
    let timeouts = Timeouts::new();
    Options::new().timeouts(
        milliseconds
            .map(Duration::from_millis)
            .map_or(timeouts, |time| timeouts.connect(time).first_byte(time).between_bytes(time)),
    )
}

wacht_spin::component!(app, options());
