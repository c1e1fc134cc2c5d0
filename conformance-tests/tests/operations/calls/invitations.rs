// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::invitations::{
    ApproveWaitlistUser, DeleteInvitation, InviteUser, ListInvitations, ListWaitlist,
};
use wacht_backend::{ApiError, InvitationId, WaitlistUserId};

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "ListInvitations" => {
            let mut operation = ListInvitations::default();
            given.set_limit("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "InviteUser" => {
            let mut operation = InviteUser::new(
                given.value::<String>("first_name"),
                given.value::<String>("last_name"),
                given.value::<String>("email_address"),
            );
            given.set("expiry_days", &mut operation.expiry_days);
            given.send(operation).await
        }
        "DeleteInvitation" => {
            let operation = DeleteInvitation::new(given.path::<InvitationId>(0));
            given.send(operation).await
        }
        "ListWaitlist" => {
            let mut operation = ListWaitlist::default();
            given.set_limit("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "ApproveWaitlistUser" => {
            let operation = ApproveWaitlistUser::new(given.path::<WaitlistUserId>(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
