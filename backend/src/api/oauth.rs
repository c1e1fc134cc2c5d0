// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! OAuth apps: clients, scopes, grants, signing keys.

use super::ids::{OAuthAppId, OAuthClientId, OAuthGrantId, UserId};
use super::options::options;
use super::record::record;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Image, Json, Multipart, Nothing, Operation, OperationRequest};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;

/// OAuth apps: clients, scopes, grants, signing keys.
#[derive(Debug, Clone)]
pub struct OauthApi(Api);

impl Api {
    /// OAuth apps: clients, scopes, grants, signing keys.
    pub fn oauth(&self) -> OauthApi {
        OauthApi(self.clone())
    }
}

impl OauthApi {
    /// Lists the OAuth apps.
    pub fn list_apps(&self) -> Call<ListOAuthApps> {
        self.0.call(ListOAuthApps::default())
    }

    /// Creates an OAuth app.
    pub fn create_app(&self, slug: impl Into<String>, name: impl Into<String>) -> Call<CreateOAuthApp> {
        self.0.call(CreateOAuthApp::new(slug, name))
    }

    /// Changes the OAuth app.
    pub fn update_app(&self, oauth_app_slug: impl Into<String>) -> Call<UpdateOAuthApp> {
        self.0.call(UpdateOAuthApp::new(oauth_app_slug))
    }

    /// Lists the OAuth clients.
    pub fn list_clients(&self, oauth_app_slug: impl Into<String>) -> Call<ListOAuthClients> {
        self.0.call(ListOAuthClients::new(oauth_app_slug))
    }

    /// Creates an OAuth client.
    pub fn create_client(
        &self,
        oauth_app_slug: impl Into<String>,
        client_auth_method: impl Into<String>,
        grant_types: impl Into<Vec<String>>,
    ) -> Call<CreateOAuthClient> {
        self.0.call(CreateOAuthClient::new(oauth_app_slug, client_auth_method, grant_types))
    }

    /// Changes the OAuth client.
    pub fn update_client(
        &self,
        oauth_app_slug: impl Into<String>,
        oauth_client_id: &OAuthClientId,
    ) -> Call<UpdateOAuthClient> {
        self.0.call(UpdateOAuthClient::new(oauth_app_slug, oauth_client_id.clone()))
    }

    /// Switches off the OAuth client.
    pub fn deactivate_client(
        &self,
        oauth_app_slug: impl Into<String>,
        oauth_client_id: &OAuthClientId,
    ) -> Call<DeactivateOAuthClient> {
        self.0.call(DeactivateOAuthClient::new(oauth_app_slug, oauth_client_id.clone()))
    }

    /// Lists the OAuth grants.
    pub fn list_grants(
        &self,
        oauth_app_slug: impl Into<String>,
        oauth_client_id: &OAuthClientId,
    ) -> Call<ListOAuthGrants> {
        self.0.call(ListOAuthGrants::new(oauth_app_slug, oauth_client_id.clone()))
    }

    /// Revokes the OAuth grant.
    pub fn revoke_grant(
        &self,
        oauth_app_slug: impl Into<String>,
        oauth_client_id: &OAuthClientId,
        grant_id: &OAuthGrantId,
    ) -> Call<RevokeOAuthGrant> {
        self.0.call(RevokeOAuthGrant::new(oauth_app_slug, oauth_client_id.clone(), grant_id.clone()))
    }

    /// Replaces the OAuth client secret.
    pub fn rotate_client_secret(
        &self,
        oauth_app_slug: impl Into<String>,
        oauth_client_id: &OAuthClientId,
    ) -> Call<RotateOAuthClientSecret> {
        self.0.call(RotateOAuthClientSecret::new(oauth_app_slug, oauth_client_id.clone()))
    }

    /// Changes the OAuth scope.
    pub fn update_scope(
        &self,
        oauth_app_slug: impl Into<String>,
        scope: impl Into<String>,
    ) -> Call<UpdateOAuthScope> {
        self.0.call(UpdateOAuthScope::new(oauth_app_slug, scope))
    }

