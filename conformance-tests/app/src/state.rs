use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use wacht_core::Context;

/// How often this process, sandbox or isolate started the application: the one fact that outlives an application.
static STARTS: AtomicU64 = AtomicU64::new(0);

/// How long a handler sleeps between two looks at a gate.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// What the requests of one application share: counters by name, which the suite reads and raises.
#[derive(Debug, Clone)]
pub(crate) struct State(Arc<Mutex<BTreeMap<String, u64>>>);

impl State {
    pub(crate) fn started() -> Self {
        STARTS.fetch_add(1, Ordering::Relaxed);
        Self(Arc::default())
    }

    pub(crate) fn starts() -> u64 {
        STARTS.load(Ordering::Relaxed)
    }

    /// Raises the counter `key` by one.
    pub(crate) fn mark(&self, key: &str) {
        let mut marks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *marks.entry(key.to_owned()).or_default() += 1;
    }

    pub(crate) fn count(&self, key: &str) -> u64 {
        let marks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        marks.get(key).copied().unwrap_or_default()
    }

    /// Ends when the suite has raised `<key>.go`.
    pub(crate) async fn gate(&self, context: &Context, key: &str) {
        let gate = format!("{key}.go");
        while self.count(&gate) == 0 {
            context.sleep(LOOK_AGAIN).await;
        }
    }

    /// Raises `<key>.in` now, and `<key>.finished` or `<key>.cancelled` when the guard goes.
    pub(crate) fn enter(&self, key: &str) -> InFlight {
        self.mark(&format!("{key}.in"));
        InFlight { state: self.clone(), key: key.to_owned(), finished: false }
    }
}

/// A piece of work whose end is counted, also when it is dropped in the middle.
#[derive(Debug)]
pub(crate) struct InFlight {
    state: State,
    key: String,
    finished: bool,
}

impl InFlight {
    pub(crate) fn finish(mut self) {
        self.finished = true;
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let how = if self.finished { "finished" } else { "cancelled" };
        self.state.mark(&format!("{}.{how}", self.key));
    }
}
