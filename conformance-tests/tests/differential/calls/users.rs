// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::users::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "users.listUsers" => {
            let mut operation = ListUsers::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "users.createUser" => {
            let mut operation = CreateUser::new(given.value("first_name"), given.value("last_name"));
            given.set("email_address", &mut operation.email_address);
            given.set("phone_number", &mut operation.phone_number);
            given.set("username", &mut operation.username);
            given.set("password", &mut operation.password);
            given.set("skip_password_check", &mut operation.skip_password_check);
            given.files("profile_image", &mut operation.profile_image);
            given.send(operation).await
        }
        "users.updateUser" => {
            let mut operation = UpdateUser::new(given.path(0));
            given.set("first_name", &mut operation.first_name);
            given.set("last_name", &mut operation.last_name);
            given.set("username", &mut operation.username);
            given.set("public_metadata", &mut operation.public_metadata);
            given.set("private_metadata", &mut operation.private_metadata);
            given.set("disabled", &mut operation.disabled);
            given.set("second_factor_policy", &mut operation.second_factor_policy);
            given.set("remove_profile_image", &mut operation.remove_profile_image);
            given.files("profile_image", &mut operation.profile_image);
            given.send(operation).await
        }
        "users.deleteUser" => {
            let operation = DeleteUser::new(given.path(0));
            given.send(operation).await
        }
        "users.createAuthenticator" => {
            let mut operation = CreateAuthenticator::new(given.path(0), given.value("secret"));
            given.set("account_name", &mut operation.account_name);
            given.send(operation).await
        }
        "users.deleteAuthenticator" => {
            let operation = DeleteAuthenticator::new(given.path(0));
            given.send(operation).await
        }
        "users.regenerateBackupCodes" => {
            let operation = RegenerateBackupCodes::new(given.path(0));
            given.send(operation).await
        }
        "users.getUser" => {
            let operation = GetUser::new(given.path(0));
            given.send(operation).await
        }
        "users.addEmail" => {
            let mut operation = AddEmail::new(given.path(0), given.value("email"));
            given.set("verified", &mut operation.verified);
            given.set("is_primary", &mut operation.is_primary);
            given.send(operation).await
        }
        "users.updateEmail" => {
            let mut operation = UpdateEmail::new(given.path(0), given.path(1));
            given.set("email", &mut operation.email);
            given.set("verified", &mut operation.verified);
            given.set("is_primary", &mut operation.is_primary);
            given.send(operation).await
        }
        "users.deleteEmail" => {
            let operation = DeleteEmail::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.makeEmailPrimary" => {
            let operation = MakeEmailPrimary::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.listOrganizationMemberships" => {
            let operation = ListOrganizationMemberships::new(given.path(0));
            given.send(operation).await
        }
        "users.listPasskeys" => {
            let operation = ListPasskeys::new(given.path(0));
            given.send(operation).await
        }
        "users.renamePasskey" => {
            let operation = RenamePasskey::new(given.path(0), given.path(1), given.value("name"));
            given.send(operation).await
        }
        "users.deletePasskey" => {
            let operation = DeletePasskey::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.updatePassword" => {
            let mut operation = UpdatePassword::new(given.path(0), given.value("new_password"));
            given.set("skip_password_check", &mut operation.skip_password_check);
            given.send(operation).await
        }
        "users.removePassword" => {
            let operation = RemovePassword::new(given.path(0));
            given.send(operation).await
        }
        "users.addPhone" => {
            let mut operation =
                AddPhone::new(given.path(0), given.value("phone_number"), given.value("country_code"));
            given.set("verified", &mut operation.verified);
            given.set("is_primary", &mut operation.is_primary);
            given.send(operation).await
        }
        "users.updatePhone" => {
            let mut operation = UpdatePhone::new(given.path(0), given.path(1));
            given.set("phone_number", &mut operation.phone_number);
            given.set("country_code", &mut operation.country_code);
            given.set("verified", &mut operation.verified);
            given.set("is_primary", &mut operation.is_primary);
            given.send(operation).await
        }
        "users.deletePhone" => {
            let operation = DeletePhone::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.makePhonePrimary" => {
            let operation = MakePhonePrimary::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.listSignins" => {
            let mut operation = ListSignins::new(given.path(0));
            given.set("include_expired", &mut operation.include_expired);
            given.send(operation).await
        }
        "users.revokeAllSignins" => {
            let operation = RevokeAllSignins::new(given.path(0));
            given.send(operation).await
        }
        "users.revokeSignin" => {
            let operation = RevokeSignin::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.listSocialConnections" => {
            let operation = ListSocialConnections::new(given.path(0));
            given.send(operation).await
        }
        "users.deleteSocialConnection" => {
            let operation = DeleteSocialConnection::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "users.listWorkspaceMemberships" => {
            let operation = ListWorkspaceMemberships::new(given.path(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
