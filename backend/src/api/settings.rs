// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! The settings of the deployment.

use super::ids::{
    DeploymentId, DeploymentSocialConnectionId, JwtTemplateId, OrganizationId, OrganizationRoleId,
    PostmarkDomainId, SettingsId, WorkspaceId, WorkspaceRoleId,
};
use super::options::options;
use super::record::record;
use super::shared::{SecondFactorPolicy, SocialConnectionProvider};
use super::values::values;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Nothing, Operation, OperationRequest, Page};
use crate::secret::Secret;
use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The settings of the deployment.
#[derive(Debug, Clone)]
pub struct SettingsApi(Api);

impl Api {
    /// The settings of the deployment.
    pub fn settings(&self) -> SettingsApi {
        SettingsApi(self.clone())
    }
}

impl SettingsApi {
    /// The deployment with all its settings.
    pub fn get(&self) -> Call<GetDeploymentSettings> {
        self.0.call(GetDeploymentSettings::default())
    }

    /// Lists the JWT templates.
    pub fn list_jwt_templates(&self) -> Call<ListJwtTemplates> {
        self.0.call(ListJwtTemplates::default())
    }

    /// Creates a JWT template.
    pub fn create_jwt_template(
        &self,
        name: impl Into<String>,
        token_lifetime: i64,
        allowed_clock_skew: i64,
        template: impl Into<Value>,
    ) -> Call<CreateJwtTemplate> {
        self.0.call(CreateJwtTemplate::new(name, token_lifetime, allowed_clock_skew, template))
    }

    /// Changes a JWT template. The signing key is written each time: what is not given is erased.
    pub fn update_jwt_template(
        &self,
        jwt_template_id: &JwtTemplateId,
        custom_signing_key: impl Into<Option<CustomSigningKey>>,
    ) -> Call<UpdateJwtTemplate> {
        self.0.call(UpdateJwtTemplate::new(jwt_template_id.clone(), custom_signing_key))
    }

    /// Deletes the JWT template.
    pub fn delete_jwt_template(&self, jwt_template_id: &JwtTemplateId) -> Call<DeleteJwtTemplate> {
        self.0.call(DeleteJwtTemplate::new(jwt_template_id.clone()))
    }

    /// Changes the auth settings.
    pub fn update_auth_settings(&self) -> Call<UpdateAuthSettings> {
        self.0.call(UpdateAuthSettings::default())
    }

    /// Changes the B2B settings.
    pub fn update_b2b_settings(&self) -> Call<UpdateB2bSettings> {
        self.0.call(UpdateB2bSettings::default())
    }

    /// Gets the deployment organization roles.
    pub fn get_organization_roles(&self) -> Call<GetDeploymentOrganizationRoles> {
        self.0.call(GetDeploymentOrganizationRoles::default())
    }

    /// Gets the deployment workspace roles.
    pub fn get_workspace_roles(&self) -> Call<GetDeploymentWorkspaceRoles> {
        self.0.call(GetDeploymentWorkspaceRoles::default())
    }

    /// Changes the display settings.
    pub fn update_display_settings(&self) -> Call<UpdateDisplaySettings> {
        self.0.call(UpdateDisplaySettings::default())
    }

    /// Gets the e-mail template.
    pub fn get_email_template(&self, template_name: impl Into<String>) -> Call<GetEmailTemplate> {
        self.0.call(GetEmailTemplate::new(template_name))
    }

    /// Changes the e-mail template.
    pub fn update_email_template(
        &self,
        template_name: impl Into<String>,
        template_data: impl Into<String>,
        template_from: impl Into<String>,
        template_reply_to: impl Into<String>,
        template_subject: impl Into<String>,
    ) -> Call<UpdateEmailTemplate> {
        self.0.call(UpdateEmailTemplate::new(
            template_name,
            template_data,
            template_from,
            template_reply_to,
            template_subject,
        ))
    }

    /// Changes the SMTP config.
    pub fn update_smtp_config(
        &self,
        host: impl Into<String>,
        port: i32,
        username: impl Into<String>,
        password: impl Into<Secret>,
        from_email: impl Into<String>,
    ) -> Call<UpdateSmtpConfig> {
        self.0.call(UpdateSmtpConfig::new(host, port, username, password, from_email))
    }

    /// Removes the SMTP config.
    pub fn remove_smtp_config(&self) -> Call<RemoveSmtpConfig> {
        self.0.call(RemoveSmtpConfig::default())
    }

    /// Tries out settings for SMTP.
    pub fn verify_smtp_connection(
        &self,
        host: impl Into<String>,
        port: i32,
        username: impl Into<String>,
        password: impl Into<Secret>,
        from_email: impl Into<String>,
    ) -> Call<VerifySmtpConnection> {
        self.0.call(VerifySmtpConnection::new(host, port, username, password, from_email))
    }

    /// Changes the deployment restrictions.
    pub fn update_restrictions(&self) -> Call<UpdateDeploymentRestrictions> {
        self.0.call(UpdateDeploymentRestrictions::default())
    }

    /// Gets the social connections.
    pub fn get_social_connections(&self) -> Call<GetSocialConnections> {
        self.0.call(GetSocialConnections::default())
    }

    /// Makes or changes the social connection.
    pub fn upsert_social_connection(&self) -> Call<UpsertSocialConnection> {
        self.0.call(UpsertSocialConnection::default())
    }
}

/// `GET /`: The deployment with all its settings.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetDeploymentSettings {}

impl Operation for GetDeploymentSettings {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/";
    type Answer = Json<Deployment>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `GET /jwt-templates`: Lists the JWT templates.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListJwtTemplates {}

impl Operation for ListJwtTemplates {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/jwt-templates";
    type Answer = Json<Page<DeploymentJwtTemplate>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `POST /jwt-templates`: Creates a JWT template.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateJwtTemplate {
    /// Its name.
    pub name: String,
    /// How long a token lives, in seconds.
    pub token_lifetime: i64,
    /// How many seconds clocks may differ.
    pub allowed_clock_skew: i64,
    /// The key that signs the tokens in place of the deployment's. `None` clears the one that is set: to keep it, give it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_signing_key: Option<CustomSigningKey>,
    /// The claims.
    pub template: Value,
}

impl CreateJwtTemplate {
    /// With what it must have.
    pub fn new(
        name: impl Into<String>,
        token_lifetime: i64,
        allowed_clock_skew: i64,
        template: impl Into<Value>,
    ) -> Self {
        Self {
            name: name.into(),
            token_lifetime,
            allowed_clock_skew,
            custom_signing_key: None,
            template: template.into(),
        }
    }
}

impl Operation for CreateJwtTemplate {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/jwt-templates";
    type Answer = Json<DeploymentJwtTemplate>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateJwtTemplate {
/// The key that signs the tokens in place of the deployment's. `None` clears the one that is set: to keep it, give it again.
some custom_signing_key: impl Into<CustomSigningKey>,
}
}

/// `PATCH /jwt-templates/{jwt_template_id}`: Changes a JWT template. The signing key is written each time: what is not given is erased.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateJwtTemplate {
    /// The JWT template.
    #[serde(skip)]
    pub jwt_template_id: JwtTemplateId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How long a token lives, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_lifetime: Option<i64>,
    /// How many seconds clocks may differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_clock_skew: Option<i64>,
    /// The key that signs the tokens in place of the deployment's. `None` clears the one that is set: to keep it, give it again.
    pub custom_signing_key: Option<CustomSigningKey>,
    /// The claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Value>,
}

impl UpdateJwtTemplate {
    /// With what it must have.
    pub fn new(
        jwt_template_id: JwtTemplateId,
        custom_signing_key: impl Into<Option<CustomSigningKey>>,
    ) -> Self {
        Self {
            jwt_template_id,
            name: None,
            token_lifetime: None,
            allowed_clock_skew: None,
            custom_signing_key: custom_signing_key.into(),
            template: None,
        }
    }
}

impl Operation for UpdateJwtTemplate {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/jwt-templates/{jwt_template_id}";
    type Answer = Json<DeploymentJwtTemplate>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("jwt_template_id", &self.jwt_template_id)?.json(self)
    }
}

