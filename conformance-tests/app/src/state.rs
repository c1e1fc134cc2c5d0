use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use wacht_core::{ConfigError, Context, Error, Start};

use crate::board::Board;

/// How often this process, sandbox or isolate started the application: the one fact that outlives an application.
static STARTS: AtomicU64 = AtomicU64::new(0);

/// How long a handler sleeps between two looks at a gate.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// What the requests of one application share: counters by name, which the suite reads and raises.
#[derive(Debug, Clone)]
pub(crate) struct State(Marks);

/// Where the counters are: in memory, or on the suite's board where requests share none.
#[derive(Debug, Clone)]
enum Marks {
    Own(Arc<Mutex<BTreeMap<String, u64>>>),
    Board(Board),
}

impl State {
    pub(crate) async fn started(start: &Start) -> Result<Self, ConfigError> {
        STARTS.fetch_add(1, Ordering::Relaxed);
        Ok(Self(match Board::from_env(start).await? {
            Some(board) => Marks::Board(board),
            None => Marks::Own(Arc::default()),
        }))
    }

    pub(crate) fn starts() -> u64 {
        STARTS.load(Ordering::Relaxed)
    }

    /// Raises the counter `key` by one.
    pub(crate) async fn mark(&self, context: &Context, key: &str) -> Result<(), Error> {
        match &self.0 {
            Marks::Own(marks) => {
                raise(marks, key);
                Ok(())
            }
            Marks::Board(board) => board.raise(context, key).await,
        }
    }

    pub(crate) async fn count(&self, context: &Context, key: &str) -> Result<u64, Error> {
        match &self.0 {
            Marks::Own(marks) => {
                let marks = marks.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(marks.get(key).copied().unwrap_or_default())
            }
            Marks::Board(board) => board.count(context, key, false).await,
        }
    }

    /// Ends when the suite has raised `<key>.go`.
    pub(crate) async fn gate(&self, context: &Context, key: &str) -> Result<(), Error> {
        let gate = format!("{key}.go");
        match &self.0 {
            Marks::Own(_) => {
                while self.count(context, &gate).await? == 0 {
                    context.sleep(LOOK_AGAIN).await;
                }
            }
            Marks::Board(board) => while board.count(context, &gate, true).await? == 0 {},
        }
        Ok(())
    }

    /// Raises `<key>.in` now, and `<key>.finished` or `<key>.cancelled` when the guard goes.
    pub(crate) async fn enter(&self, context: &Context, key: &str) -> Result<InFlight, Error> {
        // First the guard: a request may be dropped while the mark is on its way.
        let in_flight =
            InFlight { state: self.clone(), context: context.clone(), key: key.to_owned(), finished: false };
        self.mark(context, &format!("{key}.in")).await?;
        Ok(in_flight)
    }
}

fn raise(marks: &Mutex<BTreeMap<String, u64>>, key: &str) {
    let mut marks = marks.lock().unwrap_or_else(PoisonError::into_inner);
    *marks.entry(key.to_owned()).or_default() += 1;
}

/// A piece of work whose end is counted, also when it is dropped in the middle.
#[derive(Debug)]
pub(crate) struct InFlight {
    state: State,
    context: Context,
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
        let key = format!("{}.{how}", self.key);
        match &self.state.0 {
            Marks::Own(marks) => raise(marks, &key),
            Marks::Board(board) => {
                let (board, context) = (board.clone(), self.context.clone());
                self.context.wait_until(async move {
                    // The suite waits for the mark, and reports one that does not come.
                    let _ = board.raise(&context, &key).await;
                });
            }
        }
    }
}
