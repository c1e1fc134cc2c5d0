use std::fmt::{self, Write as _};

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::door;

/// Writes what the application logs to the host's console, at level `INFO` and above, unless the application has a
/// subscriber of its own.
pub(crate) fn install() {
    // Another one is there: the application's.
    let _ = tracing::subscriber::set_global_default(Console);
}

struct Console;

const MOST: LevelFilter = LevelFilter::INFO;

impl Subscriber for Console {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= MOST
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(MOST)
    }

    fn event(&self, event: &Event<'_>) {
        let level = *event.metadata().level();
        let mut line = Line(format!("{level} {}:", event.metadata().target()));
        event.record(&mut line);
        let method = match level {
            Level::ERROR => "error",
            Level::WARN => "warn",
            _ => "log",
        };
        door::log(method, &line.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// One line: the message, then `name=value` for each field.
struct Line(String);

impl Visit for Line {
    // Rust's own digits of a float, and of numbers this long, weigh as much as the rest of this crate.
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.record_debug(field, &format_args!("{}", door::digits(value)));
    }

    fn record_i128(&mut self, field: &Field, value: i128) {
        match i64::try_from(value) {
            Ok(short) => self.record_i64(field, short),
            Err(_) => self.record_debug(field, &format_args!("{value:#x}")),
        }
    }

    fn record_u128(&mut self, field: &Field, value: u128) {
        match u64::try_from(value) {
            Ok(short) => self.record_u64(field, short),
            Err(_) => self.record_debug(field, &format_args!("{value:#x}")),
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a string does not fail.
        let _ = match field.name() {
            "message" => write!(self.0, " {value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}