options! {
UpdateJwtTemplate {
/// Its name.
some name: impl Into<String>,
/// How long a token lives, in seconds.
some token_lifetime: i64,
/// How many seconds clocks may differ.
some allowed_clock_skew: i64,
/// The claims.
some template: impl Into<Value>,
}
}

/// `DELETE /jwt-templates/{jwt_template_id}`: Deletes the JWT template.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteJwtTemplate {
    /// The JWT template.
    pub jwt_template_id: JwtTemplateId,
}

impl DeleteJwtTemplate {
    /// With what it must have.
    pub fn new(jwt_template_id: JwtTemplateId) -> Self {
        Self { jwt_template_id }
    }
}

impl Operation for DeleteJwtTemplate {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/jwt-templates/{jwt_template_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("jwt_template_id", &self.jwt_template_id)
    }
}

/// `PATCH /settings/auth`: Changes the auth settings.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateAuthSettings {
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<PartialEmailSettings>,
    /// The phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PartialPhoneSettings>,
    /// The user name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<PartialUsernameSettings>,
    /// The password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<PartialPasswordSettings>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<PartialNameSettings>,
    /// The authentication factors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_factors: Option<PartialAuthenticationFactorSettings>,
    /// Whether a second factor is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor_policy: Option<SecondFactorPolicy>,
    /// The first factor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_factor: Option<FirstFactor>,
    /// Whether backup codes may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup_code: Option<PartialIndividualAuthSettings>,
    /// Whether web3 wallets may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web3_wallet: Option<PartialIndividualAuthSettings>,
    /// The multi session support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_session_support: Option<MultiSessionSupport>,
    /// The session token lifetime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_token_lifetime: Option<i64>,
    /// The session validity period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_validity_period: Option<i64>,
    /// The session inactive timeout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_inactive_timeout: Option<i64>,
}

impl Operation for UpdateAuthSettings {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/settings/auth";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateAuthSettings {
/// The e-mail address.
some email: impl Into<PartialEmailSettings>,
/// The phone.
some phone: impl Into<PartialPhoneSettings>,
/// The user name.
some username: impl Into<PartialUsernameSettings>,
/// The password.
some password: impl Into<PartialPasswordSettings>,
/// Its name.
some name: impl Into<PartialNameSettings>,
/// The authentication factors.
some authentication_factors: impl Into<PartialAuthenticationFactorSettings>,
/// Whether a second factor is asked for.
some second_factor_policy: impl Into<SecondFactorPolicy>,
/// The first factor.
some first_factor: impl Into<FirstFactor>,
/// Whether backup codes may be used.
some backup_code: impl Into<PartialIndividualAuthSettings>,
/// Whether web3 wallets may be used.
some web3_wallet: impl Into<PartialIndividualAuthSettings>,
/// The multi session support.
some multi_session_support: impl Into<MultiSessionSupport>,
/// The session token lifetime.
some session_token_lifetime: i64,
/// The session validity period.
some session_validity_period: i64,
/// The session inactive timeout.
some session_inactive_timeout: i64,
}
}

/// `PATCH /settings/b2b`: Changes the B2B settings.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateB2bSettings {
    /// Whether organizations may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizations_enabled: Option<bool>,
    /// Whether workspaces may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspaces_enabled: Option<bool>,
    /// Whether IP allow list per organization may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_allowlist_per_org_enabled: Option<bool>,
    /// Whether the following is allowed: users to create organizations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_users_to_create_orgs: Option<bool>,
    /// The most allowed organization members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_org_members: Option<i64>,
    /// The most allowed workspace members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_workspace_members: Option<i64>,
    /// Whether the following is allowed: organization deletion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_org_deletion: Option<bool>,
    /// Whether the following is allowed: workspace deletion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_workspace_deletion: Option<bool>,
    /// Whether custom organization role may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_org_role_enabled: Option<bool>,
    /// Whether custom workspace role may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_workspace_role_enabled: Option<bool>,
    /// The default workspace creator role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_workspace_creator_role_id: Option<WorkspaceRoleId>,
    /// The default workspace member role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_workspace_member_role_id: Option<WorkspaceRoleId>,
    /// The default organization creator role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_org_creator_role_id: Option<OrganizationRoleId>,
    /// The default organization member role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_org_member_role_id: Option<OrganizationRoleId>,
    /// Whether the following is limited: organization creation per user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_org_creation_per_user: Option<bool>,
    /// Whether the following is limited: workspace creation per organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_workspace_creation_per_org: Option<bool>,
    /// The number of organization creation per users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_creation_per_user_count: Option<i32>,
    /// The number of workspaces per organizations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspaces_per_org_count: Option<i32>,
    /// The workspace permissions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_permissions: Option<Vec<String>>,
    /// The organization permissions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_permissions: Option<Vec<String>>,
    /// The workspace permission catalog.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_permission_catalog: Option<Vec<DeploymentPermissionCatalogEntry>>,
    /// The organization permission catalog.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_permission_catalog: Option<Vec<DeploymentPermissionCatalogEntry>>,
    /// Whether IP allow list per workspace may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_allowlist_per_workspace_enabled: Option<bool>,
    /// Whether enforce mfa per organization may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enforce_mfa_per_org_enabled: Option<bool>,
    /// Whether enforce mfa per workspace may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enforce_mfa_per_workspace_enabled: Option<bool>,
    /// Whether enterprise SSO may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise_sso_enabled: Option<bool>,
}

impl Operation for UpdateB2bSettings {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/settings/b2b";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateB2bSettings {
/// Whether organizations may be used.
some organizations_enabled: bool,
/// Whether workspaces may be used.
some workspaces_enabled: bool,
/// Whether IP allow list per organization may be used.
some ip_allowlist_per_org_enabled: bool,
/// Whether the following is allowed: users to create organizations.
some allow_users_to_create_orgs: bool,
/// The most allowed organization members.
some max_allowed_org_members: i64,
/// The most allowed workspace members.
some max_allowed_workspace_members: i64,
/// Whether the following is allowed: organization deletion.
some allow_org_deletion: bool,
/// Whether the following is allowed: workspace deletion.
some allow_workspace_deletion: bool,
/// Whether custom organization role may be used.
some custom_org_role_enabled: bool,
/// Whether custom workspace role may be used.
some custom_workspace_role_enabled: bool,
/// The default workspace creator role.
some default_workspace_creator_role_id: impl Into<WorkspaceRoleId>,
/// The default workspace member role.
some default_workspace_member_role_id: impl Into<WorkspaceRoleId>,
/// The default organization creator role.
some default_org_creator_role_id: impl Into<OrganizationRoleId>,
/// The default organization member role.
some default_org_member_role_id: impl Into<OrganizationRoleId>,
/// Whether the following is limited: organization creation per user.
some limit_org_creation_per_user: bool,
/// Whether the following is limited: workspace creation per organization.
some limit_workspace_creation_per_org: bool,
/// The number of organization creation per users.
some org_creation_per_user_count: i32,
/// The number of workspaces per organizations.
some workspaces_per_org_count: i32,
/// The workspace permissions.
some workspace_permissions: impl Into<Vec<String>>,
/// The organization permissions.
some organization_permissions: impl Into<Vec<String>>,
/// The workspace permission catalog.
some workspace_permission_catalog: impl Into<Vec<DeploymentPermissionCatalogEntry>>,
/// The organization permission catalog.
some organization_permission_catalog: impl Into<Vec<DeploymentPermissionCatalogEntry>>,
/// Whether IP allow list per workspace may be used.
some ip_allowlist_per_workspace_enabled: bool,
/// Whether enforce mfa per organization may be used.
some enforce_mfa_per_org_enabled: bool,
/// Whether enforce mfa per workspace may be used.
some enforce_mfa_per_workspace_enabled: bool,
/// Whether enterprise SSO may be used.
some enterprise_sso_enabled: bool,
}
}

