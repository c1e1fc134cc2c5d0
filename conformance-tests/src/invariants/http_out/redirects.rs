use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::{Plan, text};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::origin::{self, Origin, Received};
use crate::{Check, Subject};

pub(super) const C03: Invariant = Invariant::new(
    "C03",
    "nothing_unasked",
    "no redirect is followed, no body decoded, unless asked",
    |subject| Box::pin(check(subject)),
);

/// `hello` in gzip (RFC 1952).
const GZIP: [u8; 25] = [
    0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0, 0x86, 0xa6, 0x10, 0x36,
    0x05, 0, 0, 0,
];

async fn check(subject: &Subject) -> Check {
    let followed = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&followed);
    let origin = Origin::start(move |mut stream| {
        let counter = Arc::clone(&counter);
        async move {
            let Some(request) = Received::read(&mut stream).await else { return };
            let path = request.line.split(' ').nth(1).unwrap_or_default().to_owned();
            match path.as_str() {
                "/followed" => {
                    counter.fetch_add(1, Ordering::SeqCst);
                    origin::answer(&mut stream, "200 OK", b"followed").await;
                }
                "/encoded/gzip" => {
                    origin::answer(&mut stream, "200 OK\r\nContent-Encoding: gzip", &GZIP).await;
                }
                "/encoded/br" => {
                    origin::answer(&mut stream, "200 OK\r\nContent-Encoding: br", b"no brotli").await;
                }
                path => {
                    let status = path.trim_start_matches('/');
                    origin::answer(&mut stream, &format!("{status} Moved\r\nLocation: /followed"), b"moved")
                        .await;
                }
            }
        }
    })
    .await?;
    for status in [301, 302, 303, 307, 308] {
        let mut plan = Plan::get(origin.url(&format!("/{status}")));
        plan.headers.push(("authorization", b"Bearer t0ken".to_vec()));
        let said = plan.run(subject, "/out/call").await?;
        same("the status of a redirect", Some(status), said.get("status").and_then(Value::as_u64))?;
        same("the body of a redirect", Some(hex::encode("moved").as_str()), text(&said, "body"))?;
        let location = said.to_string().contains(&hex::encode("/followed"));
        holds("the Location of a redirect", location, "as it was sent", &said)?;
    }
    same("redirects followed", 0, followed.load(Ordering::SeqCst))?;
    for (path, body) in [("/encoded/gzip", &GZIP[..]), ("/encoded/br", b"no brotli")] {
        let said = Plan::get(origin.url(path)).run(subject, "/out/call").await?;
        same(
            format!("{path}: the body, as it was sent"),
            Some(hex::encode(body).as_str()),
            text(&said, "body"),
        )?;
        let coding = path.rsplit('/').next().unwrap_or_default();
        let named = said.to_string().contains(&format!("[\"content-encoding\",\"{}\"]", hex::encode(coding)));
        holds(format!("{path}: content-encoding"), named, coding, &said)?;
    }
    Ok(())
}
