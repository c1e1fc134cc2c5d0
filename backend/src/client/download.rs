use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use percent_encoding::percent_decode_str;
use wacht_core::Body;

use super::answer::{Answer, Received};
use super::error::ApiError;

/// A file as it comes.
#[derive(Debug)]
#[non_exhaustive]
pub struct Download {
    /// The media type, `application/octet-stream` where nobody says. It is what somebody uploaded: not to be trusted.
    pub media_type: String,
    /// The name: one segment without separators and control characters, or none.
    pub file_name: Option<String>,
    /// The bytes, unread. The call's time-out ends with the head of the answer.
    pub body: Body,
}

impl Answer for Download {
    type Output = Self;
    const ACCEPT: &'static str = "*/*";
    const STREAMED: bool = true;

    fn read(received: Received) -> Result<Self, ApiError> {
        let media_type =
            text(received.headers(), &CONTENT_TYPE).unwrap_or("application/octet-stream").to_owned();
        let file_name = text(received.headers(), &CONTENT_DISPOSITION).and_then(file_name);
        Ok(Self { media_type, file_name, body: received.into_body() })
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &http::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The name in a `content-disposition` header (RFC 6266): `filename*` before `filename`, and of a path its end.
fn file_name(disposition: &str) -> Option<String> {
    let parameters = parameters(disposition);
    let value = |wanted: &str| {
        parameters.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.as_str())
    };
    value("filename*")
        .and_then(extended)
        .or_else(|| value("filename").map(str::to_owned))
        .and_then(|name| safe(&name))
}

/// The parameters after the type, unquoted.
fn parameters(disposition: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = disposition.split_once(';').map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let mut value = String::new();
        let end = if let Some(quoted) = after.strip_prefix('"') {
            let mut characters = quoted.char_indices();
            loop {
                match characters.next() {
                    Some((_, '\\')) => value.extend(characters.next().map(|(_, character)| character)),
                    Some((at, '"')) => break quoted.get(at + 1..).unwrap_or_default(),
                    Some((_, character)) => value.push(character),
                    None => break "",
                }
            }
        } else {
            let (bare, _) = after.split_once(';').unwrap_or((after, ""));
            bare.trim().clone_into(&mut value);
            after.get(bare.len()..).unwrap_or_default()
        };
        found.push((name.trim().to_owned(), value));
        rest = end.trim_start().strip_prefix(';').unwrap_or_default();
    }
    found
}

/// A value of RFC 8187: `UTF-8'language'percent-encoded`.
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    if !charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    percent_decode_str(encoded).decode_utf8().ok().map(Into::into)
}

/// The last segment, without what a file system takes for something else.
fn safe(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next()?;
    let name: String = last.chars().filter(|character| !character.is_control()).collect();
    let name = name.trim();
    (!matches!(name, "" | "." | "..")).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_read_in_each_of_its_forms() {
        for (disposition, name) in [
            (r#"attachment; filename="report.pdf""#, Some("report.pdf")),
            ("attachment; filename=report.pdf", Some("report.pdf")),
            (r#"attachment; filename="a\"b;c.txt"; x=y"#, Some("a\"b;c.txt")),
            ("attachment; filename=\"fallback\"; filename*=UTF-8''na%C3%AFve%20.txt", Some("naïve .txt")),
            ("attachment; filename*=latin-1''x; filename=plain", Some("plain")),
            ("attachment; filename*=UTF-8''%FF; filename=plain", Some("plain")),
            ("attachment", None),
            ("attachment; filename=", None),
            (r#"attachment; filename="unended"#, Some("unended")),
        ] {
            assert_eq!(file_name(disposition).as_deref(), name, "{disposition}");
        }
    }

    #[test]
    fn a_file_name_names_no_other_folder() {
        for (disposition, name) in [
            (r#"attachment; filename="../../etc/passwd""#, Some("passwd")),
            ("attachment; filename*=UTF-8''..%2F..%5Cboot.ini", Some("boot.ini")),
            (r#"attachment; filename="..""#, None),
            ("attachment; filename*=UTF-8''a%00b", Some("ab")),
        ] {
            assert_eq!(file_name(disposition).as_deref(), name, "{disposition}");
        }
    }
}