/// `GET /settings/b2b/organization-roles`: Gets the deployment organization roles.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetDeploymentOrganizationRoles {}

impl Operation for GetDeploymentOrganizationRoles {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/settings/b2b/organization-roles";
    type Answer = Json<Page<DeploymentOrganizationRole>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `GET /settings/b2b/workspace-roles`: Gets the deployment workspace roles.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetDeploymentWorkspaceRoles {}

impl Operation for GetDeploymentWorkspaceRoles {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/settings/b2b/workspace-roles";
    type Answer = Json<Page<DeploymentWorkspaceRole>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `PATCH /settings/display`: Changes the display settings.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateDisplaySettings {
    /// The app name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_name: Option<String>,
    /// The address of the terms of service page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tos_page_url: Option<String>,
    /// The address of the sign in page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in_page_url: Option<String>,
    /// The address of the sign up page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_up_page_url: Option<String>,
    /// The address of the after sign out one page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_sign_out_one_page_url: Option<String>,
    /// The address of the after sign out all page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_sign_out_all_page_url: Option<String>,
    /// The address of the favicon image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favicon_image_url: Option<String>,
    /// The address of the logo image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_image_url: Option<String>,
    /// The address of the privacy policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privacy_policy_url: Option<String>,
    /// The sign-up terms statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signup_terms_statement: Option<String>,
    /// Whether the statement is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signup_terms_statement_shown: Option<bool>,
    /// The theme tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_tokens: Option<ThemeTokens>,
    /// The address of the after logo click.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_logo_click_url: Option<String>,
    /// The address of the organization profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_profile_url: Option<String>,
    /// The address of the create organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_organization_url: Option<String>,
    /// The address of the default user profile image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_user_profile_image_url: Option<String>,
    /// The address of the default organization profile image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_organization_profile_image_url: Option<String>,
    /// The address of the default workspace profile image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_workspace_profile_image_url: Option<String>,
    /// Whether the following is used: initials for user profile image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_initials_for_user_profile_image: Option<bool>,
    /// Whether the following is used: initials for organization profile image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_initials_for_organization_profile_image: Option<bool>,
    /// The address of the after sign-up redirect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_signup_redirect_url: Option<String>,
    /// The address of the after sign-in redirect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_signin_redirect_url: Option<String>,
    /// The address of the user profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_profile_url: Option<String>,
    /// The address of the after create organization redirect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_create_organization_redirect_url: Option<String>,
    /// The address of the waitlist page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waitlist_page_url: Option<String>,
    /// The address of the support page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support_page_url: Option<String>,
}

impl Operation for UpdateDisplaySettings {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/settings/display";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateDisplaySettings {
/// The app name.
some app_name: impl Into<String>,
/// The address of the terms of service page.
some tos_page_url: impl Into<String>,
/// The address of the sign in page.
some sign_in_page_url: impl Into<String>,
/// The address of the sign up page.
some sign_up_page_url: impl Into<String>,
/// The address of the after sign out one page.
some after_sign_out_one_page_url: impl Into<String>,
/// The address of the after sign out all page.
some after_sign_out_all_page_url: impl Into<String>,
/// The address of the favicon image.
some favicon_image_url: impl Into<String>,
/// The address of the logo image.
some logo_image_url: impl Into<String>,
/// The address of the privacy policy.
some privacy_policy_url: impl Into<String>,
/// The sign-up terms statement.
some signup_terms_statement: impl Into<String>,
/// Whether the statement is shown.
some signup_terms_statement_shown: bool,
/// The theme tokens.
some theme_tokens: impl Into<ThemeTokens>,
/// The address of the after logo click.
some after_logo_click_url: impl Into<String>,
/// The address of the organization profile.
some organization_profile_url: impl Into<String>,
/// The address of the create organization.
some create_organization_url: impl Into<String>,
/// The address of the default user profile image.
some default_user_profile_image_url: impl Into<String>,
/// The address of the default organization profile image.
some default_organization_profile_image_url: impl Into<String>,
/// The address of the default workspace profile image.
some default_workspace_profile_image_url: impl Into<String>,
/// Whether the following is used: initials for user profile image.
some use_initials_for_user_profile_image: bool,
/// Whether the following is used: initials for organization profile image.
some use_initials_for_organization_profile_image: bool,
/// The address of the after sign-up redirect.
some after_signup_redirect_url: impl Into<String>,
/// The address of the after sign-in redirect.
some after_signin_redirect_url: impl Into<String>,
/// The address of the user profile.
some user_profile_url: impl Into<String>,
/// The address of the after create organization redirect.
some after_create_organization_redirect_url: impl Into<String>,
/// The address of the waitlist page.
some waitlist_page_url: impl Into<String>,
/// The address of the support page.
some support_page_url: impl Into<String>,
}
}

/// `GET /settings/email-templates/{template_name}`: Gets the e-mail template.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetEmailTemplate {
    /// The template name.
    pub template_name: String,
}

impl GetEmailTemplate {
    /// With what it must have.
    pub fn new(template_name: impl Into<String>) -> Self {
        Self { template_name: template_name.into() }
    }
}

impl Operation for GetEmailTemplate {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/settings/email-templates/{template_name}";
    type Answer = Json<EmailTemplate>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("template_name", &self.template_name)
    }
}

/// `PATCH /settings/email-templates/{template_name}`: Changes the e-mail template.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateEmailTemplate {
    /// The template name.
    pub template_name: String,
    /// The template data.
    pub template_data: String,
    /// The template from.
    pub template_from: String,
    /// The template reply to.
    pub template_reply_to: String,
    /// The template subject.
    pub template_subject: String,
}

impl UpdateEmailTemplate {
    /// With what it must have.
    pub fn new(
        template_name: impl Into<String>,
        template_data: impl Into<String>,
        template_from: impl Into<String>,
        template_reply_to: impl Into<String>,
        template_subject: impl Into<String>,
    ) -> Self {
        Self {
            template_name: template_name.into(),
            template_data: template_data.into(),
            template_from: template_from.into(),
            template_reply_to: template_reply_to.into(),
            template_subject: template_subject.into(),
        }
    }
}

impl Operation for UpdateEmailTemplate {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/settings/email-templates/{template_name}";
    type Answer = Json<EmailTemplate>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("template_name", &self.template_name)?.json(self)
    }
}

/// `POST /settings/email/smtp`: Changes the SMTP config.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateSmtpConfig {
    /// The host.
    pub host: String,
    /// The port.
    pub port: i32,
    /// The user name.
    pub username: String,
    /// The password.
    pub password: Secret,
    /// The from e-mail.
    pub from_email: String,
    /// Whether the connection is encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_tls: Option<bool>,
}

