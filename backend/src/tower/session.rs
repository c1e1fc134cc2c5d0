use http::request::Parts;
use wacht_core::{Context, Error};

use super::Guard;
use crate::{Backend, SessionAuth};

/// Authenticates, and refuses nobody.
#[derive(Debug)]
pub struct SessionGuard(Backend);

impl SessionGuard {
    pub(super) const fn new(backend: Backend) -> Self {
        Self(backend)
    }
}

impl Guard for SessionGuard {
    async fn admit(&self, parts: &mut Parts) -> Result<(), Error> {
        session_of(&self.0, parts).await.map(drop)
    }
}

/// The session of a request: the one that a layer of the same backend found, else the one that its token gives, which is
/// then there for whoever asks next.
pub(crate) async fn session_of(backend: &Backend, parts: &mut Parts) -> Result<SessionAuth, Error> {
    if let Some(known) = parts.extensions.get::<SessionAuth>().filter(|known| known.is_by(backend)) {
        return Ok(known.clone());
    }
    let context = Context::of(&parts.extensions)?;
    let session = backend.authenticate(&*parts, context).await?;
    parts.extensions.insert(session.clone());
    Ok(session)
}
