use serde_json::Value;

use super::{FAILED, PENDING, PERMANENTLY_FAILED, SUCCESS};
use crate::store::{Row, Store};

/// What an answer says of a replay by its deliveries.
pub(crate) fn replay_progress(store: &Store, task: &Row, member: &str) -> Option<Value> {
    let rows: Vec<&Row> = store.all("webhook_deliveries", "_replay_id", task.id()).collect();
    let count = |status: &str| rows.iter().filter(|row| row.is("status", status)).count();
    Some(match member {
        "task_id" => task.id().into(),
        "status" if task.flag("_cancelled") => "cancelled".into(),
        "status" => if count(PENDING) > 0 { "running" } else { "completed" }.into(),
        "completed_at" if count(PENDING) == 0 => rows
            .iter()
            .map(|row| row.time("updated_at"))
            .next_back()
            .unwrap_or_else(|| task.time("created_at")),
        "total_count" => rows.len().into(),
        "processed" => (rows.len() - count(PENDING)).into(),
        "replayed_count" => count(SUCCESS).into(),
        "failed_count" => (count(FAILED) + count(PERMANENTLY_FAILED)).into(),
        "last_delivery_id" => rows.last()?.id().into(),
        _ => return None,
    })
}

impl Store {
    /// Whether a delivery of the replay still waits for its first attempt.
    pub(crate) fn is_replaying(&self, task_id: &str) -> bool {
        self.all("webhook_deliveries", "_replay_id", task_id).any(|row| row.is("status", PENDING))
    }
}