    /// Archives the OAuth scope.
    pub fn archive_scope(
        &self,
        oauth_app_slug: impl Into<String>,
        scope: impl Into<String>,
    ) -> Call<ArchiveOAuthScope> {
        self.0.call(ArchiveOAuthScope::new(oauth_app_slug, scope))
    }

    /// Sets the OAuth scope mapping.
    pub fn set_scope_mapping(
        &self,
        oauth_app_slug: impl Into<String>,
        scope: impl Into<String>,
        category: impl Into<String>,
    ) -> Call<SetOAuthScopeMapping> {
        self.0.call(SetOAuthScopeMapping::new(oauth_app_slug, scope, category))
    }

    /// Takes out of the archive the OAuth scope.
    pub fn unarchive_scope(
        &self,
        oauth_app_slug: impl Into<String>,
        scope: impl Into<String>,
    ) -> Call<UnarchiveOAuthScope> {
        self.0.call(UnarchiveOAuthScope::new(oauth_app_slug, scope))
    }

    /// Lists the OAuth app signing keys.
    pub fn list_app_signing_keys(&self, oauth_app_slug: impl Into<String>) -> Call<ListOAuthAppSigningKeys> {
        self.0.call(ListOAuthAppSigningKeys::new(oauth_app_slug))
    }

    /// Replaces the OAuth app signing key.
    pub fn rotate_app_signing_key(
        &self,
        oauth_app_slug: impl Into<String>,
    ) -> Call<RotateOAuthAppSigningKey> {
        self.0.call(RotateOAuthAppSigningKey::new(oauth_app_slug))
    }

    /// Withdraws a signing key that others know, at once.
    pub fn compromise_app_signing_key(
        &self,
        oauth_app_slug: impl Into<String>,
        kid: impl Into<String>,
    ) -> Call<CompromiseOAuthAppSigningKey> {
        self.0.call(CompromiseOAuthAppSigningKey::new(oauth_app_slug, kid))
    }

    /// Checks the OAuth app domain.
    pub fn verify_app_domain(&self, oauth_app_slug: impl Into<String>) -> Call<VerifyOAuthAppDomain> {
        self.0.call(VerifyOAuthAppDomain::new(oauth_app_slug))
    }
}

/// `GET /oauth/apps`: Lists the OAuth apps.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListOAuthApps {}

impl Operation for ListOAuthApps {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/oauth/apps";
    type Answer = Json<OAuthApps>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `POST /oauth/apps`: Creates an OAuth app.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateOAuthApp {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The host name.
    pub fqdn: Option<String>,
    /// The supported scopes.
    pub supported_scopes: Option<Vec<String>>,
    /// The scope definitions.
    pub scope_definitions: Option<Vec<OAuthScopeDefinition>>,
    /// Whether the following is allowed: dynamic client registration.
    pub allow_dynamic_client_registration: Option<bool>,
    /// The logo.
    pub logo: Option<Image>,
}

impl CreateOAuthApp {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            slug: slug.into(),
            name: name.into(),
            description: None,
            fqdn: None,
            supported_scopes: None,
            scope_definitions: None,
            allow_dynamic_client_registration: None,
            logo: None,
        }
    }
}

impl Operation for CreateOAuthApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("slug", &self.slug)
            .text("name", &self.name)
            .text("description", &self.description)
            .text("fqdn", &self.fqdn)
            .text("supported_scopes", &self.supported_scopes)
            .json("scope_definitions", self.scope_definitions.as_ref())?
            .text("allow_dynamic_client_registration", &self.allow_dynamic_client_registration)
            .files("logo", self.logo.take())?;
        request.multipart(form)
    }
}

options! {
CreateOAuthApp {
/// What it is for.
some description: impl Into<String>,
/// The host name.
some fqdn: impl Into<String>,
/// The supported scopes.
some supported_scopes: impl Into<Vec<String>>,
/// The scope definitions.
some scope_definitions: impl Into<Vec<OAuthScopeDefinition>>,
/// Whether the following is allowed: dynamic client registration.
some allow_dynamic_client_registration: bool,
/// The logo.
some logo: impl Into<Image>,
}
}

