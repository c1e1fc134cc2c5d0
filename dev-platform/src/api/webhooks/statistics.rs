//! Counts of deliveries.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::statistics::{self, Span};
use crate::store::Row;
use crate::webhooks::{FAILED, FILTERED, PERMANENTLY_FAILED, SUCCESS};

/// The totals of an app.
pub(in crate::api) fn stats(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("webhook_apps")?.owned("app_slug");
    let deliveries: Vec<Row> = call.store.all("webhook_deliveries", "app_slug", &app).cloned().collect();
    let endpoints = call.store.all("webhook_endpoints", "app_slug", &app).filter(|row| row.flag("is_active"));
    let day_ago = call.now_ms.saturating_sub(DAY_MS);
    let counts = Counts::of(&deliveries);
    let recent = deliveries.iter().filter(|row| is_failed(row) && row.number("timestamp") > Some(day_ago));
    Ok(Outcome::One(
        Row::new()
            .with("total_deliveries", counts.total)
            .with("success_rate", counts.success_rate())
            .with("active_endpoints", endpoints.count())
            .with("failed_deliveries_24h", recent.count()),
    ))
}

/// The same for a span of time, by event, endpoint and reason.
pub(in crate::api) fn analytics(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let deliveries = selected(call)?;
    let mut answer = Counts::of(&deliveries).as_row();
    let mut times: Vec<i64> = deliveries.iter().filter_map(|row| row.number("response_time_ms")).collect();
    times.sort_unstable();
    for (member, share) in
        [("p50_response_time_ms", 50), ("p95_response_time_ms", 95), ("p99_response_time_ms", 99)]
    {
        answer
            .set(member, times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied());
    }
    let events = statistics::ranked(&deliveries, "event_name").into_iter();
    answer.set(
        "top_events",
        events.map(|(name, count)| json!({"event_name": name, "count": count})).collect::<Value>(),
    );
    let endpoints = statistics::ranked(&deliveries, "endpoint_id").into_iter().map(|(id, total)| {
        let rows: Vec<Row> = deliveries.iter().filter(|row| row.is("endpoint_id", &id)).cloned().collect();
        let counts = Counts::of(&rows);
        json!({
            "endpoint_id": id,
            "endpoint_url": call.store.row("webhook_endpoints", &id).map(|row| row.owned("url")),
            "total_attempts": total,
            "successful_attempts": counts.successful,
            "failed_attempts": counts.failed,
            "avg_response_time_ms": counts.average_ms,
            "success_rate": counts.success_rate(),
        })
    });
    answer.set("endpoint_performance", endpoints.collect::<Value>());
    let reasons: Vec<Row> = deliveries
        .iter()
        .filter(|row| is_failed(row))
        .map(|row| {
            let status = row.number("http_status_code");
            Row::new().with(
                "reason",
                status.map_or_else(|| "network error".to_owned(), |status| format!("HTTP {status}")),
            )
        })
        .collect();
    let reasons = statistics::ranked(&reasons, "reason").into_iter();
    answer.set(
        "failure_reasons",
        reasons.map(|(reason, count)| json!({"reason": reason, "count": count})).collect::<Value>(),
    );
    Ok(Outcome::One(answer))
}

pub(in crate::api) fn timeseries(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let interval = call.query("interval").unwrap_or("day").to_owned();
    let span = Span::named(&interval).ok_or_else(Refusal::bad_request)?;
    let deliveries = selected(call)?;
    let points = statistics::buckets(&deliveries, "timestamp", span).into_iter().map(|(at, rows)| {
        let rows: Vec<Row> = rows.into_iter().cloned().collect();
        Counts::of(&rows).as_row().with("timestamp", at)
    });
    let points: Vec<Row> = points.collect();
    Ok(Outcome::One(Row::new().with("data", points).with("interval", interval)))
}

fn selected(call: &Call<'_>) -> Result<Vec<Row>, Refusal> {
    let app = call.target_in("webhook_apps")?.owned("app_slug");
    let mut deliveries: Vec<Row> = call.store.all("webhook_deliveries", "app_slug", &app).cloned().collect();
    if let Some(endpoint) = call.query("endpoint_id") {
        deliveries.retain(|row| row.is("endpoint_id", endpoint));
    }
    let (from, to) = (call.query_time("start_date")?, call.query_time("end_date")?);
    statistics::retain_between(&mut deliveries, "timestamp", from, to);
    Ok(deliveries)
}

fn is_failed(row: &Row) -> bool {
    row.is("status", FAILED) || row.is("status", PERMANENTLY_FAILED)
}

/// How deliveries went.
pub(in crate::api) struct Counts {
    events: usize,
    pub(in crate::api) total: usize,
    pub(in crate::api) successful: usize,
    pub(in crate::api) failed: usize,
    pub(in crate::api) filtered: usize,
    average_ms: Option<i64>,
}

impl Counts {
    pub(in crate::api) fn of(deliveries: &[Row]) -> Self {
        let count = |is: &dyn Fn(&Row) -> bool| deliveries.iter().filter(|row| is(row)).count();
        let events: BTreeSet<&str> = deliveries.iter().filter_map(|row| row.text("_event_id")).collect();
        let times: Vec<i64> = deliveries.iter().filter_map(|row| row.number("response_time_ms")).collect();
        let average_ms = i64::try_from(times.len())
            .ok()
            .and_then(|count| times.iter().copied().fold(0, i64::saturating_add).checked_div(count));
        Self {
            events: events.len(),
            total: deliveries.len(),
            successful: count(&|row| row.is("status", SUCCESS)),
            failed: count(&is_failed),
            filtered: count(&|row| row.is("status", FILTERED)),
            average_ms,
        }
    }

    /// The share of those that ended, in percent.
    pub(in crate::api) fn success_rate(&self) -> f64 {
        statistics::percent(self.successful, self.successful + self.failed)
    }

    fn as_row(&self) -> Row {
        Row::new()
            .with("total_events", self.events)
            .with("total_deliveries", self.total)
            .with("successful_deliveries", self.successful)
            .with("failed_deliveries", self.failed)
            .with("filtered_deliveries", self.filtered)
            .with("avg_response_time_ms", self.average_ms)
            .with("success_rate", self.success_rate())
    }
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
