use serde_json::Value;
use wacht_core::HeaderBytes;

use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::{Request, text};
use crate::{Check, Failure, Subject};

pub(super) const H02: Invariant = Invariant::new(
    "H02",
    "headers",
    "every request header arrives, repeated ones in order, with the bytes that the host allows",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let long = "v".repeat(8 * 1024);
    let every_high_byte: Vec<u8> = (0x80..=0xff).collect();
    let mut sent: Vec<(&str, &[u8])> = vec![
        ("X-Repeated", b"1"),
        ("X-Other", b"between"),
        ("X-Repeated", b"2"),
        ("x-repeated", b"3"),
        ("X-Empty", b""),
        ("X-Commas", b"a, b,c"),
        ("X-Inner", b"a\tb  c"),
        ("X-Quoted", b"\"a\\\"b\""),
        ("X-Long", long.as_bytes()),
        ("Accept-Language", b"de-CH;q=0.9"),
        ("X-Utf8", "caf\u{e9} \u{20ac}".as_bytes()),
        ("x_under.score!#$%&'*+-^`|~", b"every token character"),
    ];
    if subject.capabilities().header_bytes == HeaderBytes::Opaque {
        sent.push(("X-Latin1", b"caf\xe9"));
        sent.push(("X-High", &every_high_byte));
    }
    let request =
        sent.iter().fold(Request::get("/echo"), |request, (name, value)| request.header(name, value));
    let echo = subject.json(&request).await?;
    for (name, _) in &sent {
        let expected: Vec<&[u8]> = sent
            .iter()
            .filter(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
            .collect();
        let expected: Vec<String> = expected.into_iter().map(text).collect();
        if subject.driver().joins_repeated_headers() && expected.len() > 1 {
            // With a space after the comma or without: RFC 9110 section 5.3 has both.
            let joined: Vec<String> =
                seen(&echo, name)?.iter().map(|value| value.replace(", ", ",")).collect();
            same(format!("the header {name}"), vec![expected.join(",").replace(", ", ",")], joined)?;
            continue;
        }
        same(format!("the header {name}"), expected, seen(&echo, name)?)?;
    }
    many(subject).await?;
    leave(subject).await
}

/// Ninety lines: more than many a default, below every limit of ours.
async fn many(subject: &Subject) -> Check {
    let request =
        (0..90).fold(Request::get("/echo"), |request, n| request.header(format!("X-N{n}"), n.to_string()));
    let echo = subject.json(&request).await?;
    for n in 0..90 {
        same(format!("the header X-N{n} of ninety"), vec![n.to_string()], seen(&echo, &format!("x-n{n}"))?)?;
    }
    Ok(())
}

/// The same holds for what leaves, before a stream, too: repeated headers stay apart or are joined by a comma, in order, and no
/// value is lost.
async fn leave(subject: &Subject) -> Check {
    let is_opaque = subject.capabilities().header_bytes == HeaderBytes::Opaque;
    for target in ["/values", "/values/streamed"] {
        let head = subject.ok(&Request::get(target)).await?.head;
        let repeated = head.texts("x-repeated");
        let expected = "first, second, third";
        let what = format!("a repeated response header of {target}");
        holds(what, repeated.join(", ") == expected, expected, format!("{repeated:?}"))?;
        same(format!("an empty response header of {target}"), vec![String::new()], head.texts("x-empty"))?;
        let utf8 = Some("caf\u{e9}".as_bytes());
        same(format!("a response header of {target} in UTF-8"), utf8, head.one("x-utf8"))?;
        if is_opaque && target != "/values" {
            same(
                format!("a response header of {target} in latin-1"),
                Some(&b"caf\xe9"[..]),
                head.one("x-latin1"),
            )?;
        }
    }
    Ok(())
}

/// The values of one header as the handler saw them.
pub(crate) fn seen(echo: &Value, name: &str) -> Result<Vec<String>, Failure> {
    let malformed = || Failure::new("the echo", "a list of headers", echo);
    let mut values = Vec::new();
    for pair in echo.get("headers").and_then(Value::as_array).ok_or_else(malformed)? {
        let (known, value) = (pair.get(0).and_then(Value::as_str), pair.get(1).and_then(Value::as_str));
        let (known, value) = known.zip(value).ok_or_else(malformed)?;
        if known.eq_ignore_ascii_case(name) {
            values.push(text(&hex::decode(value).map_err(|_| malformed())?));
        }
    }
    Ok(values)
}