impl UpdateSmtpConfig {
    /// With what it must have.
    pub fn new(
        host: impl Into<String>,
        port: i32,
        username: impl Into<String>,
        password: impl Into<Secret>,
        from_email: impl Into<String>,
    ) -> Self {
        Self {
            host: host.into(),
            port,
            username: username.into(),
            password: password.into(),
            from_email: from_email.into(),
            use_tls: None,
        }
    }
}

impl Operation for UpdateSmtpConfig {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/settings/email/smtp";
    type Answer = Json<SmtpConfig>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateSmtpConfig {
/// Whether the connection is encrypted.
some use_tls: bool,
}
}

/// `DELETE /settings/email/smtp`: Removes the SMTP config.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct RemoveSmtpConfig {}

impl Operation for RemoveSmtpConfig {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/settings/email/smtp";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `POST /settings/email/smtp/verify`: Tries out settings for SMTP.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct VerifySmtpConnection {
    /// The host.
    pub host: String,
    /// The port.
    pub port: i32,
    /// The user name.
    pub username: String,
    /// The password.
    pub password: Secret,
    /// The from e-mail.
    pub from_email: String,
    /// Whether the connection is encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_tls: Option<bool>,
}

impl VerifySmtpConnection {
    /// With what it must have.
    pub fn new(
        host: impl Into<String>,
        port: i32,
        username: impl Into<String>,
        password: impl Into<Secret>,
        from_email: impl Into<String>,
    ) -> Self {
        Self {
            host: host.into(),
            port,
            username: username.into(),
            password: password.into(),
            from_email: from_email.into(),
            use_tls: None,
        }
    }
}

impl Operation for VerifySmtpConnection {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/settings/email/smtp/verify";
    type Answer = Json<SmtpCheck>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
VerifySmtpConnection {
/// Whether the connection is encrypted.
some use_tls: bool,
}
}

/// `PATCH /settings/restrictions`: Changes the deployment restrictions.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateDeploymentRestrictions {
    /// Whether allow list may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowlist_enabled: Option<bool>,
    /// Whether block list may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocklist_enabled: Option<bool>,
    /// Whether addresses with a `+` are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_subaddresses: Option<bool>,
    /// Whether disposable e-mails are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_disposable_emails: Option<bool>,
    /// Whether `VoIP` numbers are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_voip_numbers: Option<bool>,
    /// The country restrictions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_restrictions: Option<CountryRestrictions>,
    /// The banned keywords.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banned_keywords: Option<Vec<String>>,
    /// The allowed resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowlisted_resources: Option<Vec<String>>,
    /// The blocked resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocklisted_resources: Option<Vec<String>>,
    /// The sign up mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_up_mode: Option<DeploymentRestrictionsSignUpMode>,
    /// Whether the waiting list asks for names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waitlist_collect_names: Option<bool>,
    /// The multi session support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_session_support: Option<MultiSessionSupport>,
    /// The session token lifetime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_token_lifetime: Option<i64>,
    /// The session validity period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_validity_period: Option<i64>,
    /// The session inactive timeout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_inactive_timeout: Option<i64>,
}

impl Operation for UpdateDeploymentRestrictions {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/settings/restrictions";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateDeploymentRestrictions {
/// Whether allow list may be used.
some allowlist_enabled: bool,
/// Whether block list may be used.
some blocklist_enabled: bool,
/// Whether addresses with a `+` are refused.
some block_subaddresses: bool,
/// Whether disposable e-mails are refused.
some block_disposable_emails: bool,
/// Whether `VoIP` numbers are refused.
some block_voip_numbers: bool,
/// The country restrictions.
some country_restrictions: impl Into<CountryRestrictions>,
/// The banned keywords.
some banned_keywords: impl Into<Vec<String>>,
/// The allowed resources.
some allowlisted_resources: impl Into<Vec<String>>,
/// The blocked resources.
some blocklisted_resources: impl Into<Vec<String>>,
/// The sign up mode.
some sign_up_mode: impl Into<DeploymentRestrictionsSignUpMode>,
/// Whether the waiting list asks for names.
some waitlist_collect_names: bool,
/// The multi session support.
some multi_session_support: impl Into<MultiSessionSupport>,
/// The session token lifetime.
some session_token_lifetime: i64,
/// The session validity period.
some session_validity_period: i64,
/// The session inactive timeout.
some session_inactive_timeout: i64,
}
}

/// `GET /settings/social-connections`: Gets the social connections.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetSocialConnections {}

impl Operation for GetSocialConnections {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/settings/social-connections";
    type Answer = Json<Page<DeploymentSocialConnection>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `PUT /settings/social-connections`: Makes or changes the social connection.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpsertSocialConnection {
    /// The provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<SocialConnectionProvider>,
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The user defined scopes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_defined_scopes: Option<Vec<String>>,
    /// The credentials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<OauthCredentials>,
}

impl Operation for UpsertSocialConnection {
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/settings/social-connections";
    type Answer = Json<DeploymentSocialConnection>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpsertSocialConnection {
/// The provider.
some provider: impl Into<SocialConnectionProvider>,
/// Whether it is switched on.
some enabled: bool,
/// The user defined scopes.
some user_defined_scopes: impl Into<Vec<String>>,
/// The credentials.
some credentials: impl Into<OauthCredentials>,
}
}

/// Which ways to prove who one is may be used.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the platform has these switches")]
#[non_exhaustive]
pub struct AuthFactorsEnabled {
    /// Whether single sign-on may be used.
    pub sso: bool,
    /// Whether an e-mail address and a password may be used.
    pub email_password: bool,
    /// Whether a user name and a password may be used.
    pub username_password: bool,
    /// Whether codes by e-mail may be used.
    pub email_otp: bool,
    /// Whether links by e-mail may be used.
    pub email_magic_link: bool,
    /// Whether codes by phone may be used.
    pub phone_otp: bool,
    /// Whether web3 wallets may be used.
    pub web3_wallet: bool,
    /// Whether backup codes may be used.
    pub backup_code: bool,
    /// Whether authenticator apps may be used.
    pub authenticator: bool,
    /// Whether passkeys may be used.
    pub passkey: bool,
}

record! {
AuthFactorsEnabled {
must "sso" sso,
must "email_password" email_password,
must "username_password" username_password,
must "email_otp" email_otp,
must "email_magic_link" email_magic_link,
must "phone_otp" phone_otp,
must "web3_wallet" web3_wallet,
must "backup_code" backup_code,
must "authenticator" authenticator,
must "passkey" passkey,
}
}

/// The country restrictions.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CountryRestrictions {
    /// Whether it is switched on.
    pub enabled: bool,
    /// The country codes.
    pub country_codes: Vec<String>,
}

impl CountryRestrictions {
    /// With what it must have.
    pub fn new(enabled: bool, country_codes: impl Into<Vec<String>>) -> Self {
        Self { enabled, country_codes: country_codes.into() }
    }
}

record! {
CountryRestrictions {
must "enabled" enabled,
must "country_codes" country_codes,
}
}

/// A custom signing key.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CustomSigningKey {
    /// Whether it is switched on.
    pub enabled: bool,
    /// The key.
    pub key: Secret,
    /// The algorithm.
    pub algorithm: String,
}

impl CustomSigningKey {
    /// With what it must have.
    pub fn new(enabled: bool, key: impl Into<Secret>, algorithm: impl Into<String>) -> Self {
        Self { enabled, key: key.into(), algorithm: algorithm.into() }
    }
}

record! {
CustomSigningKey {
must "enabled" enabled,
must "key" key,
must "algorithm" algorithm,
}
}

