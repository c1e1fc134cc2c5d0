//! Every operation by its name, one table a group.

#![allow(clippy::too_many_lines, reason = "a table has a row for each operation")]

mod ai;
mod analytics;
mod api_keys;
mod health;
mod invitations;
mod notifications;
mod oauth;
mod organizations;
mod segments;
mod sessions;
mod settings;
mod users;
mod utility;
mod webhooks;
mod workspaces;

use wacht_backend::{Api, ApiError};
use wacht_core::{Error, ErrorCode};

use super::Given;

/// Sends an operation. The inner result is what came of it.
///
/// # Errors
/// There is no such operation, or it is not made of what is given.
pub async fn send(api: &Api, given: &Given) -> Result<Result<(), ApiError>, Error> {
    macro_rules! first_of {
        ($($group:ident)*) => {
            // The future of each table is large, and only one lives at a time.
            $(if let Some(outcome) = Box::pin($group::send(api, given)).await? {
                return Ok(outcome);
            })*
        };
    }
    first_of! {
        users organizations workspaces sessions api_keys oauth segments invitations notifications webhooks settings
        analytics utility health ai
    }
    Err(Error::new(ErrorCode::NotFound).with_message(format!("no operation {}", given.name)))
}
