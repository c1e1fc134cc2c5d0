//! Counting of rows, for the operations that answer with statistics.

use std::collections::BTreeMap;

use crate::store::Row;

/// How long a bucket is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span(i64);

impl Span {
    pub(super) const DAY: Self = Self(24 * 60 * 60 * 1000);

    pub(super) fn named(interval: &str) -> Option<Self> {
        let minutes = match interval {
            "minute" => 1,
            "hour" => 60,
            "day" => 24 * 60,
            "week" => 7 * 24 * 60,
            "month" => 30 * 24 * 60,
            _ => return None,
        };
        Some(Self(minutes * 60_000))
    }
}

/// The rows by the start of their bucket in Unix milliseconds, earliest first; empty buckets are left out.
pub(super) fn buckets<'a>(rows: &'a [Row], time: &str, span: Span) -> BTreeMap<i64, Vec<&'a Row>> {
    let mut buckets: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let at = row.number(time).unwrap_or_default();
        buckets.entry(at.saturating_sub(at.rem_euclid(span.0))).or_default().push(row);
    }
    buckets
}

/// The texts that rows have as a member, the most frequent first, with their counts.
pub(super) fn ranked<'a>(rows: impl IntoIterator<Item = &'a Row>, member: &str) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in rows.into_iter().filter_map(|row| row.text(member)) {
        *counts.entry(text).or_default() += 1;
    }
    let mut ranked: Vec<_> = counts.into_iter().map(|(text, count)| (text.to_owned(), count)).collect();
    ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    ranked
}

/// Keeps the rows whose time is not before the one and not after the other.
pub(super) fn retain_between(rows: &mut Vec<Row>, time: &str, from: Option<i64>, to: Option<i64>) {
    rows.retain(|row| {
        let at = row.number(time).unwrap_or_default();
        from.is_none_or(|from| at >= from) && to.is_none_or(|to| at <= to)
    });
}

/// A share in percent; 100 of nothing.
pub(super) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 100.0;
    }
    let small = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    small(part) / small(whole) * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_by_time_and_by_member() {
        let row = |at: i64, key: &str| Row::new().with("at", at).with("key", key);
        let rows = [row(1, "a"), row(59_999, "b"), row(60_000, "b")];
        let counts: Vec<_> =
            buckets(&rows, "at", Span(60_000)).into_iter().map(|(at, rows)| (at, rows.len())).collect();
        assert_eq!(counts, [(0, 2), (60_000, 1)]);
        assert_eq!(ranked(&rows, "key"), [("b".to_owned(), 2), ("a".to_owned(), 1)]);
        assert_eq!((percent(1, 4), percent(0, 0)), (25.0, 100.0));
    }
}
