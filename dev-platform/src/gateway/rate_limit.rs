use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One rule of a rate limit scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RateLimit {
    /// The unit of `duration`.
    pub unit: RateLimitUnit,
    /// The length of the window in units.
    pub duration: u32,
    /// How many requests a window takes.
    pub max_requests: u32,
    /// Whose requests are counted together; `per_app` by default.
    #[serde(default)]
    pub mode: RateLimitMode,
    /// The paths it applies to: all when absent or when one is `*`.
    #[serde(default)]
    pub endpoints: Option<Vec<String>>,
    /// Rules are reported in this order, smallest first.
    #[serde(default)]
    pub priority: i32,
}

/// The unit of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RateLimitUnit {
    /// Milliseconds.
    Millisecond,
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Spans of 24 hours.
    Day,
    /// Days in UTC.
    CalendarDay,
    /// Spans of 30 days.
    Month,
    /// Spans of 30 days that begin with a day in UTC.
    CalendarMonth,
}

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RateLimitMode {
    /// All keys of the app.
    #[default]
    PerApp,
    /// The key, on each path apart.
    PerKey,
    /// The key, on each path and from each address apart.
    PerKeyAndIp,
    /// All keys of the app, from each address apart.
    PerAppAndIp,
}

impl RateLimit {
    /// So many requests in a window of `duration` units, counted per app.
    pub fn new(max_requests: u32, duration: u32, unit: RateLimitUnit) -> Self {
        Self { unit, duration, max_requests, mode: RateLimitMode::PerApp, endpoints: None, priority: 0 }
    }

    /// Whose requests are counted together.
    #[must_use]
    pub fn mode(mut self, mode: RateLimitMode) -> Self {
        self.mode = mode;
        self
    }

    /// The paths it applies to.
    #[must_use]
    pub fn endpoints<I: IntoIterator<Item: Into<String>>>(mut self, endpoints: I) -> Self {
        self.endpoints = Some(endpoints.into_iter().map(Into::into).collect());
        self
    }

    /// What applies to a key without a scheme: 1000 a minute, per app.
    pub fn platform_default() -> Self {
        Self::new(1000, 1, RateLimitUnit::Minute)
    }

    fn applies_to(&self, path: &str) -> bool {
        self.endpoints
            .as_ref()
            .is_none_or(|endpoints| endpoints.iter().any(|endpoint| endpoint == "*" || endpoint == path))
    }

    fn window_ms(&self) -> u64 {
        u64::from(self.duration).saturating_mul(self.unit.milliseconds()).max(1)
    }
}

impl RateLimitUnit {
    fn milliseconds(self) -> u64 {
        const DAY: u64 = 86_400_000;
        match self {
            Self::Millisecond => 1,
            Self::Second => 1000,
            Self::Minute => 60_000,
            Self::Hour => 3_600_000,
            Self::Day | Self::CalendarDay => DAY,
            Self::Month | Self::CalendarMonth => 30 * DAY,
        }
    }

    fn is_calendar(self) -> bool {
        matches!(self, Self::CalendarDay | Self::CalendarMonth)
    }
}

/// Whom a request is counted for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) app: &'a str,
    pub(super) key: &'a str,
    pub(super) path: &'a str,
    pub(super) client_ip: &'a str,
}

/// Counters of all windows.
#[derive(Debug, Default)]
pub(super) struct RateLimiter {
    counters: HashMap<(RateLimitMode, u64, String), Counter>,
}

#[derive(Debug)]
struct Counter {
    started_ms: u64,
    window_ms: u64,
    count: u32,
}

/// What became of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RuleState {
    pub(super) window: String,
    pub(super) window_ms: u64,
    pub(super) limit: u32,
    pub(super) remaining: u32,
    pub(super) exceeded: bool,
}

impl RateLimiter {
    /// Counts a request against every rule that applies, also after one of them has blocked it.
    pub(super) fn count(&mut self, rules: &[RateLimit], subject: Subject<'_>, now_ms: i64) -> Vec<RuleState> {
        let now = u64::try_from(now_ms).unwrap_or_default();
        if self.counters.len() >= COUNTERS {
            self.counters.retain(|_, counter| !counter.is_over(now));
        }
        let mut rules: Vec<&RateLimit> = rules.iter().filter(|rule| rule.applies_to(subject.path)).collect();
        rules.sort_by_key(|rule| rule.priority);
        rules.into_iter().map(|rule| self.count_one(rule, subject, now)).collect()
    }

    pub(super) fn clear(&mut self) {
        self.counters.clear();
    }