/// How a custom SMTP is configured.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CustomSmtpConfig {
    /// The host.
    pub host: String,
    /// The port.
    pub port: i32,
    /// The user name.
    pub username: String,
    /// The from e-mail.
    pub from_email: String,
    /// Whether the connection is encrypted.
    pub use_tls: bool,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
}

record! {
CustomSmtpConfig {
must "host" host,
must "port" port,
must "username" username,
must "from_email" from_email,
must "use_tls" use_tls,
must "verified" verified,
}
}

/// The deployment auth settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentAuthSettings {
    /// Its id.
    pub id: SettingsId,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// The e-mail address.
    pub email_address: EmailSettings,
    /// The phone number.
    pub phone_number: PhoneSettings,
    /// The user name.
    pub username: UsernameSettings,
    /// The first name.
    pub first_name: IndividualAuthSettings,
    /// The last name.
    pub last_name: IndividualAuthSettings,
    /// The password.
    pub password: PasswordSettings,
    /// The magic link.
    pub magic_link: Option<EmailLinkSettings>,
    /// Whether passkeys may be used.
    pub passkey: Option<PasskeySettings>,
    /// The auth factors enabled.
    pub auth_factors_enabled: AuthFactorsEnabled,
    /// The verification policy.
    pub verification_policy: VerificationPolicy,
    /// Whether a second factor is asked for.
    pub second_factor_policy: SecondFactorPolicy,
    /// The first factor.
    pub first_factor: FirstFactor,
    /// The multi session support.
    pub multi_session_support: MultiSessionSupport,
    /// The session token lifetime.
    pub session_token_lifetime: i64,
    /// The session validity period.
    pub session_validity_period: i64,
    /// The session inactive timeout.
    pub session_inactive_timeout: i64,
    /// The deployment.
    pub deployment_id: DeploymentId,
}

record! {
DeploymentAuthSettings {
must "id" id,
may "created_at" created_at,
may "updated_at" updated_at,
must "email_address" email_address,
must "phone_number" phone_number,
must "username" username,
must "first_name" first_name,
must "last_name" last_name,
must "password" password,
may "magic_link" magic_link,
may "passkey" passkey,
must "auth_factors_enabled" auth_factors_enabled,
must "verification_policy" verification_policy,
must "second_factor_policy" second_factor_policy,
must "first_factor" first_factor,
must "multi_session_support" multi_session_support,
must "session_token_lifetime" session_token_lifetime,
must "session_validity_period" session_validity_period,
must "session_inactive_timeout" session_inactive_timeout,
must "deployment_id" deployment_id,
}
}

/// The deployment B2B settings.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the platform has these switches")]
#[non_exhaustive]
pub struct DeploymentB2bSettings {
    /// Its id.
    pub id: SettingsId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Whether organizations may be used.
    pub organizations_enabled: bool,
    /// Whether workspaces may be used.
    pub workspaces_enabled: bool,
    /// Whether IP allow list per organization may be used.
    pub ip_allowlist_per_org_enabled: bool,
    /// Whether the following is allowed: users to create organizations.
    pub allow_users_to_create_orgs: bool,
    /// The most organizations per user.
    pub max_orgs_per_user: i32,
    /// The most allowed organization members.
    pub max_allowed_org_members: i64,
    /// The most allowed workspace members.
    pub max_allowed_workspace_members: i64,
    /// Whether the following is allowed: organization deletion.
    pub allow_org_deletion: bool,
    /// Whether the following is allowed: workspace deletion.
    pub allow_workspace_deletion: bool,
    /// Whether custom organization role may be used.
    pub custom_org_role_enabled: bool,
    /// Whether the following is limited: organization creation per user.
    pub limit_org_creation_per_user: bool,
    /// Whether the following is limited: workspace creation per organization.
    pub limit_workspace_creation_per_org: bool,
    /// The number of organization creation per users.
    pub org_creation_per_user_count: i32,
    /// The number of workspaces per organizations.
    pub workspaces_per_org_count: i32,
    /// Whether custom workspace role may be used.
    pub custom_workspace_role_enabled: bool,
    /// The default workspace creator role.
    pub default_workspace_creator_role_id: WorkspaceRoleId,
    /// The default workspace member role.
    pub default_workspace_member_role_id: WorkspaceRoleId,
    /// The default organization creator role.
    pub default_org_creator_role_id: OrganizationRoleId,
    /// The default organization member role.
    pub default_org_member_role_id: OrganizationRoleId,
    /// The workspace permissions.
    pub workspace_permissions: Option<Vec<String>>,
    /// The organization permissions.
    pub organization_permissions: Option<Vec<String>>,
    /// The workspace permission catalog.
    pub workspace_permission_catalog: Option<Vec<DeploymentPermissionCatalogEntry>>,
    /// The organization permission catalog.
    pub organization_permission_catalog: Option<Vec<DeploymentPermissionCatalogEntry>>,
    /// Whether IP allow list per workspace may be used.
    pub ip_allowlist_per_workspace_enabled: bool,
    /// Whether enforce mfa per organization may be used.
    pub enforce_mfa_per_org_enabled: bool,
    /// Whether enforce mfa per workspace may be used.
    pub enforce_mfa_per_workspace_enabled: bool,
    /// Whether enterprise SSO may be used.
    pub enterprise_sso_enabled: bool,
    /// The default workspace creator role.
    pub default_workspace_creator_role: DeploymentWorkspaceRole,
    /// The default workspace member role.
    pub default_workspace_member_role: DeploymentWorkspaceRole,
    /// The default organization creator role.
    pub default_org_creator_role: DeploymentOrganizationRole,
    /// The default organization member role.
    pub default_org_member_role: DeploymentOrganizationRole,
}

record! {
DeploymentB2bSettings {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "organizations_enabled" organizations_enabled,
must "workspaces_enabled" workspaces_enabled,
must "ip_allowlist_per_org_enabled" ip_allowlist_per_org_enabled,
must "allow_users_to_create_orgs" allow_users_to_create_orgs,
must "max_orgs_per_user" max_orgs_per_user,
must "max_allowed_org_members" max_allowed_org_members,
must "max_allowed_workspace_members" max_allowed_workspace_members,
must "allow_org_deletion" allow_org_deletion,
must "allow_workspace_deletion" allow_workspace_deletion,
must "custom_org_role_enabled" custom_org_role_enabled,
must "limit_org_creation_per_user" limit_org_creation_per_user,
must "limit_workspace_creation_per_org" limit_workspace_creation_per_org,
must "org_creation_per_user_count" org_creation_per_user_count,
must "workspaces_per_org_count" workspaces_per_org_count,
must "custom_workspace_role_enabled" custom_workspace_role_enabled,
must "default_workspace_creator_role_id" default_workspace_creator_role_id,
must "default_workspace_member_role_id" default_workspace_member_role_id,
must "default_org_creator_role_id" default_org_creator_role_id,
must "default_org_member_role_id" default_org_member_role_id,
may "workspace_permissions" workspace_permissions,
may "organization_permissions" organization_permissions,
may "workspace_permission_catalog" workspace_permission_catalog,
may "organization_permission_catalog" organization_permission_catalog,
must "ip_allowlist_per_workspace_enabled" ip_allowlist_per_workspace_enabled,
must "enforce_mfa_per_org_enabled" enforce_mfa_per_org_enabled,
must "enforce_mfa_per_workspace_enabled" enforce_mfa_per_workspace_enabled,
must "enterprise_sso_enabled" enterprise_sso_enabled,
must "default_workspace_creator_role" default_workspace_creator_role,
must "default_workspace_member_role" default_workspace_member_role,
must "default_org_creator_role" default_org_creator_role,
must "default_org_member_role" default_org_member_role,
}
}

