//! What holds on every runtime, by area: each invariant is one function over a running subject.

mod auth;
mod claims;
mod envelope;
mod http_in;
mod http_out;

use futures_util::future::BoxFuture;
use wacht_core::Capabilities;

use crate::{Check, Subject};

/// One line of the table that every runtime is held to.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Invariant {
    /// The id, as in the list of invariants: `H03`.
    pub id: &'static str,
    /// The name, as in a test's: `set_cookie`.
    pub name: &'static str,
    /// What holds, in a sentence.
    pub title: &'static str,
    applies: fn(&Capabilities) -> Result<(), &'static str>,
    check: fn(&Subject) -> BoxFuture<'_, Check>,
}

impl Invariant {
    /// An invariant of every runtime.
    pub(crate) const fn new(
        id: &'static str,
        name: &'static str,
        title: &'static str,
        check: fn(&Subject) -> BoxFuture<'_, Check>,
    ) -> Self {
        Self { id, name, title, applies: |_| Ok(()), check }
    }

    /// Only of a runtime with these capabilities; otherwise with the reason why not.
    pub(crate) const fn where_(mut self, applies: fn(&Capabilities) -> Result<(), &'static str>) -> Self {
        self.applies = applies;
        self
    }

    /// Whether it concerns a runtime that claims this.
    ///
    /// # Errors
    /// The reason why it does not.
    pub fn applies(&self, capabilities: &Capabilities) -> Result<(), &'static str> {
        (self.applies)(capabilities)
    }

    /// Checks it. The caller bounds the time.
    ///
    /// # Errors
    /// How it is broken.
    pub async fn check(&self, subject: &Subject) -> Check {
        (self.check)(subject).await
    }

    /// The name of its test: `H03_set_cookie`.
    pub fn test_name(&self) -> String {
        format!("{}_{}", self.id, self.name)
    }
}

/// Every invariant, in the order of the list.
pub fn all() -> Vec<Invariant> {
    [http_in::ALL, http_out::ALL, auth::ALL, claims::ALL].concat()
}

/// The invariant of this id.
pub fn find(id: &str) -> Option<Invariant> {
    all().into_iter().find(|invariant| invariant.id == id)
}
