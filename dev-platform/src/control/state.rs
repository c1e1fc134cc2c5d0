use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::Value;

use super::{done, refused};
use crate::state::Platform;

#[derive(Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Data {
    #[default]
    Sample,
    Empty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reset {
    #[serde(default)]
    data: Data,
}

pub(super) async fn reset(State(platform): State<Arc<Platform>>, Query(reset): Query<Reset>) -> Response {
    platform.reset();
    if matches!(reset.data, Data::Empty) {
        platform.clear_data();
    }
    done()
}

pub(super) async fn export(State(platform): State<Arc<Platform>>) -> Response {
    Json(platform.export()).into_response()
}

pub(super) async fn import(State(platform): State<Arc<Platform>>, Json(state): Json<Value>) -> Response {
    match platform.import(state) {
        Ok(()) => done(),
        Err(error) => refused(&error.to_string()),
    }
}

pub(super) async fn seed(State(platform): State<Arc<Platform>>, Json(tables): Json<Value>) -> Response {
    match platform.seed(tables) {
        Ok(ids) => Json(ids).into_response(),
        Err(error) => refused(&error.to_string()),
    }
}
