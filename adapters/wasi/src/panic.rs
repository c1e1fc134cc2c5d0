use std::panic::PanicHookInfo;

/// Logs a panic and calls `last_words`, the one chance there is: the target cannot unwind, so the instance ends afterwards.
pub(crate) fn install(last_words: fn()) {
    std::panic::set_hook(Box::new(move |info| {
        log(info);
        last_words();
    }));
}

fn log(info: &PanicHookInfo<'_>) {
    let text = info.payload_as_str().unwrap_or("with a value that is no text");
    let location = info.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(location, "panicked: {text}");
}