/// `PATCH /oauth/apps/{oauth_app_slug}`: Changes the OAuth app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateOAuthApp {
    /// The OAuth app slug.
    #[serde(skip)]
    pub oauth_app_slug: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The supported scopes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_scopes: Option<Vec<String>>,
    /// The scope definitions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope_definitions: Option<Vec<OAuthScopeDefinition>>,
    /// Whether the following is allowed: dynamic client registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_dynamic_client_registration: Option<bool>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
}

impl UpdateOAuthApp {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>) -> Self {
        Self {
            oauth_app_slug: oauth_app_slug.into(),
            name: None,
            description: None,
            supported_scopes: None,
            scope_definitions: None,
            allow_dynamic_client_registration: None,
            is_active: None,
        }
    }
}

impl Operation for UpdateOAuthApp {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.json(self)
    }
}

options! {
UpdateOAuthApp {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// The supported scopes.
some supported_scopes: impl Into<Vec<String>>,
/// The scope definitions.
some scope_definitions: impl Into<Vec<OAuthScopeDefinition>>,
/// Whether the following is allowed: dynamic client registration.
some allow_dynamic_client_registration: bool,
/// Whether it is in use.
some is_active: bool,
}
}

/// `GET /oauth/apps/{oauth_app_slug}/clients`: Lists the OAuth clients.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOAuthClients {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
}

impl ListOAuthClients {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into() }
    }
}