/// A deployment JWT template.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentJwtTemplate {
    /// Its id.
    pub id: JwtTemplateId,
    /// Its name.
    pub name: String,
    /// How long a token lives, in seconds.
    pub token_lifetime: i64,
    /// How many seconds clocks may differ.
    pub allowed_clock_skew: i64,
    /// The key that signs the tokens in place of the deployment's. `None` clears the one that is set: to keep it, give it again.
    pub custom_signing_key: Option<CustomSigningKey>,
    /// The claims.
    pub template: Value,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
DeploymentJwtTemplate {
must "id" id,
must "name" name,
must "token_lifetime" token_lifetime,
must "allowed_clock_skew" allowed_clock_skew,
may "custom_signing_key" custom_signing_key,
may "template" template,
must "deployment_id" deployment_id,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

values! {
/// The modes of a deployment.
DeploymentMode {
/// Production.
Production = "production",
/// Staging.
Staging = "staging",
}
}

/// A deployment organization role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentOrganizationRole {
    /// Its id.
    pub id: OrganizationRoleId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
}

record! {
DeploymentOrganizationRole {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "permissions" permissions,
must "deployment_id" deployment_id,
may "organization_id" organization_id,
}
}

/// A deployment permission catalog entry.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct DeploymentPermissionCatalogEntry {
    /// The key.
    pub key: String,
    /// Whether it is archived.
    pub archived: bool,
}

impl DeploymentPermissionCatalogEntry {
    /// With what it must have.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), archived: false }
    }
}

record! {
DeploymentPermissionCatalogEntry {
must "key" key,
may "archived" archived,
}
}

/// The deployment restrictions.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the platform has these switches")]
#[non_exhaustive]
pub struct DeploymentRestrictions {
    /// Its id.
    pub id: SettingsId,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Whether allow list may be used.
    pub allowlist_enabled: bool,
    /// Whether block list may be used.
    pub blocklist_enabled: bool,
    /// Whether addresses with a `+` are refused.
    pub block_subaddresses: bool,
    /// Whether disposable e-mails are refused.
    pub block_disposable_emails: bool,
    /// Whether `VoIP` numbers are refused.
    pub block_voip_numbers: bool,
    /// The country restrictions.
    pub country_restrictions: CountryRestrictions,
    /// The banned keywords.
    pub banned_keywords: Vec<String>,
    /// The allowed resources.
    pub allowlisted_resources: Vec<String>,
    /// The blocked resources.
    pub blocklisted_resources: Vec<String>,
    /// The sign up mode.
    pub sign_up_mode: DeploymentRestrictionsSignUpMode,
    /// Whether the waiting list asks for names.
    pub waitlist_collect_names: bool,
}

record! {
DeploymentRestrictions {
must "id" id,
may "created_at" created_at,
may "updated_at" updated_at,
must "deployment_id" deployment_id,
must "allowlist_enabled" allowlist_enabled,
must "blocklist_enabled" blocklist_enabled,
must "block_subaddresses" block_subaddresses,
must "block_disposable_emails" block_disposable_emails,
must "block_voip_numbers" block_voip_numbers,
must "country_restrictions" country_restrictions,
may "banned_keywords" banned_keywords,
may "allowlisted_resources" allowlisted_resources,
may "blocklisted_resources" blocklisted_resources,
must "sign_up_mode" sign_up_mode,
must "waitlist_collect_names" waitlist_collect_names,
}
}

values! {
/// The modes of a deployment restrictions sign up.
DeploymentRestrictionsSignUpMode {
/// Public.
Public = "public",
/// Restricted.
Restricted = "restricted",
/// Waitlist.
Waitlist = "waitlist",
}
}

/// A deployment social connection.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentSocialConnection {
    /// Its id.
    pub id: DeploymentSocialConnectionId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: Option<DeploymentId>,
    /// The provider.
    pub provider: Option<SocialConnectionProvider>,
    /// Whether it is switched on.
    pub enabled: bool,
    /// The credentials.
    pub credentials: Option<OauthCredentials>,
}

record! {
DeploymentSocialConnection {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
may "deployment_id" deployment_id,
may "provider" provider,
must "enabled" enabled,
may "credentials" credentials,
}
}

/// The deployment UI settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentUISettings {
    /// Its id.
    pub id: SettingsId,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The app name.
    pub app_name: String,
    /// The address of the terms of service page.
    pub tos_page_url: String,
    /// The address of the sign in page.
    pub sign_in_page_url: String,
    /// The address of the sign up page.
    pub sign_up_page_url: String,
    /// The address of the after sign out one page.
    pub after_sign_out_one_page_url: String,
    /// The address of the after sign out all page.
    pub after_sign_out_all_page_url: String,
    /// The address of the favicon image.
    pub favicon_image_url: String,
    /// The address of the logo image.
    pub logo_image_url: String,
    /// The address of the privacy policy.
    pub privacy_policy_url: String,
    /// The sign-up terms statement.
    pub signup_terms_statement: String,
    /// Whether the statement is shown.
    pub signup_terms_statement_shown: bool,
    /// The theme tokens.
    pub theme_tokens: Option<ThemeTokens>,
    /// The address of the after logo click.
    pub after_logo_click_url: String,
    /// The address of the organization profile.
    pub organization_profile_url: String,
    /// The address of the create organization.
    pub create_organization_url: String,
    /// The address of the default user profile image.
    pub default_user_profile_image_url: String,
    /// The address of the default organization profile image.
    pub default_organization_profile_image_url: String,
    /// The address of the default workspace profile image.
    pub default_workspace_profile_image_url: String,
    /// Whether the following is used: initials for user profile image.
    pub use_initials_for_user_profile_image: bool,
    /// Whether the following is used: initials for organization profile image.
    pub use_initials_for_organization_profile_image: bool,
    /// The address of the after sign-up redirect.
    pub after_signup_redirect_url: String,
    /// The address of the after sign-in redirect.
    pub after_signin_redirect_url: String,
    /// The address of the user profile.
    pub user_profile_url: String,
    /// The address of the after create organization redirect.
    pub after_create_organization_redirect_url: String,
    /// The address of the waitlist page.
    pub waitlist_page_url: String,
    /// The address of the support page.
    pub support_page_url: String,
}

record! {
DeploymentUISettings {
must "id" id,
may "created_at" created_at,
may "updated_at" updated_at,
must "deployment_id" deployment_id,
must "app_name" app_name,
must "tos_page_url" tos_page_url,
must "sign_in_page_url" sign_in_page_url,
must "sign_up_page_url" sign_up_page_url,
must "after_sign_out_one_page_url" after_sign_out_one_page_url,
must "after_sign_out_all_page_url" after_sign_out_all_page_url,
must "favicon_image_url" favicon_image_url,
must "logo_image_url" logo_image_url,
must "privacy_policy_url" privacy_policy_url,
must "signup_terms_statement" signup_terms_statement,
must "signup_terms_statement_shown" signup_terms_statement_shown,
may "theme_tokens" theme_tokens,
must "after_logo_click_url" after_logo_click_url,
must "organization_profile_url" organization_profile_url,
must "create_organization_url" create_organization_url,
must "default_user_profile_image_url" default_user_profile_image_url,
must "default_organization_profile_image_url" default_organization_profile_image_url,
must "default_workspace_profile_image_url" default_workspace_profile_image_url,
must "use_initials_for_user_profile_image" use_initials_for_user_profile_image,
must "use_initials_for_organization_profile_image" use_initials_for_organization_profile_image,
must "after_signup_redirect_url" after_signup_redirect_url,
must "after_signin_redirect_url" after_signin_redirect_url,
must "user_profile_url" user_profile_url,
must "after_create_organization_redirect_url" after_create_organization_redirect_url,
must "waitlist_page_url" waitlist_page_url,
must "support_page_url" support_page_url,
}
}

