use wacht_backend::Webhook;
use wacht_core::{ConfigError, Context, Error, ErrorCode, Request, Start, with_state};

use crate::routes::Routes;

/// What signs the webhooks that the subject takes. Without it, it takes none.
const SECRET: &str = "WACHT_WEBHOOK_SECRET";

pub(super) fn routes<R: Routes>(router: R, webhook: Option<&Webhook>) -> R {
    router.post("/auth/webhook", with_state(webhook.cloned(), receive))
}

pub(super) async fn from_env(start: &Start) -> Result<Option<Webhook>, ConfigError> {
    start.secret(SECRET).await?.as_ref().map(Webhook::new).transpose()
}

/// Answers with what happened.
async fn receive(webhook: Option<Webhook>, request: Request, context: Context) -> Result<String, Error> {
    let webhook = webhook.ok_or_else(|| Error::new(ErrorCode::Misconfigured))?;
    let (head, body) = request.into_parts();
    let body = body.collect(64 * 1024).await?;
    let event = webhook.verify(&head.headers, &body, context.now())?;
    Ok(format!("{} {}", event.id, event.kind))
}
