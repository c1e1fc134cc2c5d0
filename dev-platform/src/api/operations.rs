use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::authorize::refusal;
use crate::envelope;
use crate::state::Platform;

/// The answer to a method and path without a route: 501 with its name for an operation of the platform that is not
/// modelled here.
pub(super) async fn without_route(
    State(platform): State<Arc<Platform>>,
    Extension(peer): Extension<SocketAddr>,
    request: Request,
) -> Response {
    let Some(name) = operation(request.method().as_str(), request.uri().path()) else {
        return envelope::error(StatusCode::NOT_FOUND, "Not found");
    };
    not_modelled(&platform, peer, &request, name)
}

/// The same for a path that has a route with another method.
pub(super) async fn without_method(
    State(platform): State<Arc<Platform>>,
    Extension(peer): Extension<SocketAddr>,
    request: Request,
) -> Response {
    let Some(name) = operation(request.method().as_str(), request.uri().path()) else {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    };
    not_modelled(&platform, peer, &request, name)
}

fn not_modelled(platform: &Platform, peer: SocketAddr, request: &Request, name: &str) -> Response {
    refusal(platform, peer, request).unwrap_or_else(|| {
        let message = format!("wacht-dev does not model {name}");
        envelope::error(StatusCode::NOT_IMPLEMENTED, &message)
    })
}

/// The name of the operation; a literal segment of a path goes before a parameter.
fn operation(method: &str, path: &str) -> Option<&'static str> {
    let candidates = OPERATIONS.lines().filter_map(|line| {
        let mut columns = line.split(' ');
        let (verb, template, name) = (columns.next()?, columns.next()?, columns.next()?);
        (verb == method).then_some(())?;
        Some((parameters(template, path)?, name))
    });
    candidates.min_by_key(|(parameters, _)| *parameters).map(|(_, name)| name)
}

/// How many parameters the template takes from the path. `None` when it does not match.
fn parameters(template: &str, path: &str) -> Option<usize> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut taken = 0;
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(taken),
            (Some(wanted), Some(given)) if wanted.starts_with('{') && !given.is_empty() => taken += 1,
            (Some(wanted), Some(given)) if wanted == given => {}
            _ => return None,
        }
    }
}

/// Every operation of the backend API: method, path and name.
const OPERATIONS: &str = include_str!("operations.txt");