/// The deployment with all its settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Deployment {
    /// Its id.
    pub id: DeploymentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Whether the deployment is under maintenance.
    pub maintenance_mode: bool,
    /// The backend host.
    pub backend_host: String,
    /// The frontend host.
    pub frontend_host: String,
    /// The mail from host.
    pub mail_from_host: String,
    /// The publishable key.
    pub publishable_key: String,
    /// What is counted together.
    pub mode: DeploymentMode,
    /// The auth settings.
    pub auth_settings: Option<DeploymentAuthSettings>,
    /// The UI settings.
    pub ui_settings: Option<DeploymentUISettings>,
    /// The B2B settings.
    pub b2b_settings: Option<DeploymentB2bSettings>,
    /// The restrictions.
    pub restrictions: Option<DeploymentRestrictions>,
    /// The domain verification records.
    pub domain_verification_records: Option<DomainVerificationRecords>,
    /// The e-mail verification records.
    pub email_verification_records: Option<EmailVerificationRecords>,
    /// The e-mail provider.
    pub email_provider: Option<EmailProvider>,
    /// The custom SMTP config.
    pub custom_smtp_config: Option<CustomSmtpConfig>,
}

record! {
Deployment {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "maintenance_mode" maintenance_mode,
must "backend_host" backend_host,
must "frontend_host" frontend_host,
must "mail_from_host" mail_from_host,
must "publishable_key" publishable_key,
must "mode" mode,
may "auth_settings" auth_settings,
may "ui_settings" ui_settings,
may "b2b_settings" b2b_settings,
may "restrictions" restrictions,
may "domain_verification_records" domain_verification_records,
may "email_verification_records" email_verification_records,
may "email_provider" email_provider,
may "custom_smtp_config" custom_smtp_config,
}
}

/// A deployment workspace role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentWorkspaceRole {
    /// Its id.
    pub id: WorkspaceRoleId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
}

record! {
DeploymentWorkspaceRole {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "permissions" permissions,
may "organization_id" organization_id,
must "deployment_id" deployment_id,
may "workspace_id" workspace_id,
}
}

/// A DNS record.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DnsRecord {
    /// Its name.
    pub name: String,
    /// The record type.
    pub record_type: String,
    /// The value.
    pub value: String,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
    /// When it was verification attempted.
    pub verification_attempted_at: Option<DateTime>,
    /// When it was last verified.
    pub last_verified_at: Option<DateTime>,
}

record! {
DnsRecord {
must "name" name,
must "record_type" record_type,
must "value" value,
must "verified" verified,
may "verification_attempted_at" verification_attempted_at,
may "last_verified_at" last_verified_at,
}
}

/// The domain verification records.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DomainVerificationRecords {
    /// The Cloudflare verification.
    pub cloudflare_verification: Vec<DnsRecord>,
    /// The custom hostname verification.
    pub custom_hostname_verification: Vec<DnsRecord>,
    /// The frontend hostname.
    pub frontend_hostname_id: Option<String>,
    /// The backend hostname.
    pub backend_hostname_id: Option<String>,
}

record! {
DomainVerificationRecords {
may "cloudflare_verification" cloudflare_verification,
may "custom_hostname_verification" custom_hostname_verification,
may "frontend_hostname_id" frontend_hostname_id,
may "backend_hostname_id" backend_hostname_id,
}
}

/// The e-mail link settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EmailLinkSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether the following is required: same device.
    pub require_same_device: bool,
}

record! {
EmailLinkSettings {
must "enabled" enabled,
must "require_same_device" require_same_device,
}
}

values! {
/// The providers of an e-mail.
EmailProvider {
/// Postmark.
Postmark = "postmark",
/// Custom smtp.
CustomSmtp = "custom_smtp",
}
}

/// The e-mail settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EmailSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it is verified at sign-up.
    pub verify_signup: Option<bool>,
    /// Whether one-time password verification is allowed.
    pub otp_verification_allowed: Option<bool>,
    /// Whether magic link verification is allowed.
    pub magic_link_verification_allowed: Option<bool>,
}

record! {
EmailSettings {
must "enabled" enabled,
must "required" required,
may "verify_signup" verify_signup,
may "otp_verification_allowed" otp_verification_allowed,
may "magic_link_verification_allowed" magic_link_verification_allowed,
}
}

/// An e-mail template.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EmailTemplate {
    /// The template name.
    pub template_name: String,
    /// The template data.
    pub template_data: String,
    /// The template from.
    pub template_from: String,
    /// The template reply to.
    pub template_reply_to: String,
    /// The template subject.
    pub template_subject: String,
}

record! {
EmailTemplate {
must "template_name" template_name,
must "template_data" template_data,
must "template_from" template_from,
must "template_reply_to" template_reply_to,
must "template_subject" template_subject,
}
}

/// The e-mail verification records.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EmailVerificationRecords {
    /// The DKIM records.
    pub dkim_records: Vec<DnsRecord>,
    /// The return path records.
    pub return_path_records: Vec<DnsRecord>,
    /// The Postmark domain.
    pub postmark_domain_id: Option<PostmarkDomainId>,
}

record! {
EmailVerificationRecords {
may "dkim_records" dkim_records,
may "return_path_records" return_path_records,
may "postmark_domain_id" postmark_domain_id,
}
}

values! {
/// A first factor.
FirstFactor {
/// E-mail password.
EmailPassword = "email_password",
/// Username password.
UsernamePassword = "username_password",
/// E-mail one-time password.
EmailOtp = "email_otp",
/// E-mail magic link.
EmailMagicLink = "email_magic_link",
/// Phone one-time password.
PhoneOtp = "phone_otp",
}
}

/// The individual auth settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct IndividualAuthSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether it must be given.
    pub required: Option<bool>,
}

record! {
IndividualAuthSettings {
must "enabled" enabled,
may "required" required,
}
}

/// A multi session support.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct MultiSessionSupport {
    /// Whether it is switched on.
    pub enabled: bool,
    /// The most accounts per session.
    pub max_accounts_per_session: i64,
    /// The most sessions per account.
    pub max_sessions_per_account: i64,
}

impl MultiSessionSupport {
    /// With what it must have.
    pub fn new(enabled: bool, max_accounts_per_session: i64, max_sessions_per_account: i64) -> Self {
        Self { enabled, max_accounts_per_session, max_sessions_per_account }
    }
}

record! {
MultiSessionSupport {
must "enabled" enabled,
must "max_accounts_per_session" max_accounts_per_session,
must "max_sessions_per_account" max_sessions_per_account,
}
}

/// The OAuth credentials.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct OauthCredentials {
    /// The public id of the client.
    pub client_id: String,
    /// The secret of the client.
    pub client_secret: Secret,
    /// Where the provider sends users back to.
    pub redirect_uri: String,
    /// The scopes.
    pub scopes: Vec<String>,
}

impl OauthCredentials {
    /// With what it must have.
    pub fn new(
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
        redirect_uri: impl Into<String>,
        scopes: impl Into<Vec<String>>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            redirect_uri: redirect_uri.into(),
            scopes: scopes.into(),
        }
    }
}

record! {
OauthCredentials {
must "client_id" client_id,
must "client_secret" client_secret,
must "redirect_uri" redirect_uri,
must "scopes" scopes,
}
}

