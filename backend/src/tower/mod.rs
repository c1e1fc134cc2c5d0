//! Guards as tower layers: for axum, and for any stack of tower services (feature `tower`).
//!
//! A guard looks at the head of a request before anything inside it runs, and leaves behind what it found out: a
//! [`SessionAuth`](crate::SessionAuth) or a [`Grant`](crate::Grant) in the request's extensions. What it refuses is the
//! error envelope. Keys rotate without a restart: a guard asks the same key set as
//! [`Backend::authenticate`](crate::Backend::authenticate).
//!
//! The request must have come through an adapter (`wacht_tower::ServiceHandler`), which puts its
//! [`Context`](wacht_core::Context) into the extensions.

mod guard;
mod machine;
mod require;
mod session;

pub use guard::{Guard, GuardLayer, Guarded};
pub use machine::{MachineGrant, MachineGuard};
pub use require::RequireGuard;
pub use session::SessionGuard;

#[cfg(feature = "axum")]
pub(crate) use session::session_of;

use crate::{Backend, Requirement};

impl Backend {
    /// A layer that authenticates: everything inside finds a [`SessionAuth`](crate::SessionAuth) in the extensions,
    /// whether or not there is a session. 503 where nobody can tell.
    pub fn session_layer(&self) -> GuardLayer<SessionGuard> {
        GuardLayer::new(SessionGuard::new(self.clone()))
    }

    /// A layer that lets sessions pass which meet the requirement, and leaves a [`Grant`](crate::Grant) in the
    /// extensions. Others get 401 or 403. It authenticates where no [`session_layer`](Self::session_layer) has.
    pub fn require(&self, requirement: Requirement) -> GuardLayer<RequireGuard> {
        GuardLayer::new(RequireGuard::new(self.clone(), requirement))
    }

    /// A layer that lets machines pass, by API key or OAuth token, as the gateway judges; it leaves a
    /// [`Grant`](crate::Grant) and a [`MachineGrant`] in the extensions. Others get 401, 403, 429 or 503.
    pub fn require_machine(&self, requirement: Requirement) -> GuardLayer<MachineGuard> {
        GuardLayer::new(MachineGuard::new(self.clone(), requirement))
    }
}
