use super::headers::seen;
use crate::failure::{all, holds, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::BAD_REQUEST;
use crate::wire::{Head, Request};
use crate::{Check, Subject};

pub(super) const H08: Invariant = Invariant::new(
    "H08",
    "header_hygiene",
    "no hop-by-hop or forbidden header passes either way, no message has two lengths, cookies are one line",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    hop_by_hop_in(subject).await?;
    hop_by_hop_out(subject).await?;
    one_cookie_line(subject).await?;
    refused_on_arrival(subject).await?;
    for value in ["a%0D%0Ax-injected:%201", "a%0Ax-injected:%201", "a%0Db", "a%00b"] {
        let answer = subject.ask(&Request::get(format!("/injection/{value}"))).await?;
        BAD_REQUEST.with_message("No header value").check(value, &answer)?;
        same("an injected header", Vec::<String>::new(), answer.head.texts("x-injected"))?;
    }
    subject.is_alive().await
}

async fn hop_by_hop_in(subject: &Subject) -> Check {
    let sent = [
        ("Connection", "keep-alive, X-Named, TE"),
        ("X-Named", "by connection"),
        ("Keep-Alive", "timeout=1"),
        ("Proxy-Authorization", "Basic eA=="),
        ("Proxy-Connection", "keep-alive"),
        ("Proxy-Authenticate", "Basic"),
        ("TE", "trailers"),
        ("X-Stays", "yes"),
    ];
    let request =
        sent.iter().fold(Request::get("/echo"), |request, (name, value)| request.header(name, value));
    let echo = subject.json(&request).await?;
    for (name, value) in sent {
        // Nobody can tell that a header was named by one that the platform keeps to itself.
        let passes = name == "X-Stays" || (name == "X-Named" && subject.driver().hides_connection());
        let expected = if passes { vec![value.to_owned()] } else { Vec::new() };
        same(format!("the request header {name}"), expected, seen(&echo, name)?)?;
    }
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/echo")).await?;
    connection.write_last_chunk(&[]).await?;
    let echo = crate::subject::json(&connection.answer(false).await?)?;
    same("transfer-encoding", Vec::<String>::new(), seen(&echo, "transfer-encoding")?)
}

async fn hop_by_hop_out(subject: &Subject) -> Check {
    for request in [Request::get("/forbidden-headers"), Request::new("HEAD", "/forbidden-headers")] {
        let answer = subject.ask(&request).await?;
        same("the status", 200, answer.head.status)?;
        for name in [
            "x-named",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "upgrade",
        ] {
            let mut values = answer.head.texts(name);
            // A platform may say of its own connection what it likes; the handler's value is another.
            values
                .retain(|value| subject.driver().owns_http() || name != "keep-alive" || value == "timeout=1");
            same(format!("the response header {name}"), Vec::<String>::new(), values)?;
        }
        let connection = answer.head.texts("connection").join(",").to_ascii_lowercase();
        holds(
            "the response header connection",
            !connection.contains("x-named"),
            "the server's own",
            connection,
        )?;
        if !request.is_head() {
            same("the body", "the whole body".to_owned(), answer.text())?;
        }
        one_length(&answer.head, 14)?;
    }
    Ok(())
}

/// The length is the true one, or there is a transfer coding, and never both.
fn one_length(head: &Head, length: usize) -> Check {
    let (coding, lengths) = (head.texts("transfer-encoding"), head.texts("content-length"));
    let framed = match (coding.as_slice(), lengths.as_slice()) {
        ([], [one]) => *one == length.to_string(),
        ([coding], []) => coding == "chunked",
        ([], []) => true,
        _ => false,
    };
    holds(
        "the framing of a response with a wrong length of the handler's",
        framed,
        format!("content-length {length}, or chunked"),
        format!("content-length {lengths:?}, transfer-encoding {coding:?}"),
    )
}

async fn one_cookie_line(subject: &Subject) -> Check {
    let request =
        Request::get("/echo").header("Cookie", "a=1; b=2").header("X-Between", "1").header("Cookie", "c=3");
    let echo = subject.json(&request).await?;
    let mut lines = seen(&echo, "cookie")?;
    if subject.driver().joins_repeated_headers() {
        // The platform has joined them by then, as it joins any header.
        lines = lines.into_iter().map(|line| line.replace("b=2, c", "b=2; c")).collect();
    }
    same("split cookie lines", vec!["a=1; b=2; c=3".to_owned()], lines)?;
    let echo = subject.json(&Request::get("/echo").header("Cookie", "a=\"x,y\"")).await?;
    same("one cookie line", vec!["a=\"x,y\"".to_owned()], seen(&echo, "cookie")?)
}

/// What no handler may see: each is answered 400 in the envelope, and the connection ends.
async fn refused_on_arrival(subject: &Subject) -> Check {
    let smuggled = b"0\r\n\r\nGET /values HTTP/1.1\r\nHost: x\r\n\r\n";
    let cases: [(&str, Vec<u8>); 9] = [
        ("NUL in a value", b"GET /echo HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n".to_vec()),
        ("CR in a value", b"GET /echo HTTP/1.1\r\nHost: x\r\nX-A: a\rb\r\n\r\n".to_vec()),
        ("a folded line", b"GET /echo HTTP/1.1\r\nHost: x\r\nX-A: a\r\n b\r\n\r\n".to_vec()),
        ("a space in a name", b"GET /echo HTTP/1.1\r\nHost: x\r\nX A: a\r\n\r\n".to_vec()),
        ("no Host", b"GET /echo HTTP/1.1\r\n\r\n".to_vec()),
        ("two Hosts", b"GET /echo HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n".to_vec()),
        (
            "two framings",
            [
                &b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                    [..],
                smuggled,
            ]
            .concat(),
        ),
        (
            "two lengths",
            b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".to_vec(),
        ),
        ("a malformed request line", b"GET /echo\x01 HTTP/1.1\r\nHost: x\r\n\r\n".to_vec()),
    ];
    let mut checks = Vec::new();
    for (what, bytes) in cases {
        checks.push(refused(subject, what, &bytes).await);
    }
    all(checks)
}

async fn refused(subject: &Subject, what: &str, bytes: &[u8]) -> Check {
    let mut connection = subject.connect().await?;
    connection.write(bytes).await?;
    let answer = connection.answer(false).await.map_err(|failure| failure.during(what))?;
    if !subject.driver().owns_http() {
        // The platform refuses, or reads one request in its own way; it never reads two.
        connection.finish_sending().await?;
        let rest = connection.read_to_close().await;
        let one = !rest.starts_with(b"HTTP/1.1 2");
        return holds(what, one, "one answer", format!("{} {}", answer.head.status, rest.escape_ascii()));
    }
    BAD_REQUEST.check(what, &answer)?;
    let rest = connection.read_to_close().await;
    same(format!("{what}: after the answer"), String::new(), rest.escape_ascii().to_string())
}
