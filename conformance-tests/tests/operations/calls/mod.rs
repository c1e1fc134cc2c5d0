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

use wacht_backend::ApiError;

use crate::given::Given;

/// Sends the operation of this name with what is given.
pub(crate) async fn send(name: &str, given: &Given<'_>) -> Result<(), ApiError> {
    macro_rules! first_of {
        ($($group:ident)*) => {
            $(if let Some(sent) = $group::send(name, given).await {
                return sent;
            })*
        };
    }
    first_of! {
        users organizations workspaces sessions api_keys oauth segments invitations notifications webhooks settings
        analytics utility health ai
    }
    panic!("no operation {name}")
}
