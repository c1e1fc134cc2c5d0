// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::oauth::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "oauth.listOAuthApps" => {
            let operation = ListOAuthApps::default();
            given.send(operation).await
        }
        "oauth.createOAuthApp" => {
            let mut operation = CreateOAuthApp::new(given.value("slug"), given.value("name"));
            given.set("description", &mut operation.description);
            given.set("fqdn", &mut operation.fqdn);
            given.set("supported_scopes", &mut operation.supported_scopes);
            given.set("scope_definitions", &mut operation.scope_definitions);
            given.set("allow_dynamic_client_registration", &mut operation.allow_dynamic_client_registration);
            given.files("logo", &mut operation.logo);
            given.send(operation).await
        }
        "oauth.updateOAuthApp" => {
            let mut operation = UpdateOAuthApp::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("supported_scopes", &mut operation.supported_scopes);
            given.set("scope_definitions", &mut operation.scope_definitions);
            given.set("allow_dynamic_client_registration", &mut operation.allow_dynamic_client_registration);
            given.set("is_active", &mut operation.is_active);
            given.send(operation).await
        }
        "oauth.listOAuthClients" => {
            let operation = ListOAuthClients::new(given.path(0));
            given.send(operation).await
        }
        "oauth.createOAuthClient" => {
            let mut operation = CreateOAuthClient::new(
                given.path(0),
                given.value("client_auth_method"),
                given.value("grant_types"),
            );
            given.set("redirect_uris", &mut operation.redirect_uris);
            given.set("client_name", &mut operation.client_name);
            given.set("client_uri", &mut operation.client_uri);
            given.set("logo_uri", &mut operation.logo_uri);
            given.set("tos_uri", &mut operation.tos_uri);
            given.set("policy_uri", &mut operation.policy_uri);
            given.set("contacts", &mut operation.contacts);
            given.set("software_id", &mut operation.software_id);
            given.set("software_version", &mut operation.software_version);
            given.set("token_endpoint_auth_signing_alg", &mut operation.token_endpoint_auth_signing_alg);
            given.set("jwks_uri", &mut operation.jwks_uri);
            given.set("jwks", &mut operation.jwks);
            given.set("public_key_pem", &mut operation.public_key_pem);
            given.set("post_logout_redirect_uris", &mut operation.post_logout_redirect_uris);
            given.set("id_token_signing_alg", &mut operation.id_token_signing_alg);
            given.set("access_token_format", &mut operation.access_token_format);
            given.set("access_token_ttl_seconds", &mut operation.access_token_ttl_seconds);
            given.set("skip_consent", &mut operation.skip_consent);
            given.send(operation).await
        }
        "oauth.updateOAuthClient" => {
            let mut operation = UpdateOAuthClient::new(given.path(0), given.path(1));
            given.set("client_auth_method", &mut operation.client_auth_method);
            given.set("grant_types", &mut operation.grant_types);
            given.set("redirect_uris", &mut operation.redirect_uris);
            given.set("client_name", &mut operation.client_name);
            given.set("client_uri", &mut operation.client_uri);
            given.set("logo_uri", &mut operation.logo_uri);
            given.set("tos_uri", &mut operation.tos_uri);
            given.set("policy_uri", &mut operation.policy_uri);
            given.set("contacts", &mut operation.contacts);
            given.set("software_id", &mut operation.software_id);
            given.set("software_version", &mut operation.software_version);
            given.set("token_endpoint_auth_signing_alg", &mut operation.token_endpoint_auth_signing_alg);
            given.set("jwks_uri", &mut operation.jwks_uri);
            given.set("jwks", &mut operation.jwks);
            given.set("public_key_pem", &mut operation.public_key_pem);
            given.set("post_logout_redirect_uris", &mut operation.post_logout_redirect_uris);
            given.set("id_token_signing_alg", &mut operation.id_token_signing_alg);
            given.set("access_token_format", &mut operation.access_token_format);
            given.set("access_token_ttl_seconds", &mut operation.access_token_ttl_seconds);
            given.set("skip_consent", &mut operation.skip_consent);
            given.send(operation).await
        }
        "oauth.deactivateOAuthClient" => {
            let operation = DeactivateOAuthClient::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.listOAuthGrants" => {
            let operation = ListOAuthGrants::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.revokeOAuthGrant" => {
            let operation = RevokeOAuthGrant::new(given.path(0), given.path(1), given.path(2));
            given.send(operation).await
        }
        "oauth.rotateOAuthClientSecret" => {
            let operation = RotateOAuthClientSecret::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.updateOAuthScope" => {
            let mut operation = UpdateOAuthScope::new(given.path(0), given.path(1));
            given.set("display_name", &mut operation.display_name);
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "oauth.archiveOAuthScope" => {
            let operation = ArchiveOAuthScope::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.setOAuthScopeMapping" => {
            let mut operation =
                SetOAuthScopeMapping::new(given.path(0), given.path(1), given.value("category"));
            given.set("organization_permission", &mut operation.organization_permission);
            given.set("workspace_permission", &mut operation.workspace_permission);
            given.send(operation).await
        }
        "oauth.unarchiveOAuthScope" => {
            let operation = UnarchiveOAuthScope::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.listOAuthAppSigningKeys" => {
            let operation = ListOAuthAppSigningKeys::new(given.path(0));
            given.send(operation).await
        }
        "oauth.rotateOAuthAppSigningKey" => {
            let operation = RotateOAuthAppSigningKey::new(given.path(0));
            given.send(operation).await
        }
        "oauth.compromiseOAuthAppSigningKey" => {
            let operation = CompromiseOAuthAppSigningKey::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "oauth.verifyOAuthAppDomain" => {
            let operation = VerifyOAuthAppDomain::new(given.path(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