/// Changes to the authentication factor settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialAuthenticationFactorSettings {
    /// Whether e-mail password may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_password_enabled: Option<bool>,
    /// Whether username password may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_password_enabled: Option<bool>,
    /// Whether SSO may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sso_enabled: Option<bool>,
    /// Whether web3 wallet may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web3_wallet_enabled: Option<bool>,
    /// Whether e-mail one-time password may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_otp_enabled: Option<bool>,
    /// Whether codes by phone may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_otp_enabled: Option<bool>,
    /// The magic link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub magic_link: Option<PartialEmailLinkSettings>,
    /// Whether passkeys may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passkey: Option<PartialPasskeySettings>,
    /// Whether second factor authenticator may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor_authenticator_enabled: Option<bool>,
    /// Whether second factor backup code may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor_backup_code_enabled: Option<bool>,
}

/// Changes to the e-mail link settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialEmailLinkSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether the following is required: same device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_same_device: Option<bool>,
}

/// Changes to the e-mail settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialEmailSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether it must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Whether it is verified at sign-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify_signup: Option<bool>,
    /// Whether one-time password verification is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otp_verification_allowed: Option<bool>,
    /// Whether magic link verification is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub magic_link_verification_allowed: Option<bool>,
}

/// Changes to the individual auth settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialIndividualAuthSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether it must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
}

/// Changes to the name settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialNameSettings {
    /// Whether first name may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name_enabled: Option<bool>,
    /// Whether the first name must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name_required: Option<bool>,
    /// Whether last name may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name_enabled: Option<bool>,
    /// Whether the last name must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name_required: Option<bool>,
}

/// Changes to the passkey settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialPasskeySettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether users are asked to make one when they sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt_registration_on_auth: Option<bool>,
    /// Whether the following is allowed: autofill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_autofill: Option<bool>,
}

/// Changes to the password settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialPasswordSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The least length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<i32>,
    /// Whether the following is required: lowercase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_lowercase: Option<bool>,
    /// Whether the following is required: uppercase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_uppercase: Option<bool>,
    /// Whether the following is required: number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_number: Option<bool>,
    /// Whether the following is required: special.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_special: Option<bool>,
}

/// Changes to the phone settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialPhoneSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether it must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Whether it is verified at sign-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify_signup: Option<bool>,
    /// Whether SMS verification is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_verification_allowed: Option<bool>,
    /// Whether `WhatsApp` verification is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whatsapp_verification_allowed: Option<bool>,
}

/// Changes to the username settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartialUsernameSettings {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether it must be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The least length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<i32>,
    /// The most length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i32>,
}

/// The passkey settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PasskeySettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether users are asked to make one when they sign in.
    pub prompt_registration_on_auth: bool,
    /// Whether the following is allowed: autofill.
    pub allow_autofill: bool,
}

record! {
PasskeySettings {
must "enabled" enabled,
may "prompt_registration_on_auth" prompt_registration_on_auth,
must "allow_autofill" allow_autofill,
}
}

/// The password settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PasswordSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// The least length.
    pub min_length: Option<i32>,
    /// Whether the following is required: lowercase.
    pub require_lowercase: Option<bool>,
    /// Whether the following is required: uppercase.
    pub require_uppercase: Option<bool>,
    /// Whether the following is required: number.
    pub require_number: Option<bool>,
    /// Whether the following is required: special.
    pub require_special: Option<bool>,
}

record! {
PasswordSettings {
must "enabled" enabled,
may "min_length" min_length,
may "require_lowercase" require_lowercase,
may "require_uppercase" require_uppercase,
may "require_number" require_number,
may "require_special" require_special,
}
}

/// The phone settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PhoneSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it is verified at sign-up.
    pub verify_signup: Option<bool>,
    /// Whether SMS verification is allowed.
    pub sms_verification_allowed: Option<bool>,
    /// Whether `WhatsApp` verification is allowed.
    pub whatsapp_verification_allowed: Option<bool>,
}

record! {
PhoneSettings {
must "enabled" enabled,
must "required" required,
may "verify_signup" verify_signup,
may "sms_verification_allowed" sms_verification_allowed,
may "whatsapp_verification_allowed" whatsapp_verification_allowed,
}
}

/// How an SMTP is configured.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SmtpConfig {
    /// The host.
    pub host: String,
    /// The port.
    pub port: i32,
    /// The user name.
    pub username: String,
    /// The from e-mail.
    pub from_email: String,
    /// Whether the connection is encrypted.
    pub use_tls: bool,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
}

record! {
SmtpConfig {
must "host" host,
must "port" port,
must "username" username,
must "from_email" from_email,
must "use_tls" use_tls,
must "verified" verified,
}
}

/// An SMTP check.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SmtpCheck {
    /// Whether it worked.
    pub success: bool,
    /// What the platform says of it.
    pub message: Option<String>,
}

record! {
SmtpCheck {
must "success" success,
may "message" message,
}
}

/// The theme tokens.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct ThemeTokens {
    /// The light.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<WaThemeTokens>,
    /// The dark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dark: Option<WaThemeTokens>,
}

record! {
ThemeTokens {
may "light" light,
may "dark" dark,
}
}

/// The username settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UsernameSettings {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether it must be given.
    pub required: bool,
    /// The least length.
    pub min_length: Option<i32>,
    /// The most length.
    pub max_length: Option<i32>,
}

record! {
UsernameSettings {
must "enabled" enabled,
must "required" required,
may "min_length" min_length,
may "max_length" max_length,
}
}

/// The policies of a verification.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VerificationPolicy {
    /// The phone number.
    pub phone_number: bool,
    /// The e-mail address.
    pub email: bool,
}

record! {
VerificationPolicy {
must "phone_number" phone_number,
must "email" email,
}
}

/// The colours, corners and fonts of a theme.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct WaThemeTokens {
    /// The surface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surface: Option<String>,
    /// The surface subtle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surface_subtle: Option<String>,
    /// The background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<String>,
    /// The canvas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canvas: Option<String>,
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The text secondary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_secondary: Option<String>,
    /// The text muted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_muted: Option<String>,
    /// The text faint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_faint: Option<String>,
    /// The border.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub border: Option<String>,
    /// The border strong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub border_strong: Option<String>,
    /// The primary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary: Option<String>,
    /// The primary soft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_soft: Option<String>,
    /// The primary foreground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_foreground: Option<String>,
    /// Whether it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<String>,
    /// The success soft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success_soft: Option<String>,
    /// The information.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info: Option<String>,
    /// The information soft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info_soft: Option<String>,
    /// The warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// The warning soft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning_soft: Option<String>,
    /// What went wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The error soft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_soft: Option<String>,
    /// The radius.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius: Option<String>,
    /// The radius lg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius_lg: Option<String>,
    /// The font sans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_sans: Option<String>,
    /// The font mono.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_mono: Option<String>,
}

record! {
WaThemeTokens {
may "surface" surface,
may "surface_subtle" surface_subtle,
may "background" background,
may "canvas" canvas,
may "text" text,
may "text_secondary" text_secondary,
may "text_muted" text_muted,
may "text_faint" text_faint,
may "border" border,
may "border_strong" border_strong,
may "primary" primary,
may "primary_soft" primary_soft,
may "primary_foreground" primary_foreground,
may "success" success,
may "success_soft" success_soft,
may "info" info,
may "info_soft" info_soft,
may "warning" warning,
may "warning_soft" warning_soft,
may "error" error,
may "error_soft" error_soft,
may "radius" radius,
may "radius_lg" radius_lg,
may "font_sans" font_sans,
may "font_mono" font_mono,
}
}
