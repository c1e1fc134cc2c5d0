//! Statistics of the deployment, counted from what the store holds.

use serde_json::{Value, json};

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::statistics::{self, Span};
use super::webhooks::statistics::Counts;
use crate::schema::shape;
use crate::store::{Row, derived};
use crate::timestamp::rfc3339;

/// Sign-ins and sign-ups of a span of time, beside the span before it.
pub(super) fn summary(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (from, to) = span(call)?;
    let length = to.saturating_sub(from);
    let before = (from.saturating_sub(length), from.saturating_sub(1));
    let within = |table: &str, (from, to): (i64, i64)| {
        let mut rows = call.store.rows(table).to_vec();
        statistics::retain_between(&mut rows, "created_at", Some(from), Some(to));
        rows
    };
    let mut answer = Row::new().with("total_signups", call.store.rows("users").len());
    for (member, table) in [
        ("signups", "users"),
        ("organizations_created", "organizations"),
        ("workspaces_created", "workspaces"),
    ] {
        let (now, earlier) = (within(table, (from, to)).len(), within(table, before).len());
        answer.set(member, now);
        answer.set(&format!("{member}_change"), change(now, earlier));
    }
    let (sign_ins, earlier) = (within("sign_ins", (from, to)), within("sign_ins", before));
    let users = |rows: &[Row]| statistics::ranked(rows, "user_id").len();
    answer.set("unique_signins", users(&sign_ins));
    answer.set("unique_signins_change", change(users(&sign_ins), users(&earlier)));
    let sign_ups = within("users", (from, to));
    answer.set("daily_metrics", daily(&sign_ins, &sign_ups));
    let recent = |rows: &[Row], id: &str| -> Value {
        rows.iter()
            .rev()
            .take(RECENT)
            .map(|row| person(call, row.text(id), row.number("created_at")))
            .collect()
    };
    answer.set("recent_signups", recent(&sign_ups, "id"));
    answer.set("recent_signins", recent(&sign_ins, "user_id"));
    for (member, field) in [("top_countries", "country"), ("devices", "device")] {
        let ranked = statistics::ranked(&sign_ins, field).into_iter();
        answer.set(
            member,
            ranked.map(|(label, count)| json!({"label": label, "count": count})).collect::<Value>(),
        );
    }
    Ok(Outcome::One(answer))
}

/// Deliveries by bucket.
pub(super) fn webhook_usage(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    usage(call, "webhook_deliveries", |rows| {
        let counts = Counts::of(rows);
        Row::new()
            .with("total_deliveries", counts.total)
            .with("successful_deliveries", counts.successful)
            .with("failed_deliveries", counts.failed)
            .with("filtered_deliveries", counts.filtered)
            .with("success_rate", counts.success_rate())
    })
}

/// What the gateway was asked about keys of the backend API, by bucket.
pub(super) fn gateway_usage(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    usage(call, "audit_logs", |rows| {
        let allowed = rows.iter().filter(|row| row.is("outcome", "allowed")).count();
        Row::new()
            .with("total_requests", rows.len())
            .with("allowed_requests", allowed)
            .with("blocked_requests", rows.len() - allowed)
    })
}

/// No model runs here, so that no tokens are used.
pub(super) fn token_usage(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    span(call)?;
    Ok(Outcome::One(Row::new()))
}

fn usage(call: &Call<'_>, table: &str, count: fn(&[Row]) -> Row) -> Result<Outcome, Refusal> {
    let (from, to) = span(call)?;
    let granularity = call.query("granularity").unwrap_or("day");
    let bucket = Span::named(granularity).ok_or_else(Refusal::bad_request)?;
    let mut rows = call.store.rows(table).to_vec();
    statistics::retain_between(&mut rows, "timestamp", Some(from), Some(to));
    let buckets = statistics::buckets(&rows, "timestamp", bucket).into_iter().map(|(at, rows)| {
        let rows: Vec<Row> = rows.into_iter().cloned().collect();
        count(&rows).with("bucket", rfc3339(at))
    });
    Ok(Outcome::One(Row::new().with("buckets", buckets.collect::<Vec<_>>())))
}

/// The span of time of the query, which must name it.
fn span(call: &Call<'_>) -> Result<(i64, i64), Refusal> {
    match (call.query_time("from")?, call.query_time("to")?) {
        (Some(from), Some(to)) if from <= to => Ok((from, to)),
        _ => Err(Refusal::bad_request()),
    }
}

/// The growth in percent; none from nothing.
fn change(now: usize, before: usize) -> Option<f64> {
    (before > 0).then(|| statistics::percent(now, before) - 100.0)
}

fn daily(sign_ins: &[Row], sign_ups: &[Row]) -> Value {
    let (ins, ups) = (
        statistics::buckets(sign_ins, "created_at", Span::DAY),
        statistics::buckets(sign_ups, "created_at", Span::DAY),
    );
    let mut days: Vec<i64> = ins.keys().chain(ups.keys()).copied().collect();
    days.sort_unstable();
    days.dedup();
    let day = |at: &i64| {
        let date = rfc3339(*at);
        json!({
            "day": date.get(..10),
            "signins": ins.get(at).map_or(0, Vec::len),
            "signups": ups.get(at).map_or(0, Vec::len),
        })
    };
    days.iter().map(day).collect()
}

fn person(call: &Call<'_>, user_id: Option<&str>, at: Option<i64>) -> Value {
    let user = user_id.and_then(|id| call.store.row("users", id));
    let member = |name: &str| user.and_then(|user| derived(call.store, "users", user, name));
    let row = Row::new()
        .with("name", member("_name"))
        .with("email", member("primary_email_address"))
        .with("method", "email")
        .with("date", at);
    shape("RecentSignup", call.store, "", &row)
}

const RECENT: usize = 10;
