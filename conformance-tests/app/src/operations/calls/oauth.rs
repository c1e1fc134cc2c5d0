// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::oauth::{
    ArchiveOAuthScope, CompromiseOAuthAppSigningKey, CreateOAuthApp, CreateOAuthClient,
    DeactivateOAuthClient, ListOAuthAppSigningKeys, ListOAuthApps, ListOAuthClients, ListOAuthGrants,
    RevokeOAuthGrant, RotateOAuthAppSigningKey, RotateOAuthClientSecret, SetOAuthScopeMapping,
    UnarchiveOAuthScope, UpdateOAuthApp, UpdateOAuthClient, UpdateOAuthScope, VerifyOAuthAppDomain,
};
use wacht_backend::{Api, ApiError, OAuthClientId, OAuthGrantId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListOAuthApps" => {
            let operation = ListOAuthApps::default();
            sent(api, operation).await
        }
        "CreateOAuthApp" => {
            let mut operation =
                CreateOAuthApp::new(given.value::<String>("slug")?, given.value::<String>("name")?);
            given.set("description", &mut operation.description)?;
            given.set("fqdn", &mut operation.fqdn)?;
            given.set("supported_scopes", &mut operation.supported_scopes)?;
            given.set("scope_definitions", &mut operation.scope_definitions)?;
            given
                .set("allow_dynamic_client_registration", &mut operation.allow_dynamic_client_registration)?;
            given.set_file("logo", &mut operation.logo)?;
            sent(api, operation).await
        }
        "UpdateOAuthApp" => {
            let mut operation = UpdateOAuthApp::new(given.path::<String>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("supported_scopes", &mut operation.supported_scopes)?;
            given.set("scope_definitions", &mut operation.scope_definitions)?;
            given
                .set("allow_dynamic_client_registration", &mut operation.allow_dynamic_client_registration)?;
            given.set("is_active", &mut operation.is_active)?;
            sent(api, operation).await
        }
        "ListOAuthClients" => {
            let operation = ListOAuthClients::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "CreateOAuthClient" => {
            let mut operation = CreateOAuthClient::new(
                given.path::<String>(0)?,
                given.value::<String>("client_auth_method")?,
                given.value::<Vec<String>>("grant_types")?,
            );
            given.set("redirect_uris", &mut operation.redirect_uris)?;
            given.set("client_name", &mut operation.client_name)?;
            given.set("client_uri", &mut operation.client_uri)?;
            given.set("logo_uri", &mut operation.logo_uri)?;
            given.set("tos_uri", &mut operation.tos_uri)?;
            given.set("policy_uri", &mut operation.policy_uri)?;
            given.set("contacts", &mut operation.contacts)?;
            given.set("software_id", &mut operation.software_id)?;
            given.set("software_version", &mut operation.software_version)?;
            given.set("token_endpoint_auth_signing_alg", &mut operation.token_endpoint_auth_signing_alg)?;
            given.set("jwks_uri", &mut operation.jwks_uri)?;
            given.set("jwks", &mut operation.jwks)?;
            given.set("public_key_pem", &mut operation.public_key_pem)?;
            given.set("post_logout_redirect_uris", &mut operation.post_logout_redirect_uris)?;
            given.set("id_token_signing_alg", &mut operation.id_token_signing_alg)?;
            given.set("access_token_format", &mut operation.access_token_format)?;
            given.set("access_token_ttl_seconds", &mut operation.access_token_ttl_seconds)?;
            given.set("skip_consent", &mut operation.skip_consent)?;
            sent(api, operation).await
        }
        "UpdateOAuthClient" => {
            let mut operation =
                UpdateOAuthClient::new(given.path::<String>(0)?, given.path::<OAuthClientId>(1)?);
            given.set("client_auth_method", &mut operation.client_auth_method)?;
            given.set("grant_types", &mut operation.grant_types)?;
            given.set("redirect_uris", &mut operation.redirect_uris)?;
            given.set("client_name", &mut operation.client_name)?;
            given.set("client_uri", &mut operation.client_uri)?;
            given.set("logo_uri", &mut operation.logo_uri)?;
            given.set("tos_uri", &mut operation.tos_uri)?;
            given.set("policy_uri", &mut operation.policy_uri)?;
            given.set("contacts", &mut operation.contacts)?;
            given.set("software_id", &mut operation.software_id)?;
            given.set("software_version", &mut operation.software_version)?;
            given.set("token_endpoint_auth_signing_alg", &mut operation.token_endpoint_auth_signing_alg)?;
            given.set("jwks_uri", &mut operation.jwks_uri)?;
            given.set("jwks", &mut operation.jwks)?;
            given.set("public_key_pem", &mut operation.public_key_pem)?;
            given.set("post_logout_redirect_uris", &mut operation.post_logout_redirect_uris)?;
            given.set("id_token_signing_alg", &mut operation.id_token_signing_alg)?;
            given.set("access_token_format", &mut operation.access_token_format)?;
            given.set("access_token_ttl_seconds", &mut operation.access_token_ttl_seconds)?;
            given.set("skip_consent", &mut operation.skip_consent)?;
            sent(api, operation).await
        }
        "DeactivateOAuthClient" => {
            let operation =
                DeactivateOAuthClient::new(given.path::<String>(0)?, given.path::<OAuthClientId>(1)?);
            sent(api, operation).await
        }
        "ListOAuthGrants" => {
            let operation = ListOAuthGrants::new(given.path::<String>(0)?, given.path::<OAuthClientId>(1)?);
            sent(api, operation).await
        }
        "RevokeOAuthGrant" => {
            let operation = RevokeOAuthGrant::new(
                given.path::<String>(0)?,
                given.path::<OAuthClientId>(1)?,
                given.path::<OAuthGrantId>(2)?,
            );
            sent(api, operation).await
        }
        "RotateOAuthClientSecret" => {
            let operation =
                RotateOAuthClientSecret::new(given.path::<String>(0)?, given.path::<OAuthClientId>(1)?);
            sent(api, operation).await
        }
        "UpdateOAuthScope" => {
            let mut operation = UpdateOAuthScope::new(given.path::<String>(0)?, given.path::<String>(1)?);
            given.set("display_name", &mut operation.display_name)?;
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "ArchiveOAuthScope" => {
            let operation = ArchiveOAuthScope::new(given.path::<String>(0)?, given.path::<String>(1)?);
            sent(api, operation).await
        }
        "SetOAuthScopeMapping" => {
            let mut operation = SetOAuthScopeMapping::new(
                given.path::<String>(0)?,
                given.path::<String>(1)?,
                given.value::<String>("category")?,
            );
            given.set("organization_permission", &mut operation.organization_permission)?;
            given.set("workspace_permission", &mut operation.workspace_permission)?;
            sent(api, operation).await
        }
        "UnarchiveOAuthScope" => {
            let operation = UnarchiveOAuthScope::new(given.path::<String>(0)?, given.path::<String>(1)?);
            sent(api, operation).await
        }
        "ListOAuthAppSigningKeys" => {
            let operation = ListOAuthAppSigningKeys::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "RotateOAuthAppSigningKey" => {
            let operation = RotateOAuthAppSigningKey::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "CompromiseOAuthAppSigningKey" => {
            let operation =
                CompromiseOAuthAppSigningKey::new(given.path::<String>(0)?, given.path::<String>(1)?);
            sent(api, operation).await
        }
        "VerifyOAuthAppDomain" => {
            let operation = VerifyOAuthAppDomain::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
