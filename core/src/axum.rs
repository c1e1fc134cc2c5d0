//! What axum asks of our types, which only this crate can give.

use axum_core::body::Body as AxumBody;
use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse as IntoAxumResponse, Response as AxumResponse};
use http::request::Parts;

use crate::{Context, Error, IntoResponse};

/// The context that the adapter put into the request's extensions.
impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Self::of(&parts.extensions).cloned()
    }
}

/// The envelope is written where the answer leaves, once the request id is known.
impl IntoAxumResponse for Error {
    fn into_response(self) -> AxumResponse {
        IntoResponse::into_response(self).map(|_| AxumBody::empty())
    }
}
