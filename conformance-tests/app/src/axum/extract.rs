use axum::extract::{FromRequest, FromRequestParts, Request};
use http::request::Parts;
use serde::de::DeserializeOwned;
use wacht_backend::PageSize;
use wacht_core::{Body, Error};

/// The page size that the query asks for.
#[derive(Debug)]
pub(super) struct Limit(pub(super) PageSize);

impl<S: Sync> FromRequestParts<S> for Limit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        crate::auth::limit(&parts.uri).map(Self)
    }
}

/// A JSON body of at most 64 KiB.
#[derive(Debug)]
pub(super) struct Received<T>(pub(super) T);

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Received<T> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Self, Error> {
        crate::auth::json(Body::new(request.into_body())).await.map(Self)
    }
}