    fn count_one(&mut self, rule: &RateLimit, subject: Subject<'_>, now: u64) -> RuleState {
        let window_ms = rule.window_ms();
        let started_ms = if rule.unit.is_calendar() { now - now % window_ms } else { now };
        let Subject { app, key, path, client_ip } = subject;
        let counted_for = match rule.mode {
            RateLimitMode::PerApp => app.to_owned(),
            RateLimitMode::PerKey => format!("{key}\n{path}"),
            RateLimitMode::PerKeyAndIp => format!("{key}\n{path}\n{client_ip}"),
            RateLimitMode::PerAppAndIp => format!("{app}\n{client_ip}"),
        };
        let counter = self.counters.entry((rule.mode, window_ms, counted_for)).or_insert(Counter {
            started_ms,
            window_ms,
            count: 0,
        });
        if counter.is_over(now) {
            *counter = Counter { started_ms, window_ms, count: 0 };
        }
        counter.count = counter.count.saturating_add(1);
        RuleState {
            window: window_label(window_ms),
            window_ms,
            limit: rule.max_requests,
            remaining: rule.max_requests.saturating_sub(counter.count),
            exceeded: counter.count > rule.max_requests,
        }
    }
}

impl Counter {
    fn is_over(&self, now: u64) -> bool {
        // A clock moved back begins a new window as well.
        now < self.started_ms || now - self.started_ms >= self.window_ms
    }
}

impl RuleState {
    /// `<limit>/<window>`, as answers name a rule.
    pub(super) fn rule(&self) -> String {
        format!("{}/{}", self.limit, self.window)
    }

    pub(super) fn to_json(&self) -> Value {
        json!({"rule": self.rule(), "remaining": self.remaining, "limit": self.limit})
    }
}

fn window_label(window_ms: u64) -> String {
    if window_ms.is_multiple_of(1000) { format!("{}s", window_ms / 1000) } else { format!("{window_ms}ms") }
}

/// From this many counters on, the finished ones are dropped first.
const COUNTERS: usize = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    const SUBJECT: Subject<'static> = Subject { app: "app", key: "1", path: "/a", client_ip: "::1" };

    fn exceeded(limiter: &mut RateLimiter, rule: &RateLimit, subject: Subject<'_>, now_ms: i64) -> bool {
        limiter.count(std::slice::from_ref(rule), subject, now_ms).iter().any(|state| state.exceeded)
    }

    #[test]
    fn a_window_takes_its_number_of_requests_and_then_starts_over() {
        let mut limiter = RateLimiter::default();
        let rule = RateLimit::new(2, 1, RateLimitUnit::Minute);
        assert!(!exceeded(&mut limiter, &rule, SUBJECT, 1000));
        assert!(!exceeded(&mut limiter, &rule, SUBJECT, 2000));
        assert!(exceeded(&mut limiter, &rule, SUBJECT, 60_999));
        assert!(!exceeded(&mut limiter, &rule, SUBJECT, 61_000));
    }

    #[test]
    fn the_mode_says_whose_requests_count_together() {
        let mut limiter = RateLimiter::default();
        let rule = |mode| RateLimit::new(1, 1, RateLimitUnit::Hour).mode(mode);
        for mode in [RateLimitMode::PerKey, RateLimitMode::PerKeyAndIp] {
            assert!(!exceeded(&mut limiter, &rule(mode), SUBJECT, 0));
            assert!(!exceeded(&mut limiter, &rule(mode), Subject { path: "/b", ..SUBJECT }, 0));
            assert!(exceeded(&mut limiter, &rule(mode), SUBJECT, 0));
        }
        let per_app_and_ip = rule(RateLimitMode::PerAppAndIp);
        assert!(!exceeded(&mut limiter, &per_app_and_ip, SUBJECT, 0));
        assert!(!exceeded(&mut limiter, &per_app_and_ip, Subject { client_ip: "::2", ..SUBJECT }, 0));
        assert!(exceeded(&mut limiter, &per_app_and_ip, Subject { key: "2", ..SUBJECT }, 0));
    }

    #[test]
    fn a_rule_applies_to_its_endpoints_and_calendar_windows_begin_with_the_day() {
        let mut limiter = RateLimiter::default();
        let rule = RateLimit::new(0, 1, RateLimitUnit::Second).endpoints(["/b"]);
        assert!(limiter.count(&[rule], SUBJECT, 0).is_empty());
        let rule = RateLimit::new(1, 1, RateLimitUnit::CalendarDay);
        assert!(!exceeded(&mut limiter, &rule, SUBJECT, 86_399_000));
        assert!(!exceeded(&mut limiter, &rule, SUBJECT, 86_400_000));
    }

    #[test]
    fn a_window_is_named_in_seconds_or_milliseconds() {
        assert_eq!(window_label(60_000), "60s");
        assert_eq!(window_label(500), "500ms");
    }
}
