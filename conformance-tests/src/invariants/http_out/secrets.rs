use super::{Plan, text};
use crate::failure::holds;
use crate::invariants::Invariant;
use crate::origin::{Origin, Received};
use crate::{Check, Subject};

pub(super) const C07: Invariant =
    Invariant::new("C07", "secrets", "secrets are not in an error's text", |subject| {
        Box::pin(check(subject))
    });

const SECRET: &str = "s3cr3t-0123456789";

async fn check(subject: &Subject) -> Check {
    let subject = subject.another(&[]).await?;
    let closing = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
    })
    .await?;
    let babbling = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
        drop(tokio::io::AsyncWriteExt::write_all(&mut stream, b"no HTTP\r\n\r\n").await);
    })
    .await?;
    let closed = Origin::start(|_| async {}).await?.address();
    let urls = [
        format!("http://{closed}/{SECRET}?token={SECRET}"),
        format!("http://{SECRET}.invalid/{SECRET}?token={SECRET}"),
        closing.url(&format!("/{SECRET}?token={SECRET}")),
        babbling.url(&format!("/{SECRET}?token={SECRET}")),
        format!("ftp://127.0.0.1/{SECRET}?token={SECRET}"),
        format!("/{SECRET}?token={SECRET}"),
    ];
    for url in urls {
        let mut plan = Plan::get(&url);
        plan.method = "POST";
        plan.headers =
            vec![("authorization", format!("Bearer {SECRET}").into_bytes()), ("cookie", SECRET.into())];
        plan.body = SECRET.into();
        let said = plan.run(&subject, "/out/call").await?;
        holds("a call that cannot succeed", text(&said, "error").is_some(), "an error", &said)?;
        // A name that is not known may be named: it is no secret of a URL's path, query or headers.
        let texts = said.to_string().replace(&format!("{SECRET}.invalid"), "the host");
        holds("the texts of an error", !texts.contains(SECRET), "no secret", &said)?;
    }
    let logs = subject.stop_and_read().await?;
    let line = logs.lines().find(|line| line.replace(&format!("{SECRET}.invalid"), "").contains(SECRET));
    holds("the log", line.is_none(), "no secret", line.unwrap_or_default())
}
