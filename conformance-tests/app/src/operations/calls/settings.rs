// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use serde_json::Value;
use wacht_backend::api::settings::{
    CreateJwtTemplate, CustomSigningKey, DeleteJwtTemplate, GetDeploymentOrganizationRoles,
    GetDeploymentSettings, GetDeploymentWorkspaceRoles, GetEmailTemplate, GetSocialConnections,
    ListJwtTemplates, RemoveSmtpConfig, UpdateAuthSettings, UpdateB2bSettings, UpdateDeploymentRestrictions,
    UpdateDisplaySettings, UpdateEmailTemplate, UpdateJwtTemplate, UpdateSmtpConfig, UpsertSocialConnection,
    VerifySmtpConnection,
};
use wacht_backend::{Api, ApiError, JwtTemplateId, Secret};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "GetDeploymentSettings" => {
            let operation = GetDeploymentSettings::default();
            sent(api, operation).await
        }
        "ListJwtTemplates" => {
            let operation = ListJwtTemplates::default();
            sent(api, operation).await
        }
        "CreateJwtTemplate" => {
            let mut operation = CreateJwtTemplate::new(
                given.value::<String>("name")?,
                given.value::<i64>("token_lifetime")?,
                given.value::<i64>("allowed_clock_skew")?,
                given.value::<Value>("template")?,
            );
            given.set("custom_signing_key", &mut operation.custom_signing_key)?;
            sent(api, operation).await
        }
        "UpdateJwtTemplate" => {
            let mut operation = UpdateJwtTemplate::new(
                given.path::<JwtTemplateId>(0)?,
                given.value::<Option<CustomSigningKey>>("custom_signing_key")?,
            );
            given.set("name", &mut operation.name)?;
            given.set("token_lifetime", &mut operation.token_lifetime)?;
            given.set("allowed_clock_skew", &mut operation.allowed_clock_skew)?;
            given.set("template", &mut operation.template)?;
            sent(api, operation).await
        }
        "DeleteJwtTemplate" => {
            let operation = DeleteJwtTemplate::new(given.path::<JwtTemplateId>(0)?);
            sent(api, operation).await
        }
        "UpdateAuthSettings" => {
            let mut operation = UpdateAuthSettings::default();
            given.set("email", &mut operation.email)?;
            given.set("phone", &mut operation.phone)?;
            given.set("username", &mut operation.username)?;
            given.set("password", &mut operation.password)?;
            given.set("name", &mut operation.name)?;
            given.set("authentication_factors", &mut operation.authentication_factors)?;
            given.set("second_factor_policy", &mut operation.second_factor_policy)?;
            given.set("first_factor", &mut operation.first_factor)?;
            given.set("backup_code", &mut operation.backup_code)?;
            given.set("web3_wallet", &mut operation.web3_wallet)?;
            given.set("multi_session_support", &mut operation.multi_session_support)?;
            given.set("session_token_lifetime", &mut operation.session_token_lifetime)?;
            given.set("session_validity_period", &mut operation.session_validity_period)?;
            given.set("session_inactive_timeout", &mut operation.session_inactive_timeout)?;
            sent(api, operation).await
        }
        "UpdateB2bSettings" => {
            let mut operation = UpdateB2bSettings::default();
            given.set("organizations_enabled", &mut operation.organizations_enabled)?;
            given.set("workspaces_enabled", &mut operation.workspaces_enabled)?;
            given.set("ip_allowlist_per_org_enabled", &mut operation.ip_allowlist_per_org_enabled)?;
            given.set("allow_users_to_create_orgs", &mut operation.allow_users_to_create_orgs)?;
            given.set("max_allowed_org_members", &mut operation.max_allowed_org_members)?;
            given.set("max_allowed_workspace_members", &mut operation.max_allowed_workspace_members)?;
            given.set("allow_org_deletion", &mut operation.allow_org_deletion)?;
            given.set("allow_workspace_deletion", &mut operation.allow_workspace_deletion)?;
            given.set("custom_org_role_enabled", &mut operation.custom_org_role_enabled)?;
            given.set("custom_workspace_role_enabled", &mut operation.custom_workspace_role_enabled)?;
            given
                .set("default_workspace_creator_role_id", &mut operation.default_workspace_creator_role_id)?;
            given.set("default_workspace_member_role_id", &mut operation.default_workspace_member_role_id)?;
            given.set("default_org_creator_role_id", &mut operation.default_org_creator_role_id)?;
            given.set("default_org_member_role_id", &mut operation.default_org_member_role_id)?;
            given.set("limit_org_creation_per_user", &mut operation.limit_org_creation_per_user)?;
            given.set("limit_workspace_creation_per_org", &mut operation.limit_workspace_creation_per_org)?;
            given.set("org_creation_per_user_count", &mut operation.org_creation_per_user_count)?;
            given.set("workspaces_per_org_count", &mut operation.workspaces_per_org_count)?;
            given.set("workspace_permissions", &mut operation.workspace_permissions)?;
            given.set("organization_permissions", &mut operation.organization_permissions)?;
            given.set("workspace_permission_catalog", &mut operation.workspace_permission_catalog)?;
            given.set("organization_permission_catalog", &mut operation.organization_permission_catalog)?;
            given.set(
                "ip_allowlist_per_workspace_enabled",
                &mut operation.ip_allowlist_per_workspace_enabled,
            )?;
            given.set("enforce_mfa_per_org_enabled", &mut operation.enforce_mfa_per_org_enabled)?;
            given
                .set("enforce_mfa_per_workspace_enabled", &mut operation.enforce_mfa_per_workspace_enabled)?;
            given.set("enterprise_sso_enabled", &mut operation.enterprise_sso_enabled)?;
            sent(api, operation).await
        }
        "GetDeploymentOrganizationRoles" => {
            let operation = GetDeploymentOrganizationRoles::default();
            sent(api, operation).await
        }
        "GetDeploymentWorkspaceRoles" => {
            let operation = GetDeploymentWorkspaceRoles::default();
            sent(api, operation).await
        }
        "UpdateDisplaySettings" => {
            let mut operation = UpdateDisplaySettings::default();
            given.set("app_name", &mut operation.app_name)?;
            given.set("tos_page_url", &mut operation.tos_page_url)?;
            given.set("sign_in_page_url", &mut operation.sign_in_page_url)?;
            given.set("sign_up_page_url", &mut operation.sign_up_page_url)?;
            given.set("after_sign_out_one_page_url", &mut operation.after_sign_out_one_page_url)?;
            given.set("after_sign_out_all_page_url", &mut operation.after_sign_out_all_page_url)?;
            given.set("favicon_image_url", &mut operation.favicon_image_url)?;
            given.set("logo_image_url", &mut operation.logo_image_url)?;
            given.set("privacy_policy_url", &mut operation.privacy_policy_url)?;
            given.set("signup_terms_statement", &mut operation.signup_terms_statement)?;
            given.set("signup_terms_statement_shown", &mut operation.signup_terms_statement_shown)?;
            given.set("theme_tokens", &mut operation.theme_tokens)?;
            given.set("after_logo_click_url", &mut operation.after_logo_click_url)?;
            given.set("organization_profile_url", &mut operation.organization_profile_url)?;
            given.set("create_organization_url", &mut operation.create_organization_url)?;
            given.set("default_user_profile_image_url", &mut operation.default_user_profile_image_url)?;
            given.set(
                "default_organization_profile_image_url",
                &mut operation.default_organization_profile_image_url,
            )?;
            given.set(
                "default_workspace_profile_image_url",
                &mut operation.default_workspace_profile_image_url,
            )?;
            given.set(
                "use_initials_for_user_profile_image",
                &mut operation.use_initials_for_user_profile_image,
            )?;
            given.set(
                "use_initials_for_organization_profile_image",
                &mut operation.use_initials_for_organization_profile_image,
            )?;
            given.set("after_signup_redirect_url", &mut operation.after_signup_redirect_url)?;
            given.set("after_signin_redirect_url", &mut operation.after_signin_redirect_url)?;
            given.set("user_profile_url", &mut operation.user_profile_url)?;
            given.set(
                "after_create_organization_redirect_url",
                &mut operation.after_create_organization_redirect_url,
            )?;
            given.set("waitlist_page_url", &mut operation.waitlist_page_url)?;
            given.set("support_page_url", &mut operation.support_page_url)?;
            sent(api, operation).await
        }
        "GetEmailTemplate" => {
            let operation = GetEmailTemplate::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "UpdateEmailTemplate" => {
            let operation = UpdateEmailTemplate::new(
                given.path::<String>(0)?,
                given.value::<String>("template_data")?,
                given.value::<String>("template_from")?,
                given.value::<String>("template_reply_to")?,
                given.value::<String>("template_subject")?,
            );
            sent(api, operation).await
        }
        "UpdateSmtpConfig" => {
            let mut operation = UpdateSmtpConfig::new(
                given.value::<String>("host")?,
                given.value::<i32>("port")?,
                given.value::<String>("username")?,
                given.value::<Secret>("password")?,
                given.value::<String>("from_email")?,
            );
            given.set("use_tls", &mut operation.use_tls)?;
            sent(api, operation).await
        }
        "RemoveSmtpConfig" => {
            let operation = RemoveSmtpConfig::default();
            sent(api, operation).await
        }
        "VerifySmtpConnection" => {
            let mut operation = VerifySmtpConnection::new(
                given.value::<String>("host")?,
                given.value::<i32>("port")?,
                given.value::<String>("username")?,
                given.value::<Secret>("password")?,
                given.value::<String>("from_email")?,
            );
            given.set("use_tls", &mut operation.use_tls)?;
            sent(api, operation).await
        }
        "UpdateDeploymentRestrictions" => {
            let mut operation = UpdateDeploymentRestrictions::default();
            given.set("allowlist_enabled", &mut operation.allowlist_enabled)?;
            given.set("blocklist_enabled", &mut operation.blocklist_enabled)?;
            given.set("block_subaddresses", &mut operation.block_subaddresses)?;
            given.set("block_disposable_emails", &mut operation.block_disposable_emails)?;
            given.set("block_voip_numbers", &mut operation.block_voip_numbers)?;
            given.set("country_restrictions", &mut operation.country_restrictions)?;
            given.set("banned_keywords", &mut operation.banned_keywords)?;
            given.set("allowlisted_resources", &mut operation.allowlisted_resources)?;
            given.set("blocklisted_resources", &mut operation.blocklisted_resources)?;
            given.set("sign_up_mode", &mut operation.sign_up_mode)?;
            given.set("waitlist_collect_names", &mut operation.waitlist_collect_names)?;
            given.set("multi_session_support", &mut operation.multi_session_support)?;
            given.set("session_token_lifetime", &mut operation.session_token_lifetime)?;
            given.set("session_validity_period", &mut operation.session_validity_period)?;
            given.set("session_inactive_timeout", &mut operation.session_inactive_timeout)?;
            sent(api, operation).await
        }
        "GetSocialConnections" => {
            let operation = GetSocialConnections::default();
            sent(api, operation).await
        }
        "UpsertSocialConnection" => {
            let mut operation = UpsertSocialConnection::default();
            given.set("provider", &mut operation.provider)?;
            given.set("enabled", &mut operation.enabled)?;
            given.set("user_defined_scopes", &mut operation.user_defined_scopes)?;
            given.set("credentials", &mut operation.credentials)?;
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
