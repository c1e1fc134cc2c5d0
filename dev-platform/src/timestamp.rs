use time::OffsetDateTime;
use time::format_description::well_known::{Rfc2822, Rfc3339};

/// RFC 3339 text of a Unix time in milliseconds.
pub(crate) fn rfc3339(unix_ms: i64) -> String {
    instant(unix_ms).format(&Rfc3339).unwrap_or_default()
}

/// The Unix time in milliseconds of RFC 3339 text.
pub(crate) fn unix_ms(text: &str) -> Option<i64> {
    let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

/// RFC 3339 text in UTC with three digits of a second.
pub(crate) fn rfc3339_millis(unix_ms: i64) -> String {
    let seconds = instant(unix_ms.div_euclid(1000).saturating_mul(1000)).format(&Rfc3339).unwrap_or_default();
    format!("{}.{:03}Z", seconds.trim_end_matches('Z'), unix_ms.rem_euclid(1000))
}

/// The Unix time in milliseconds of a date as mail and HTTP write it (RFC 2822).
pub(crate) fn mail_date_ms(text: &str) -> Option<i64> {
    let at = OffsetDateTime::parse(text, &Rfc2822).ok()?;
    at.unix_timestamp().checked_mul(1000)
}

/// The date of RFC 9110, section 5.6.7 (`IMF-fixdate`), as cookies and `retry-after` carry it.
pub(crate) fn http_date(unix_ms: i64) -> String {
    let at = instant(unix_ms);
    let (weekday, month) = (at.weekday().to_string(), at.month().to_string());
    format!(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        weekday.get(..3).unwrap_or_default(),
        at.day(),
        month.get(..3).unwrap_or_default(),
        at.year(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

fn instant(unix_ms: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(unix_ms) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_as_rfc_3339_and_as_an_http_date() {
        assert_eq!(rfc3339(784_111_777_000), "1994-11-06T08:49:37Z");
        assert_eq!(http_date(784_111_777_000), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(unix_ms("1994-11-06T09:49:37.5+01:00"), Some(784_111_777_500));
        assert_eq!(unix_ms("yesterday"), None);
        assert_eq!(rfc3339_millis(784_111_777_005), "1994-11-06T08:49:37.005Z");
        assert_eq!(mail_date_ms("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777_000));
        assert_eq!(rfc3339(i64::MAX), "1970-01-01T00:00:00Z");
    }
}
