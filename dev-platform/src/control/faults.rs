use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::done;
use crate::state::Platform;
use crate::{Fault, Host, Times};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewFault {
    host: Host,
    #[serde(default)]
    prefix: String,
    fault: Fault,
    /// Absent or null: until cleared.
    times: Option<u32>,
}

pub(super) async fn list(State(platform): State<Arc<Platform>>) -> Response {
    Json(platform.faults.all()).into_response()
}

pub(super) async fn set(State(platform): State<Arc<Platform>>, Json(new): Json<NewFault>) -> Response {
    let times = new.times.map_or(Times::UntilCleared, Times::Next);
    platform.faults.set(new.host, new.prefix, new.fault, times);
    done()
}

pub(super) async fn clear(State(platform): State<Arc<Platform>>) -> Response {
    platform.faults.clear();
    done()
}
