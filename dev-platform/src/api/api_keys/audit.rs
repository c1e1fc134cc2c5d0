//! What the gateway has answered about the keys of an app.

use serde_json::{Value, json};

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::statistics::{self, Span};
use crate::store::Row;

/// The newest answers first, by offset or by the cursor of the page before.
pub(in crate::api) fn logs(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut logs = selected(call)?;
    logs.reverse();
    if let Some(outcome) = call.query("outcome") {
        logs.retain(|log| log.is("outcome", outcome));
    }
    let cursor = call.query("cursor").or_else(|| call.query("cursor_id"));
    if let Some(cursor) = cursor {
        let cursor: i64 = cursor.parse().map_err(|_| Refusal::bad_request())?;
        logs.retain(|log| log.id().parse::<i64>().is_ok_and(|id| id < cursor));
    }
    let limit = call.query_number("limit")?.filter(|limit| *limit > 0).unwrap_or(DEFAULT_LIMIT).min(MOST);
    let offset = usize::try_from(call.query_number("offset")?.unwrap_or_default())
        .map_err(|_| Refusal::bad_request())?;
    let mut rest = logs.into_iter().skip(offset);
    let page: Vec<Row> = rest.by_ref().take(usize::try_from(limit).unwrap_or_default()).collect();
    let has_more = rest.next().is_some();
    let next = page.last().filter(|_| has_more).map(|log| log.id().to_owned());
    let answer = Row::new().with("data", page).with("limit", limit).with("has_more", has_more);
    Ok(Outcome::One(answer.with("next_cursor", next)))
}

/// Totals and, where asked for, the most frequent of each kind.
pub(in crate::api) fn analytics(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let logs = selected(call)?;
    let blocked: Vec<&Row> = logs.iter().filter(|log| log.is("outcome", BLOCKED)).collect();
    let (total, blocked_count) = (logs.len(), blocked.len());
    let top = call.query_number("top_limit")?.filter(|top| *top > 0).unwrap_or(10).min(50);
    let top = usize::try_from(top).unwrap_or_default();
    let day_ago = call.now_ms.saturating_sub(DAY_MS);
    let recent = logs.iter().filter(|log| log.number("timestamp") > Some(day_ago));
    let mut answer = Row::new()
        .with("total_requests", total)
        .with("allowed_requests", total - blocked_count)
        .with("blocked_requests", blocked_count)
        .with("success_rate", statistics::percent(total - blocked_count, total))
        .with("keys_used_24h", statistics::ranked(recent, "key_id").len());
    if call.query_flag("include_top_keys")? {
        let keys = statistics::ranked(&logs, "key_id").into_iter().take(top).map(|(id, count)| {
            let name = logs.iter().find(|log| log.is("key_id", &id)).map(|log| log.owned("key_name"));
            json!({"key_id": id, "key_name": name, "total_requests": count})
        });
        answer.set("top_keys", keys.collect::<Value>());
    }
    if call.query_flag("include_top_paths")? {
        let paths = statistics::ranked(&logs, "path").into_iter().take(top);
        answer.set(
            "top_paths",
            paths.map(|(path, count)| json!({"path": path, "total_requests": count})).collect::<Value>(),
        );
    }
    let share = |count| statistics::percent(count, blocked_count);
    let rules = || statistics::ranked(blocked.iter().copied(), "blocked_by_rule").into_iter().take(top);
    if call.query_flag("include_blocked_reasons")? {
        let reasons = rules().map(
            |(rule, count)| json!({"blocked_by_rule": rule, "count": count, "percentage": share(count)}),
        );
        answer.set("blocked_reasons", reasons.collect::<Value>());
    }
    if call.query_flag("include_rate_limits")? {
        let hits = rules().filter(|(rule, _)| rule != "permission_denied");
        let hits: Vec<_> = hits.collect();
        let total: usize = hits.iter().map(|(_, count)| count).sum();
        let rules = hits
            .iter()
            .map(|(rule, count)| json!({"rule": rule, "hit_count": count, "percentage": share(*count)}));
        answer.set("rate_limit_stats", json!({"total_hits": total, "percentage_of_blocked": share(total), "top_rules": rules.collect::<Value>()}));
    }
    Ok(Outcome::One(answer))
}

pub(in crate::api) fn timeseries(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let interval = call.query("interval").unwrap_or("hour").to_owned();
    let span = Span::named(&interval).ok_or_else(Refusal::bad_request)?;
    let logs = selected(call)?;
    let points = statistics::buckets(&logs, "timestamp", span).into_iter().map(|(at, logs)| {
        let blocked = logs.iter().filter(|log| log.is("outcome", BLOCKED)).count();
        json!({
            "timestamp": at,
            "total_requests": logs.len(),
            "allowed_requests": logs.len() - blocked,
            "blocked_requests": blocked,
            "success_rate": statistics::percent(logs.len() - blocked, logs.len()),
        })
    });
    Ok(Outcome::One(Row::new().with("data", points.collect::<Value>()).with("interval", interval)))
}

/// The answers about the app, and the key and the time where the query names them.
fn selected(call: &Call<'_>) -> Result<Vec<Row>, Refusal> {
    let mut logs = call.rows()?;
    if let Some(key) = call.query("key_id") {
        logs.retain(|log| log.is("key_id", key));
    }
    statistics::retain_between(
        &mut logs,
        "timestamp",
        call.query_time("start_date")?,
        call.query_time("end_date")?,
    );
    Ok(logs)
}

/// What the outcome of a refused request is called.
const BLOCKED: &str = "blocked";
const DEFAULT_LIMIT: i64 = 100;
const MOST: i64 = 1000;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