impl Operation for ListOAuthClients {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients";
    type Answer = Json<OAuthClients>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/clients`: Creates an OAuth client.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateOAuthClient {
    /// The OAuth app slug.
    #[serde(skip)]
    pub oauth_app_slug: String,
    /// The client auth method.
    pub client_auth_method: String,
    /// The grant types.
    pub grant_types: Vec<String>,
    /// Where users may be sent back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect_uris: Option<Vec<String>>,
    /// The client name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    /// The address of the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_uri: Option<String>,
    /// The address of the logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_uri: Option<String>,
    /// The address of the terms of service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tos_uri: Option<String>,
    /// The address of the policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_uri: Option<String>,
    /// The contacts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<String>>,
    /// The software.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_id: Option<String>,
    /// The software version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_version: Option<String>,
    /// The token endpoint auth signing alg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_endpoint_auth_signing_alg: Option<String>,
    /// The address of the JWK set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks_uri: Option<String>,
    /// The JWK set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks: Option<JwksDocument>,
    /// The public key PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key_pem: Option<String>,
    /// The post logout redirect addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_logout_redirect_uris: Option<Vec<String>>,
    /// The id token signing alg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_signing_alg: Option<String>,
    /// The access token format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_format: Option<String>,
    /// The access token lifetime, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_ttl_seconds: Option<i32>,
    /// Whether the consent is passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip_consent: Option<bool>,
}

impl CreateOAuthClient {
    /// With what it must have.
    pub fn new(
        oauth_app_slug: impl Into<String>,
        client_auth_method: impl Into<String>,
        grant_types: impl Into<Vec<String>>,
    ) -> Self {
        Self {
            oauth_app_slug: oauth_app_slug.into(),
            client_auth_method: client_auth_method.into(),
            grant_types: grant_types.into(),
            redirect_uris: None,
            client_name: None,
            client_uri: None,
            logo_uri: None,
            tos_uri: None,
            policy_uri: None,
            contacts: None,
            software_id: None,
            software_version: None,
            token_endpoint_auth_signing_alg: None,
            jwks_uri: None,
            jwks: None,
            public_key_pem: None,
            post_logout_redirect_uris: None,
            id_token_signing_alg: None,
            access_token_format: None,
            access_token_ttl_seconds: None,
            skip_consent: None,
        }
    }
}

impl Operation for CreateOAuthClient {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients";
    type Answer = Json<OAuthClient>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.json(self)
    }
}

options! {
CreateOAuthClient {
/// Where users may be sent back to.
some redirect_uris: impl Into<Vec<String>>,
/// The client name.
some client_name: impl Into<String>,
/// The address of the client.
some client_uri: impl Into<String>,
/// The address of the logo.
some logo_uri: impl Into<String>,
/// The address of the terms of service.
some tos_uri: impl Into<String>,
/// The address of the policy.
some policy_uri: impl Into<String>,
/// The contacts.
some contacts: impl Into<Vec<String>>,
/// The software.
some software_id: impl Into<String>,
/// The software version.
some software_version: impl Into<String>,
/// The token endpoint auth signing alg.
some token_endpoint_auth_signing_alg: impl Into<String>,
/// The address of the JWK set.
some jwks_uri: impl Into<String>,
/// The JWK set.
some jwks: impl Into<JwksDocument>,
/// The public key PEM.
some public_key_pem: impl Into<String>,
/// The post logout redirect addresses.
some post_logout_redirect_uris: impl Into<Vec<String>>,
/// The id token signing alg.
some id_token_signing_alg: impl Into<String>,
/// The access token format.
some access_token_format: impl Into<String>,
/// The access token lifetime, in seconds.
some access_token_ttl_seconds: i32,
/// Whether the consent is passed over.
some skip_consent: bool,
}
}

/// `PATCH /oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}`: Changes the OAuth client.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateOAuthClient {
    /// The OAuth app slug.
    #[serde(skip)]
    pub oauth_app_slug: String,
    /// The OAuth client.
    #[serde(skip)]
    pub oauth_client_id: OAuthClientId,
    /// The client auth method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_auth_method: Option<String>,
    /// The grant types.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_types: Option<Vec<String>>,
    /// Where users may be sent back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect_uris: Option<Vec<String>>,
    /// The client name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    /// The address of the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_uri: Option<String>,
    /// The address of the logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_uri: Option<String>,
    /// The address of the terms of service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tos_uri: Option<String>,
    /// The address of the policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_uri: Option<String>,
    /// The contacts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<String>>,
    /// The software.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_id: Option<String>,
    /// The software version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_version: Option<String>,
    /// The token endpoint auth signing alg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_endpoint_auth_signing_alg: Option<String>,
    /// The address of the JWK set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks_uri: Option<String>,
    /// The JWK set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks: Option<JwksDocument>,
    /// The public key PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key_pem: Option<String>,
    /// The post logout redirect addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_logout_redirect_uris: Option<Vec<String>>,
    /// The id token signing alg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_signing_alg: Option<String>,
    /// The access token format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_format: Option<String>,
    /// The access token lifetime, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_ttl_seconds: Option<i32>,
    /// Whether the consent is passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip_consent: Option<bool>,
}

impl UpdateOAuthClient {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, oauth_client_id: OAuthClientId) -> Self {
        Self {
            oauth_app_slug: oauth_app_slug.into(),
            oauth_client_id,
            client_auth_method: None,
            grant_types: None,
            redirect_uris: None,
            client_name: None,
            client_uri: None,
            logo_uri: None,
            tos_uri: None,
            policy_uri: None,
            contacts: None,
            software_id: None,
            software_version: None,
            token_endpoint_auth_signing_alg: None,
            jwks_uri: None,
            jwks: None,
            public_key_pem: None,
            post_logout_redirect_uris: None,
            id_token_signing_alg: None,
            access_token_format: None,
            access_token_ttl_seconds: None,
            skip_consent: None,
        }
    }
}

impl Operation for UpdateOAuthClient {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}";
    type Answer = Json<OAuthClient>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("oauth_app_slug", &self.oauth_app_slug)?
            .path("oauth_client_id", &self.oauth_client_id)?
            .json(self)
    }
}

options! {
UpdateOAuthClient {
/// The client auth method.
some client_auth_method: impl Into<String>,
/// The grant types.
some grant_types: impl Into<Vec<String>>,
/// Where users may be sent back to.
some redirect_uris: impl Into<Vec<String>>,
/// The client name.
some client_name: impl Into<String>,
/// The address of the client.
some client_uri: impl Into<String>,
/// The address of the logo.
some logo_uri: impl Into<String>,
/// The address of the terms of service.
some tos_uri: impl Into<String>,
/// The address of the policy.
some policy_uri: impl Into<String>,
/// The contacts.
some contacts: impl Into<Vec<String>>,
/// The software.
some software_id: impl Into<String>,
/// The software version.
some software_version: impl Into<String>,
/// The token endpoint auth signing alg.
some token_endpoint_auth_signing_alg: impl Into<String>,
/// The address of the JWK set.
some jwks_uri: impl Into<String>,
/// The JWK set.
some jwks: impl Into<JwksDocument>,
/// The public key PEM.
some public_key_pem: impl Into<String>,
/// The post logout redirect addresses.
some post_logout_redirect_uris: impl Into<Vec<String>>,
/// The id token signing alg.
some id_token_signing_alg: impl Into<String>,
/// The access token format.
some access_token_format: impl Into<String>,
/// The access token lifetime, in seconds.
some access_token_ttl_seconds: i32,
/// Whether the consent is passed over.
some skip_consent: bool,
}
}

/// `DELETE /oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}`: Switches off the OAuth client.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeactivateOAuthClient {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The OAuth client.
    pub oauth_client_id: OAuthClientId,
}

impl DeactivateOAuthClient {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, oauth_client_id: OAuthClientId) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), oauth_client_id }
    }
}

impl Operation for DeactivateOAuthClient {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("oauth_client_id", &self.oauth_client_id)
    }
}

/// `GET /oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/grants`: Lists the OAuth grants.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOAuthGrants {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The OAuth client.
    pub oauth_client_id: OAuthClientId,
}

impl ListOAuthGrants {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, oauth_client_id: OAuthClientId) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), oauth_client_id }
    }
}

impl Operation for ListOAuthGrants {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/grants";
    type Answer = Json<OAuthGrants>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("oauth_client_id", &self.oauth_client_id)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/grants/{grant_id}/revoke`: Revokes the OAuth grant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RevokeOAuthGrant {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The OAuth client.
    pub oauth_client_id: OAuthClientId,
    /// The grant.
    pub grant_id: OAuthGrantId,
}

