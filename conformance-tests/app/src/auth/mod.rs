mod directory;
mod exchange;
mod machines;
mod requirements;
mod sessions;
mod tenants;
mod webhooks;

use wacht_backend::{Backend, PageSize, Requirement, Webhook};
use wacht_core::{ConfigError, Context, Error, ErrorCode, Request, Router, Start};

/// What the routes behind authentication share.
#[derive(Debug, Clone)]
pub(crate) struct Auth {
    backend: Backend,
    second: Option<Backend>,
    read: Requirement,
    update: Requirement,
    organizations: Requirement,
    webhook: Option<Webhook>,
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

pub(crate) fn routes(mut router: Router, auth: &Auth) -> Router {
    router = directory::routes(router, auth);
    router = sessions::routes(router, auth);
    router = machines::routes(router, auth);
    router = requirements::routes(router, auth);
    router = exchange::routes(router, auth);
    router = webhooks::routes(router, auth.webhook.as_ref());
    tenants::routes(router, auth)
}

/// The page size that the query asks for.
fn limit(request: &Request) -> Result<PageSize, Error> {
    let query = request.uri().query().unwrap_or_default();
    let Some(limit) = query.split('&').find_map(|pair| pair.strip_prefix("limit=")) else {
        return Ok(PageSize::default());
    };
    let bad =
        |error| Error::new(ErrorCode::BadRequest).with_message("limit must be a number").with_source(error);
    let limit: u64 = limit.parse().map_err(|error: std::num::ParseIntError| bad(error))?;
    Ok(PageSize::new(limit)?)
}

/// A JSON body of at most 64 KiB.
async fn json<T: serde::de::DeserializeOwned>(request: Request) -> Result<T, Error> {
    let bytes = request.into_body().collect(64 * 1024).await?;
    serde_json::from_slice(&bytes).map_err(|error| {
        Error::new(ErrorCode::BadRequest).with_message("The body is not what is asked for").with_source(error)
    })
}

/// The grant of a session that meets `requirement`.
async fn granted(
    auth: &Auth,
    requirement: &Requirement,
    request: &Request,
    context: &Context,
) -> Result<wacht_backend::Grant, Error> {
    Ok(auth.backend.authenticate(request, context).await?.protect(requirement)?)
}
