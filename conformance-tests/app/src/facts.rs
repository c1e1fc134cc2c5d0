use serde_json::{Value, json};
use wacht_core::{Context, Error, Json, Request, with_state};

use crate::routes::Routes;
use crate::settings::{GREETING, Settings};
use crate::state::State;

pub(crate) fn routes<R: Routes>(router: R, settings: &Settings) -> R {
    router
        .get("/facts", facts)
        .get("/starts", |_, _| async { Json(State::starts()) })
        .get("/greeting", with_state(settings.clone(), greeting))
}

/// What the context knows about the request and the runtime.
async fn facts(_: Request, context: Context) -> Json<Value> {
    let address = context.client_address();
    Json(json!({
        "address": address.map(|address| address.ip.to_string()),
        "address_source": address.map(|address| address.source.as_str()),
        "scheme": context.scheme().as_str(),
        "host": context.host(),
        "request_id": context.request_id(),
        "runtime": context.runtime(),
        "capabilities": context.capabilities(),
        "deadline_ms": context.time_left().map(|left| u64::try_from(left.as_millis()).unwrap_or(u64::MAX)),
        "now": context.now().unix_seconds(),
        "random": [hex::encode(context.random().to_be_bytes()), hex::encode(context.random().to_be_bytes())],
    }))
}

/// The greeting as it was read at the start and as it reads now.
async fn greeting(settings: Settings, _: Request, context: Context) -> Result<Json<Value>, Error> {
    let now = context.var(GREETING).await.map_err(Error::internal)?;
    let missing = context.var("SUBJECT_NOT_SET").await.map_err(Error::internal)?;
    Ok(Json(json!({ "at_start": settings.greeting, "now": now, "not_set": missing })))
}
