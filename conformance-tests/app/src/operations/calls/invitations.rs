// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::invitations::{
    ApproveWaitlistUser, DeleteInvitation, InviteUser, ListInvitations, ListWaitlist,
};
use wacht_backend::{Api, ApiError, InvitationId, WaitlistUserId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListInvitations" => {
            let mut operation = ListInvitations::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "InviteUser" => {
            let mut operation = InviteUser::new(
                given.value::<String>("first_name")?,
                given.value::<String>("last_name")?,
                given.value::<String>("email_address")?,
            );
            given.set("expiry_days", &mut operation.expiry_days)?;
            sent(api, operation).await
        }
        "DeleteInvitation" => {
            let operation = DeleteInvitation::new(given.path::<InvitationId>(0)?);
            sent(api, operation).await
        }
        "ListWaitlist" => {
            let mut operation = ListWaitlist::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "ApproveWaitlistUser" => {
            let operation = ApproveWaitlistUser::new(given.path::<WaitlistUserId>(0)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