impl RevokeOAuthGrant {
    /// With what it must have.
    pub fn new(
        oauth_app_slug: impl Into<String>,
        oauth_client_id: OAuthClientId,
        grant_id: OAuthGrantId,
    ) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), oauth_client_id, grant_id }
    }
}

impl Operation for RevokeOAuthGrant {
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/grants/{grant_id}/revoke";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("oauth_app_slug", &self.oauth_app_slug)?
            .path("oauth_client_id", &self.oauth_client_id)?
            .path("grant_id", &self.grant_id)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/rotate-secret`: Replaces the OAuth client secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RotateOAuthClientSecret {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The OAuth client.
    pub oauth_client_id: OAuthClientId,
}

impl RotateOAuthClientSecret {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, oauth_client_id: OAuthClientId) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), oauth_client_id }
    }
}

impl Operation for RotateOAuthClientSecret {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/clients/{oauth_client_id}/rotate-secret";
    type Answer = Json<NewClientSecret>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("oauth_client_id", &self.oauth_client_id)
    }
}

/// `PATCH /oauth/apps/{oauth_app_slug}/scopes/{scope}`: Changes the OAuth scope.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateOAuthScope {
    /// The OAuth app slug.
    #[serde(skip)]
    pub oauth_app_slug: String,
    /// The scope.
    #[serde(skip)]
    pub scope: String,
    /// The display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl UpdateOAuthScope {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, scope: impl Into<String>) -> Self {
        Self {
            oauth_app_slug: oauth_app_slug.into(),
            scope: scope.into(),
            display_name: None,
            description: None,
        }
    }
}

impl Operation for UpdateOAuthScope {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/scopes/{scope}";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("scope", &self.scope)?.json(self)
    }
}

options! {
UpdateOAuthScope {
/// The display name.
some display_name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
}
}

/// `POST /oauth/apps/{oauth_app_slug}/scopes/{scope}/archive`: Archives the OAuth scope.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArchiveOAuthScope {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The scope.
    pub scope: String,
}

impl ArchiveOAuthScope {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, scope: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), scope: scope.into() }
    }
}

impl Operation for ArchiveOAuthScope {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/scopes/{scope}/archive";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("scope", &self.scope)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/scopes/{scope}/mapping`: Sets the OAuth scope mapping.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct SetOAuthScopeMapping {
    /// The OAuth app slug.
    #[serde(skip)]
    pub oauth_app_slug: String,
    /// The scope.
    #[serde(skip)]
    pub scope: String,
    /// The category.
    pub category: String,
    /// The organization permission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_permission: Option<String>,
    /// The workspace permission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_permission: Option<String>,
}

impl SetOAuthScopeMapping {
    /// With what it must have.
    pub fn new(
        oauth_app_slug: impl Into<String>,
        scope: impl Into<String>,
        category: impl Into<String>,
    ) -> Self {
        Self {
            oauth_app_slug: oauth_app_slug.into(),
            scope: scope.into(),
            category: category.into(),
            organization_permission: None,
            workspace_permission: None,
        }
    }
}

impl Operation for SetOAuthScopeMapping {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/scopes/{scope}/mapping";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("scope", &self.scope)?.json(self)
    }
}

