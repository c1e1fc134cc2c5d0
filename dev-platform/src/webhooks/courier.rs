use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::outcome::{Reply, settle, undeliverable};
use super::{FAILED, Message, PENDING, send};
use crate::Clock;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::{Row, Store};

/// The task that sends deliveries when they are due. Dropping it ends it and what it is sending.
#[derive(Debug)]
pub(crate) struct Courier(JoinHandle<()>);

type Attempt = (String, Result<Reply, String>, Instant);

impl Courier {
    pub(crate) fn start(platform: &Arc<Platform>) -> Self {
        let wake = Arc::clone(&platform.deliveries);
        Self(tokio::spawn(deliver(Arc::downgrade(platform), wake, platform.clock.clone())))
    }
}

impl Drop for Courier {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends what is due, and waits until something else is, something was answered, or the clock or the store has moved.
async fn deliver(platform: Weak<Platform>, wake: Arc<Notify>, clock: Clock) {
    let mut attempts: JoinSet<Attempt> = JoinSet::new();
    loop {
        let wait = {
            let Some(platform) = platform.upgrade() else { return };
            let now_ms = platform.clock.now_ms();
            let mut store = lock(&platform.store);
            for (id, message) in due(&mut store, now_ms) {
                let started = Instant::now();
                attempts.spawn(async move { (id, send(message).await, started) });
            }
            next_due(&store).map_or(LONGEST_WAIT, |at| {
                Duration::from_millis(u64::try_from(at.saturating_sub(now_ms)).unwrap_or_default())
            })
        };
        tokio::select! {
            () = wake.notified() => {}
            () = clock.moved() => {}
            () = tokio::time::sleep(wait.min(LONGEST_WAIT)) => {}
            Some(Ok((id, result, started))) = attempts.join_next() => {
                let Some(platform) = platform.upgrade() else { return };
                let took_ms = i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX);
                settle(&mut lock(&platform.store), &id, result, took_ms, platform.clock.now_ms());
            }
        }
    }
}

/// Takes the deliveries that are due, so that none is taken twice.
fn due(store: &mut Store, now_ms: i64) -> Vec<(String, Message)> {
    let is_due = |row: &Row| waits(row) && row.number("_next_attempt_at").is_some_and(|at| at <= now_ms);
    let ids: Vec<String> = store
        .rows("webhook_deliveries")
        .iter()
        .filter(|row| is_due(row))
        .map(|row| row.id().to_owned())
        .collect();
    let mut messages = Vec::new();
    for id in ids {
        let message = message(store, &id);
        let Some(delivery) = store.row_mut("webhook_deliveries", &id) else { continue };
        delivery.take("_next_attempt_at");
        match message {
            Some(message) => messages.push((id, message)),
            None => undeliverable(delivery, now_ms),
        }
    }
    messages
}

fn message(store: &Store, delivery_id: &str) -> Option<Message> {
    let delivery = store.row("webhook_deliveries", delivery_id)?;
    let endpoint = store.row("webhook_endpoints", delivery.text("endpoint_id")?)?;
    let made_ms = delivery.number("timestamp")?;
    endpoint.flag("is_active").then_some(())?;
    Message::new(store, endpoint, delivery_id, made_ms, delivery.owned("_body"))
}

fn next_due(store: &Store) -> Option<i64> {
    store
        .rows("webhook_deliveries")
        .iter()
        .filter(|row| waits(row))
        .filter_map(|row| row.number("_next_attempt_at"))
        .min()
}

fn waits(row: &Row) -> bool {
    row.is("status", PENDING) || row.is("status", FAILED)
}

const LONGEST_WAIT: Duration = Duration::from_secs(60);
