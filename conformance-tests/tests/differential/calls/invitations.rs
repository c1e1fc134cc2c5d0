// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::invitations::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "invitations.listInvitations" => {
            let mut operation = ListInvitations::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "invitations.inviteUser" => {
            let mut operation = InviteUser::new(
                given.value("first_name"),
                given.value("last_name"),
                given.value("email_address"),
            );
            given.set("expiry_days", &mut operation.expiry_days);
            given.send(operation).await
        }
        "invitations.deleteInvitation" => {
            let operation = DeleteInvitation::new(given.path(0));
            given.send(operation).await
        }
        "invitations.listWaitlist" => {
            let mut operation = ListWaitlist::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "invitations.approveWaitlistUser" => {
            let operation = ApproveWaitlistUser::new(given.path(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