options! {
SetOAuthScopeMapping {
/// The organization permission.
some organization_permission: impl Into<String>,
/// The workspace permission.
some workspace_permission: impl Into<String>,
}
}

/// `POST /oauth/apps/{oauth_app_slug}/scopes/{scope}/unarchive`: Takes out of the archive the OAuth scope.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnarchiveOAuthScope {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The scope.
    pub scope: String,
}

impl UnarchiveOAuthScope {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, scope: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), scope: scope.into() }
    }
}

impl Operation for UnarchiveOAuthScope {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/scopes/{scope}/unarchive";
    type Answer = Json<OAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("scope", &self.scope)
    }
}

/// `GET /oauth/apps/{oauth_app_slug}/signing-keys`: Lists the OAuth app signing keys.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOAuthAppSigningKeys {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
}

impl ListOAuthAppSigningKeys {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into() }
    }
}

impl Operation for ListOAuthAppSigningKeys {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/signing-keys";
    type Answer = Json<SigningKeys>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/signing-keys/rotate`: Replaces the OAuth app signing key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RotateOAuthAppSigningKey {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
}

impl RotateOAuthAppSigningKey {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into() }
    }
}

impl Operation for RotateOAuthAppSigningKey {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/signing-keys/rotate";
    type Answer = Json<NewSigningKey>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/signing-keys/{kid}/compromise`: Withdraws a signing key that others know, at once.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CompromiseOAuthAppSigningKey {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
    /// The id of the key.
    pub kid: String,
}

impl CompromiseOAuthAppSigningKey {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>, kid: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into(), kid: kid.into() }
    }
}

impl Operation for CompromiseOAuthAppSigningKey {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/signing-keys/{kid}/compromise";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)?.path("kid", &self.kid)
    }
}

/// `POST /oauth/apps/{oauth_app_slug}/verify-domain`: Checks the OAuth app domain.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VerifyOAuthAppDomain {
    /// The OAuth app slug.
    pub oauth_app_slug: String,
}

impl VerifyOAuthAppDomain {
    /// With what it must have.
    pub fn new(oauth_app_slug: impl Into<String>) -> Self {
        Self { oauth_app_slug: oauth_app_slug.into() }
    }
}

impl Operation for VerifyOAuthAppDomain {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/oauth/apps/{oauth_app_slug}/verify-domain";
    type Answer = Json<DomainCheck>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("oauth_app_slug", &self.oauth_app_slug)
    }
}

/// A JSON Web Key (RFC 7517).
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Jwk {
    /// The kty.
    pub kty: String,
    /// The id of the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// The use.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub usage: Option<String>,
    /// The key ops.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_ops: Option<Vec<String>>,
    /// The alg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// The n.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<String>,
    /// The e.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub e: Option<String>,
    /// The crv.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
    /// The x.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    /// The y.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
    /// The k.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k: Option<String>,
    /// The x5u.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x5u: Option<String>,
    /// The x5c.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x5c: Option<Vec<String>>,
    /// The x5t.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x5t: Option<String>,
    /// The x5t S256.
    #[serde(rename = "x5t#S256", skip_serializing_if = "Option::is_none")]
    pub x5t_s256: Option<String>,
    /// The public key PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key_pem: Option<String>,
}

impl Jwk {
    /// With what it must have.
    pub fn new(kty: impl Into<String>) -> Self {
        Self {
            kty: kty.into(),
            kid: None,
            usage: None,
            key_ops: None,
            alg: None,
            n: None,
            e: None,
            crv: None,
            x: None,
            y: None,
            k: None,
            x5u: None,
            x5c: None,
            x5t: None,
            x5t_s256: None,
            public_key_pem: None,
        }
    }
}

