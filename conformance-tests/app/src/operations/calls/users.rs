// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::users::{
    AddEmail, AddPhone, CreateAuthenticator, CreateUser, DeleteAuthenticator, DeleteEmail, DeletePasskey,
    DeletePhone, DeleteSocialConnection, DeleteUser, GetUser, ListOrganizationMemberships, ListPasskeys,
    ListSignins, ListSocialConnections, ListUsers, ListWorkspaceMemberships, MakeEmailPrimary,
    MakePhonePrimary, RegenerateBackupCodes, RemovePassword, RenamePasskey, RevokeAllSignins, RevokeSignin,
    UpdateEmail, UpdatePassword, UpdatePhone, UpdateUser,
};
use wacht_backend::{
    Api, ApiError, EmailAddressId, PasskeyId, PhoneNumberId, Secret, SignInId, SocialConnectionId, UserId,
};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListUsers" => {
            let mut operation = ListUsers::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "CreateUser" => {
            let mut operation =
                CreateUser::new(given.value::<String>("first_name")?, given.value::<String>("last_name")?);
            given.set("email_address", &mut operation.email_address)?;
            given.set("phone_number", &mut operation.phone_number)?;
            given.set("username", &mut operation.username)?;
            given.set("password", &mut operation.password)?;
            given.set("skip_password_check", &mut operation.skip_password_check)?;
            given.set_file("profile_image", &mut operation.profile_image)?;
            sent(api, operation).await
        }
        "UpdateUser" => {
            let mut operation = UpdateUser::new(given.path::<UserId>(0)?);
            given.set("first_name", &mut operation.first_name)?;
            given.set("last_name", &mut operation.last_name)?;
            given.set("username", &mut operation.username)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            given.set("private_metadata", &mut operation.private_metadata)?;
            given.set("disabled", &mut operation.disabled)?;
            given.set("second_factor_policy", &mut operation.second_factor_policy)?;
            given.set("remove_profile_image", &mut operation.remove_profile_image)?;
            given.set_file("profile_image", &mut operation.profile_image)?;
            sent(api, operation).await
        }
        "DeleteUser" => {
            let operation = DeleteUser::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "CreateAuthenticator" => {
            let mut operation =
                CreateAuthenticator::new(given.path::<UserId>(0)?, given.value::<Secret>("secret")?);
            given.set("account_name", &mut operation.account_name)?;
            sent(api, operation).await
        }
        "DeleteAuthenticator" => {
            let operation = DeleteAuthenticator::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "RegenerateBackupCodes" => {
            let operation = RegenerateBackupCodes::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "GetUser" => {
            let operation = GetUser::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "AddEmail" => {
            let mut operation = AddEmail::new(given.path::<UserId>(0)?, given.value::<String>("email")?);
            given.set("verified", &mut operation.verified)?;
            given.set("is_primary", &mut operation.is_primary)?;
            sent(api, operation).await
        }
        "UpdateEmail" => {
            let mut operation = UpdateEmail::new(given.path::<UserId>(0)?, given.path::<EmailAddressId>(1)?);
            given.set("email", &mut operation.email)?;
            given.set("verified", &mut operation.verified)?;
            given.set("is_primary", &mut operation.is_primary)?;
            sent(api, operation).await
        }
        "DeleteEmail" => {
            let operation = DeleteEmail::new(given.path::<UserId>(0)?, given.path::<EmailAddressId>(1)?);
            sent(api, operation).await
        }
        "MakeEmailPrimary" => {
            let operation = MakeEmailPrimary::new(given.path::<UserId>(0)?, given.path::<EmailAddressId>(1)?);
            sent(api, operation).await
        }
        "ListOrganizationMemberships" => {
            let operation = ListOrganizationMemberships::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "ListPasskeys" => {
            let operation = ListPasskeys::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "RenamePasskey" => {
            let operation = RenamePasskey::new(
                given.path::<UserId>(0)?,
                given.path::<PasskeyId>(1)?,
                given.value::<String>("name")?,
            );
            sent(api, operation).await
        }
        "DeletePasskey" => {
            let operation = DeletePasskey::new(given.path::<UserId>(0)?, given.path::<PasskeyId>(1)?);
            sent(api, operation).await
        }
        "UpdatePassword" => {
            let mut operation =
                UpdatePassword::new(given.path::<UserId>(0)?, given.value::<Secret>("new_password")?);
            given.set("skip_password_check", &mut operation.skip_password_check)?;
            sent(api, operation).await
        }
        "RemovePassword" => {
            let operation = RemovePassword::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "AddPhone" => {
            let mut operation = AddPhone::new(
                given.path::<UserId>(0)?,
                given.value::<String>("phone_number")?,
                given.value::<String>("country_code")?,
            );
            given.set("verified", &mut operation.verified)?;
            given.set("is_primary", &mut operation.is_primary)?;
            sent(api, operation).await
        }
        "UpdatePhone" => {
            let mut operation = UpdatePhone::new(given.path::<UserId>(0)?, given.path::<PhoneNumberId>(1)?);
            given.set("phone_number", &mut operation.phone_number)?;
            given.set("country_code", &mut operation.country_code)?;
            given.set("verified", &mut operation.verified)?;
            given.set("is_primary", &mut operation.is_primary)?;
            sent(api, operation).await
        }
        "DeletePhone" => {
            let operation = DeletePhone::new(given.path::<UserId>(0)?, given.path::<PhoneNumberId>(1)?);
            sent(api, operation).await
        }
        "MakePhonePrimary" => {
            let operation = MakePhonePrimary::new(given.path::<UserId>(0)?, given.path::<PhoneNumberId>(1)?);
            sent(api, operation).await
        }
        "ListSignins" => {
            let mut operation = ListSignins::new(given.path::<UserId>(0)?);
            given.set("include_expired", &mut operation.include_expired)?;
            sent(api, operation).await
        }
        "RevokeAllSignins" => {
            let operation = RevokeAllSignins::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "RevokeSignin" => {
            let operation = RevokeSignin::new(given.path::<UserId>(0)?, given.path::<SignInId>(1)?);
            sent(api, operation).await
        }
        "ListSocialConnections" => {
            let operation = ListSocialConnections::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        "DeleteSocialConnection" => {
            let operation =
                DeleteSocialConnection::new(given.path::<UserId>(0)?, given.path::<SocialConnectionId>(1)?);
            sent(api, operation).await
        }
        "ListWorkspaceMemberships" => {
            let operation = ListWorkspaceMemberships::new(given.path::<UserId>(0)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
