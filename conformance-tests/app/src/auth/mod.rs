mod directory;
mod exchange;
mod machines;
mod requirements;
mod sessions;
mod tenants;
mod webhooks;

use http::Uri;
use wacht_backend::{Backend, PageSize, Requirement, Webhook};
use wacht_core::{Body, ConfigError, Context, Error, ErrorCode, Request, Router, Start};

use crate::routes::Routes;

/// What the routes behind authentication share.
#[derive(Debug, Clone)]
pub(crate) struct Auth {
    pub(crate) backend: Backend,
    pub(crate) second: Option<Backend>,
    pub(crate) read: Requirement,
    pub(crate) update: Requirement,
    pub(crate) organizations: Requirement,
    pub(crate) webhook: Option<Webhook>,
}

impl Auth {
    pub(crate) async fn from_env(start: &Start) -> Result<Self, ConfigError> {
        Ok(Self {
            backend: Backend::from_env(start).await?,
            second: tenants::second_backend(start).await?,
            read: Requirement::permission("user:read")?,
            update: Requirement::permission("user:update")?,
            organizations: Requirement::permission("organization:read")?,
            webhook: webhooks::from_env(start).await?,
        })
    }
}

#[cfg(feature = "axum")]
pub(crate) use directory::{NewPassword, NewUser};

/// The routes that a check of the caller guards.
pub(crate) fn guarded_routes(mut router: Router, auth: &Auth) -> Router {
    router = directory::routes(router, auth);
    router = sessions::routes(router, auth);
    router = machines::routes(router, auth);
    requirements::routes(router, auth)
}

/// The routes that come to a caller in another way, on any router.
pub(crate) fn other_routes<R: Routes>(mut router: R, auth: &Auth) -> R {
    router = exchange::routes(router, auth);
    router = webhooks::routes(router, auth.webhook.as_ref());
    tenants::routes(router, auth)
}

/// The page size that the query asks for.
pub(crate) fn limit(uri: &Uri) -> Result<PageSize, Error> {
    let query = uri.query().unwrap_or_default();
    let Some(limit) = query.split('&').find_map(|pair| pair.strip_prefix("limit=")) else {
        return Ok(PageSize::default());
    };
    let bad =
        |error| Error::new(ErrorCode::BadRequest).with_message("limit must be a number").with_source(error);
    let limit: u64 = limit.parse().map_err(|error: std::num::ParseIntError| bad(error))?;
    Ok(PageSize::new(limit)?)
}

/// A JSON body of at most 64 KiB.
pub(crate) async fn json<T: serde::de::DeserializeOwned>(body: Body) -> Result<T, Error> {
    let bytes = body.collect(64 * 1024).await?;
    serde_json::from_slice(&bytes).map_err(|error| {
        Error::new(ErrorCode::BadRequest).with_message("The body is not what is asked for").with_source(error)
    })
}

/// The grant of a session that meets `requirement`.
pub(crate) async fn granted(
    auth: &Auth,
    requirement: &Requirement,
    request: &Request,
    context: &Context,
) -> Result<wacht_backend::Grant, Error> {
    Ok(auth.backend.authenticate(request, context).await?.protect(requirement)?)
}