record! {
Jwk {
must "kty" kty,
may "kid" kid,
may "use" usage,
may "key_ops" key_ops,
may "alg" alg,
may "n" n,
may "e" e,
may "crv" crv,
may "x" x,
may "y" y,
may "k" k,
may "x5u" x5u,
may "x5c" x5c,
may "x5t" x5t,
may "x5t#S256" x5t_s256,
may "public_key_pem" public_key_pem,
}
}

/// A set of JSON Web Keys (RFC 7517).
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct JwksDocument {
    /// The keys.
    pub keys: Vec<Jwk>,
}

impl JwksDocument {
    /// With what it must have.
    pub fn new(keys: impl Into<Vec<Jwk>>) -> Self {
        Self { keys: keys.into() }
    }
}

record! {
JwksDocument {
must "keys" keys,
}
}

/// The OAuth apps.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthApps {
    /// The apps.
    pub apps: Vec<OAuthApp>,
}

record! {
OAuthApps {
may "apps" apps,
}
}

/// The OAuth clients.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthClients {
    /// The clients.
    pub clients: Vec<OAuthClient>,
}

record! {
OAuthClients {
may "clients" clients,
}
}

/// The OAuth grants.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthGrants {
    /// The grants.
    pub grants: Vec<OAuthGrant>,
}

record! {
OAuthGrants {
may "grants" grants,
}
}

/// An OAuth app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthApp {
    /// Its id.
    pub id: OAuthAppId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Where its logo is.
    pub logo_url: Option<String>,
    /// The host name.
    pub fqdn: String,
    /// The supported scopes.
    pub supported_scopes: Vec<String>,
    /// The scope definitions.
    pub scope_definitions: Vec<OAuthScopeDefinition>,
    /// Whether the following is allowed: dynamic client registration.
    pub allow_dynamic_client_registration: bool,
    /// Whether it is in use.
    pub is_active: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
OAuthApp {
must "id" id,
must "slug" slug,
must "name" name,
may "description" description,
may "logo_url" logo_url,
must "fqdn" fqdn,
may "supported_scopes" supported_scopes,
may "scope_definitions" scope_definitions,
must "allow_dynamic_client_registration" allow_dynamic_client_registration,
must "is_active" is_active,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// A new signing key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewSigningKey {
    /// The new.
    pub new: SigningKey,
}

record! {
NewSigningKey {
must "new" new,
}
}

/// A signing key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SigningKey {
    /// The id of the key.
    pub kid: String,
    /// The algorithm.
    pub algorithm: String,
    /// Its state.
    pub status: String,
    /// The public key PEM.
    pub public_key_pem: String,
}

record! {
SigningKey {
must "kid" kid,
must "algorithm" algorithm,
must "status" status,
must "public_key_pem" public_key_pem,
}
}

/// The signing keys.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SigningKeys {
    /// The keys.
    pub keys: Vec<SigningKey>,
}

record! {
SigningKeys {
may "keys" keys,
}
}

/// An OAuth client.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthClient {
    /// Its id.
    pub id: OAuthClientId,
    /// The OAuth app.
    pub oauth_app_id: OAuthAppId,
    /// The public id of the client.
    pub client_id: String,
    /// The client auth method.
    pub client_auth_method: String,
    /// The grant types.
    pub grant_types: Vec<String>,
    /// Where users may be sent back to.
    pub redirect_uris: Vec<String>,
    /// The client name.
    pub client_name: Option<String>,
    /// The address of the client.
    pub client_uri: Option<String>,
    /// The address of the logo.
    pub logo_uri: Option<String>,
    /// The address of the terms of service.
    pub tos_uri: Option<String>,
    /// The address of the policy.
    pub policy_uri: Option<String>,
    /// The contacts.
    pub contacts: Vec<String>,
    /// The software.
    pub software_id: Option<String>,
    /// The software version.
    pub software_version: Option<String>,
    /// The token endpoint auth signing alg.
    pub token_endpoint_auth_signing_alg: Option<String>,
    /// The address of the JWK set.
    pub jwks_uri: Option<String>,
    /// The JWK set.
    pub jwks: Option<JwksDocument>,
    /// The public key PEM.
    pub public_key_pem: Option<String>,
    /// Whether it is in use.
    pub is_active: bool,
    /// The post logout redirect addresses.
    pub post_logout_redirect_uris: Vec<String>,
    /// The id token signing alg.
    pub id_token_signing_alg: String,
    /// The access token format.
    pub access_token_format: String,
    /// The access token lifetime, in seconds.
    pub access_token_ttl_seconds: i32,
    /// Whether the consent is passed over.
    pub skip_consent: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The secret of the client.
    pub client_secret: Option<Secret>,
}

record! {
OAuthClient {
must "id" id,
must "oauth_app_id" oauth_app_id,
must "client_id" client_id,
must "client_auth_method" client_auth_method,
may "grant_types" grant_types,
may "redirect_uris" redirect_uris,
may "client_name" client_name,
may "client_uri" client_uri,
may "logo_uri" logo_uri,
may "tos_uri" tos_uri,
may "policy_uri" policy_uri,
may "contacts" contacts,
may "software_id" software_id,
may "software_version" software_version,
may "token_endpoint_auth_signing_alg" token_endpoint_auth_signing_alg,
may "jwks_uri" jwks_uri,
may "jwks" jwks,
may "public_key_pem" public_key_pem,
must "is_active" is_active,
may "post_logout_redirect_uris" post_logout_redirect_uris,
must "id_token_signing_alg" id_token_signing_alg,
must "access_token_format" access_token_format,
must "access_token_ttl_seconds" access_token_ttl_seconds,
must "skip_consent" skip_consent,
must "created_at" created_at,
must "updated_at" updated_at,
may "client_secret" client_secret,
}
}

/// An OAuth grant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OAuthGrant {
    /// Its id.
    pub id: OAuthGrantId,
    /// The API auth app slug.
    pub api_auth_app_slug: String,
    /// The OAuth client.
    pub oauth_client_id: OAuthClientId,
    /// The resource.
    pub resource: String,
    /// The scopes.
    pub scopes: Vec<String>,
    /// Its state.
    pub status: String,
    /// When it was granted.
    pub granted_at: DateTime,
    /// When it expires.
    pub expires_at: Option<DateTime>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime>,
    /// The granted by user.
    pub granted_by_user_id: Option<UserId>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
OAuthGrant {
must "id" id,
must "api_auth_app_slug" api_auth_app_slug,
must "oauth_client_id" oauth_client_id,
must "resource" resource,
may "scopes" scopes,
must "status" status,
must "granted_at" granted_at,
may "expires_at" expires_at,
may "revoked_at" revoked_at,
may "granted_by_user_id" granted_by_user_id,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// An OAuth scope definition.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct OAuthScopeDefinition {
    /// The scope.
    pub scope: String,
    /// The display name.
    pub display_name: String,
    /// What it is for.
    pub description: String,
    /// Whether it is archived.
    pub archived: bool,
    /// The category.
    pub category: String,
    /// The organization permission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_permission: Option<String>,
    /// The workspace permission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_permission: Option<String>,
}

impl OAuthScopeDefinition {
    /// With what it must have.
    pub fn new(
        scope: impl Into<String>,
        display_name: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            scope: scope.into(),
            display_name: display_name.into(),
            description: description.into(),
            archived: false,
            category: String::new(),
            organization_permission: None,
            workspace_permission: None,
        }
    }
}

record! {
OAuthScopeDefinition {
must "scope" scope,
must "display_name" display_name,
must "description" description,
may "archived" archived,
may "category" category,
may "organization_permission" organization_permission,
may "workspace_permission" workspace_permission,
}
}

/// A new client secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewClientSecret {
    /// The secret of the client.
    pub client_secret: Secret,
}

record! {
NewClientSecret {
must "client_secret" client_secret,
}
}

/// A domain check.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DomainCheck {
    /// The domain.
    pub domain: String,
    /// The CNAME target.
    pub cname_target: String,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
}

record! {
DomainCheck {
must "domain" domain,
must "cname_target" cname_target,
must "verified" verified,
}
}
