// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Users: names, addresses, passwords, sign-ins, second factors.

use super::ids::{
    AuthenticatorId, DeploymentId, EmailAddressId, OrganizationId, OrganizationMembershipId, PasskeyId,
    PhoneNumberId, SessionId, SignInId, SocialConnectionId, UserId, WorkspaceId, WorkspaceMembershipId,
};
use super::options::options;
use super::record::record;
use super::shared::{
    Organization, OrganizationRole, SecondFactorPolicy, Segment, SocialConnectionProvider, SortOrder,
    Workspace, WorkspaceRole,
};
use super::values::values;
use super::{Api, DateTime};
use crate::client::{
    ApiError, Call, Image, Json, Multipart, Nothing, Operation, OperationRequest, Page, PageSize, Paged,
};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;
use serde_json::Value;

/// Users: names, addresses, passwords, sign-ins, second factors.
#[derive(Debug, Clone)]
pub struct UsersApi(Api);

impl Api {
    /// Users: names, addresses, passwords, sign-ins, second factors.
    pub fn users(&self) -> UsersApi {
        UsersApi(self.clone())
    }
}

impl UsersApi {
    /// Lists the users of the deployment.
    pub fn list(&self) -> Call<ListUsers> {
        self.0.call(ListUsers::default())
    }

    /// Creates a user.
    pub fn create(&self, first_name: impl Into<String>, last_name: impl Into<String>) -> Call<CreateUser> {
        self.0.call(CreateUser::new(first_name, last_name))
    }

    /// Changes the user.
    pub fn update(&self, user_id: &UserId) -> Call<UpdateUser> {
        self.0.call(UpdateUser::new(user_id.clone()))
    }

    /// Deletes the user.
    pub fn delete(&self, user_id: &UserId) -> Call<DeleteUser> {
        self.0.call(DeleteUser::new(user_id.clone()))
    }

    /// Creates an authenticator.
    pub fn create_authenticator(
        &self,
        user_id: &UserId,
        secret: impl Into<Secret>,
    ) -> Call<CreateAuthenticator> {
        self.0.call(CreateAuthenticator::new(user_id.clone(), secret))
    }

    /// Deletes the authenticator.
    pub fn delete_authenticator(&self, user_id: &UserId) -> Call<DeleteAuthenticator> {
        self.0.call(DeleteAuthenticator::new(user_id.clone()))
    }

    /// Replaces the backup codes.
    pub fn regenerate_backup_codes(&self, user_id: &UserId) -> Call<RegenerateBackupCodes> {
        self.0.call(RegenerateBackupCodes::new(user_id.clone()))
    }

    /// All about one user.
    pub fn get(&self, user_id: &UserId) -> Call<GetUser> {
        self.0.call(GetUser::new(user_id.clone()))
    }

    /// Adds an e-mail.
    pub fn add_email(&self, user_id: &UserId, email: impl Into<String>) -> Call<AddEmail> {
        self.0.call(AddEmail::new(user_id.clone(), email))
    }

    /// Changes the e-mail.
    pub fn update_email(&self, user_id: &UserId, email_id: &EmailAddressId) -> Call<UpdateEmail> {
        self.0.call(UpdateEmail::new(user_id.clone(), email_id.clone()))
    }

    /// Deletes the e-mail.
    pub fn delete_email(&self, user_id: &UserId, email_id: &EmailAddressId) -> Call<DeleteEmail> {
        self.0.call(DeleteEmail::new(user_id.clone(), email_id.clone()))
    }

    /// Makes an e-mail address the primary one.
    pub fn make_email_primary(&self, user_id: &UserId, email_id: &EmailAddressId) -> Call<MakeEmailPrimary> {
        self.0.call(MakeEmailPrimary::new(user_id.clone(), email_id.clone()))
    }

    /// Lists the organization memberships.
    pub fn list_organization_memberships(&self, user_id: &UserId) -> Call<ListOrganizationMemberships> {
        self.0.call(ListOrganizationMemberships::new(user_id.clone()))
    }

    /// Lists the passkeys.
    pub fn list_passkeys(&self, user_id: &UserId) -> Call<ListPasskeys> {
        self.0.call(ListPasskeys::new(user_id.clone()))
    }

    /// Renames the passkey.
    pub fn rename_passkey(
        &self,
        user_id: &UserId,
        passkey_id: &PasskeyId,
        name: impl Into<String>,
    ) -> Call<RenamePasskey> {
        self.0.call(RenamePasskey::new(user_id.clone(), passkey_id.clone(), name))
    }

    /// Deletes the passkey.
    pub fn delete_passkey(&self, user_id: &UserId, passkey_id: &PasskeyId) -> Call<DeletePasskey> {
        self.0.call(DeletePasskey::new(user_id.clone(), passkey_id.clone()))
    }

    /// Sets a user's password.
    pub fn update_password(&self, user_id: &UserId, new_password: impl Into<Secret>) -> Call<UpdatePassword> {
        self.0.call(UpdatePassword::new(user_id.clone(), new_password))
    }

    /// Takes a user's password away.
    pub fn remove_password(&self, user_id: &UserId) -> Call<RemovePassword> {
        self.0.call(RemovePassword::new(user_id.clone()))
    }

    /// Adds a phone.
    pub fn add_phone(
        &self,
        user_id: &UserId,
        phone_number: impl Into<String>,
        country_code: impl Into<String>,
    ) -> Call<AddPhone> {
        self.0.call(AddPhone::new(user_id.clone(), phone_number, country_code))
    }

    /// Changes the phone.
    pub fn update_phone(&self, user_id: &UserId, phone_id: &PhoneNumberId) -> Call<UpdatePhone> {
        self.0.call(UpdatePhone::new(user_id.clone(), phone_id.clone()))
    }

    /// Deletes the phone.
    pub fn delete_phone(&self, user_id: &UserId, phone_id: &PhoneNumberId) -> Call<DeletePhone> {
        self.0.call(DeletePhone::new(user_id.clone(), phone_id.clone()))
    }

    /// Makes a phone number the primary one.
    pub fn make_phone_primary(&self, user_id: &UserId, phone_id: &PhoneNumberId) -> Call<MakePhonePrimary> {
        self.0.call(MakePhonePrimary::new(user_id.clone(), phone_id.clone()))
    }

    /// Lists the sign-ins.
    pub fn list_signins(&self, user_id: &UserId) -> Call<ListSignins> {
        self.0.call(ListSignins::new(user_id.clone()))
    }

    /// Ends all sessions of a user.
    pub fn revoke_all_signins(&self, user_id: &UserId) -> Call<RevokeAllSignins> {
        self.0.call(RevokeAllSignins::new(user_id.clone()))
    }

    /// Ends a session of a user.
    pub fn revoke_signin(&self, user_id: &UserId, signin_id: &SignInId) -> Call<RevokeSignin> {
        self.0.call(RevokeSignin::new(user_id.clone(), signin_id.clone()))
    }

    /// Lists the social connections.
    pub fn list_social_connections(&self, user_id: &UserId) -> Call<ListSocialConnections> {
        self.0.call(ListSocialConnections::new(user_id.clone()))
    }

    /// Deletes the social connection.
    pub fn delete_social_connection(
        &self,
        user_id: &UserId,
        connection_id: &SocialConnectionId,
    ) -> Call<DeleteSocialConnection> {
        self.0.call(DeleteSocialConnection::new(user_id.clone(), connection_id.clone()))
    }

    /// Lists the workspace memberships.
    pub fn list_workspace_memberships(&self, user_id: &UserId) -> Call<ListWorkspaceMemberships> {
        self.0.call(ListWorkspaceMemberships::new(user_id.clone()))
    }
}

/// `GET /users`: Lists the users of the deployment.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListUsers {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<UserSortKey>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl Operation for ListUsers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users";
    type Answer = Json<Page<User>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("sort_key", &self.sort_key)
            .query("sort_order", &self.sort_order))
    }
}

impl Paged for ListUsers {
    type Page = Page<User>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListUsers {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The field that they are sorted by.
some sort_key: impl Into<UserSortKey>,
/// Which way they are sorted.
some sort_order: impl Into<SortOrder>,
}
}

/// `POST /users`: Creates a user.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateUser {
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The e-mail address.
    pub email_address: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// The password.
    pub password: Option<Secret>,
    /// Whether the deployment's rules for passwords are passed over.
    pub skip_password_check: Option<bool>,
    /// The picture.
    pub profile_image: Option<Image>,
}

impl CreateUser {
    /// With what it must have.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            email_address: None,
            phone_number: None,
            username: None,
            password: None,
            skip_password_check: None,
            profile_image: None,
        }
    }
}

impl Operation for CreateUser {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users";
    type Answer = Json<User>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("first_name", &self.first_name)
            .text("last_name", &self.last_name)
            .text("email_address", &self.email_address)
            .text("phone_number", &self.phone_number)
            .text("username", &self.username)
            .text("password", &self.password)
            .text("skip_password_check", &self.skip_password_check)
            .files("profile_image", self.profile_image.take())?;
        request.multipart(form)
    }
}

options! {
CreateUser {
/// The e-mail address.
some email_address: impl Into<String>,
/// The phone number.
some phone_number: impl Into<String>,
/// The user name.
some username: impl Into<String>,
/// The password.
some password: impl Into<Secret>,
/// Whether the deployment's rules for passwords are passed over.
some skip_password_check: bool,
/// The picture.
some profile_image: impl Into<Image>,
}
}

/// `PATCH /users/{user_id}`: Changes the user.
#[derive(Debug)]
#[non_exhaustive]
pub struct UpdateUser {
    /// The user.
    pub user_id: UserId,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// What everybody may read of it.
    pub public_metadata: Option<Value>,
    /// What only backends may read of it.
    pub private_metadata: Option<Value>,
    /// Whether it is switched off.
    pub disabled: Option<bool>,
    /// Whether a second factor is asked for.
    pub second_factor_policy: Option<SecondFactorPolicy>,
    /// Whether the picture is removed.
    pub remove_profile_image: Option<bool>,
    /// The picture.
    pub profile_image: Option<Image>,
}

impl UpdateUser {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self {
            user_id,
            first_name: None,
            last_name: None,
            username: None,
            public_metadata: None,
            private_metadata: None,
            disabled: None,
            second_factor_policy: None,
            remove_profile_image: None,
            profile_image: None,
        }
    }
}

impl Operation for UpdateUser {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}";
    type Answer = Json<UserDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("first_name", &self.first_name)
            .text("last_name", &self.last_name)
            .text("username", &self.username)
            .json("public_metadata", self.public_metadata.as_ref())?
            .json("private_metadata", self.private_metadata.as_ref())?
            .text("disabled", &self.disabled)
            .text("second_factor_policy", &self.second_factor_policy)
            .text("remove_profile_image", &self.remove_profile_image)
            .files("profile_image", self.profile_image.take())?;
        request.path("user_id", &self.user_id)?.multipart(form)
    }
}

options! {
UpdateUser {
/// The first name.
some first_name: impl Into<String>,
/// The last name.
some last_name: impl Into<String>,
/// The user name.
some username: impl Into<String>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
/// What only backends may read of it.
some private_metadata: impl Into<Value>,
/// Whether it is switched off.
some disabled: bool,
/// Whether a second factor is asked for.
some second_factor_policy: impl Into<SecondFactorPolicy>,
/// Whether the picture is removed.
some remove_profile_image: bool,
/// The picture.
some profile_image: impl Into<Image>,
}
}

/// `DELETE /users/{user_id}`: Deletes the user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteUser {
    /// The user.
    pub user_id: UserId,
}

impl DeleteUser {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for DeleteUser {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `POST /users/{user_id}/authenticators`: Creates an authenticator.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateAuthenticator {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The secret itself: shown this once.
    pub secret: Secret,
    /// The account name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_name: Option<String>,
}

impl CreateAuthenticator {
    /// With what it must have.
    pub fn new(user_id: UserId, secret: impl Into<Secret>) -> Self {
        Self { user_id, secret: secret.into(), account_name: None }
    }
}

impl Operation for CreateAuthenticator {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/authenticators";
    type Answer = Json<NewAuthenticator>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.json(self)
    }
}

options! {
CreateAuthenticator {
/// The account name.
some account_name: impl Into<String>,
}
}

/// `DELETE /users/{user_id}/authenticators`: Deletes the authenticator.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteAuthenticator {
    /// The user.
    pub user_id: UserId,
}

impl DeleteAuthenticator {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for DeleteAuthenticator {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/authenticators";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `POST /users/{user_id}/backup-codes/regenerate`: Replaces the backup codes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RegenerateBackupCodes {
    /// The user.
    pub user_id: UserId,
}

impl RegenerateBackupCodes {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for RegenerateBackupCodes {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/backup-codes/regenerate";
    type Answer = Json<BackupCodes>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `GET /users/{user_id}/details`: All about one user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUser {
    /// The user.
    pub user_id: UserId,
}

impl GetUser {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for GetUser {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/details";
    type Answer = Json<UserDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `POST /users/{user_id}/emails`: Adds an e-mail.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AddEmail {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The e-mail address.
    pub email: String,
    /// Whether it was shown to belong to the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Whether it is the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

impl AddEmail {
    /// With what it must have.
    pub fn new(user_id: UserId, email: impl Into<String>) -> Self {
        Self { user_id, email: email.into(), verified: None, is_primary: None }
    }
}

impl Operation for AddEmail {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/emails";
    type Answer = Json<UserEmailAddress>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.json(self)
    }
}

options! {
AddEmail {
/// Whether it was shown to belong to the user.
some verified: bool,
/// Whether it is the primary one.
some is_primary: bool,
}
}

/// `PATCH /users/{user_id}/emails/{email_id}`: Changes the e-mail.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateEmail {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The e-mail.
    #[serde(skip)]
    pub email_id: EmailAddressId,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether it was shown to belong to the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Whether it is the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

impl UpdateEmail {
    /// With what it must have.
    pub fn new(user_id: UserId, email_id: EmailAddressId) -> Self {
        Self { user_id, email_id, email: None, verified: None, is_primary: None }
    }
}

impl Operation for UpdateEmail {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}/emails/{email_id}";
    type Answer = Json<UserEmailAddress>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("email_id", &self.email_id)?.json(self)
    }
}

options! {
UpdateEmail {
/// The e-mail address.
some email: impl Into<String>,
/// Whether it was shown to belong to the user.
some verified: bool,
/// Whether it is the primary one.
some is_primary: bool,
}
}

/// `DELETE /users/{user_id}/emails/{email_id}`: Deletes the e-mail.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteEmail {
    /// The user.
    pub user_id: UserId,
    /// The e-mail.
    pub email_id: EmailAddressId,
}

impl DeleteEmail {
    /// With what it must have.
    pub fn new(user_id: UserId, email_id: EmailAddressId) -> Self {
        Self { user_id, email_id }
    }
}

impl Operation for DeleteEmail {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/emails/{email_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("email_id", &self.email_id)
    }
}

/// `POST /users/{user_id}/emails/{email_id}/make-primary`: Makes an e-mail address the primary one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MakeEmailPrimary {
    /// The user.
    pub user_id: UserId,
    /// The e-mail.
    pub email_id: EmailAddressId,
}

impl MakeEmailPrimary {
    /// With what it must have.
    pub fn new(user_id: UserId, email_id: EmailAddressId) -> Self {
        Self { user_id, email_id }
    }
}

impl Operation for MakeEmailPrimary {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/emails/{email_id}/make-primary";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("email_id", &self.email_id)
    }
}

/// `GET /users/{user_id}/organization-memberships`: Lists the organization memberships.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOrganizationMemberships {
    /// The user.
    pub user_id: UserId,
}

impl ListOrganizationMemberships {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for ListOrganizationMemberships {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/organization-memberships";
    type Answer = Json<Page<UserOrganizationMembership>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `GET /users/{user_id}/passkeys`: Lists the passkeys.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListPasskeys {
    /// The user.
    pub user_id: UserId,
}

impl ListPasskeys {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for ListPasskeys {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/passkeys";
    type Answer = Json<Page<UserPasskey>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `PATCH /users/{user_id}/passkeys/{passkey_id}`: Renames the passkey.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RenamePasskey {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The passkey.
    #[serde(skip)]
    pub passkey_id: PasskeyId,
    /// Its name.
    pub name: String,
}

impl RenamePasskey {
    /// With what it must have.
    pub fn new(user_id: UserId, passkey_id: PasskeyId, name: impl Into<String>) -> Self {
        Self { user_id, passkey_id, name: name.into() }
    }
}

impl Operation for RenamePasskey {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}/passkeys/{passkey_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("passkey_id", &self.passkey_id)?.json(self)
    }
}

/// `DELETE /users/{user_id}/passkeys/{passkey_id}`: Deletes the passkey.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeletePasskey {
    /// The user.
    pub user_id: UserId,
    /// The passkey.
    pub passkey_id: PasskeyId,
}

impl DeletePasskey {
    /// With what it must have.
    pub fn new(user_id: UserId, passkey_id: PasskeyId) -> Self {
        Self { user_id, passkey_id }
    }
}

impl Operation for DeletePasskey {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/passkeys/{passkey_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("passkey_id", &self.passkey_id)
    }
}

/// `PATCH /users/{user_id}/password`: Sets a user's password.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdatePassword {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The password to set.
    pub new_password: Secret,
    /// Whether the deployment's rules for passwords are passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip_password_check: Option<bool>,
}

impl UpdatePassword {
    /// With what it must have.
    pub fn new(user_id: UserId, new_password: impl Into<Secret>) -> Self {
        Self { user_id, new_password: new_password.into(), skip_password_check: None }
    }
}

impl Operation for UpdatePassword {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}/password";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.json(self)
    }
}

options! {
UpdatePassword {
/// Whether the deployment's rules for passwords are passed over.
some skip_password_check: bool,
}
}

/// `DELETE /users/{user_id}/password`: Takes a user's password away.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemovePassword {
    /// The user.
    pub user_id: UserId,
}

impl RemovePassword {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for RemovePassword {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/password";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `POST /users/{user_id}/phones`: Adds a phone.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AddPhone {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The phone number.
    pub phone_number: String,
    /// The code of the country.
    pub country_code: String,
    /// Whether it was shown to belong to the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Whether it is the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

impl AddPhone {
    /// With what it must have.
    pub fn new(user_id: UserId, phone_number: impl Into<String>, country_code: impl Into<String>) -> Self {
        Self {
            user_id,
            phone_number: phone_number.into(),
            country_code: country_code.into(),
            verified: None,
            is_primary: None,
        }
    }
}

impl Operation for AddPhone {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/phones";
    type Answer = Json<UserPhoneNumber>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.json(self)
    }
}

options! {
AddPhone {
/// Whether it was shown to belong to the user.
some verified: bool,
/// Whether it is the primary one.
some is_primary: bool,
}
}

/// `PATCH /users/{user_id}/phones/{phone_id}`: Changes the phone.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdatePhone {
    /// The user.
    #[serde(skip)]
    pub user_id: UserId,
    /// The phone.
    #[serde(skip)]
    pub phone_id: PhoneNumberId,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The code of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Whether it was shown to belong to the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Whether it is the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
}

impl UpdatePhone {
    /// With what it must have.
    pub fn new(user_id: UserId, phone_id: PhoneNumberId) -> Self {
        Self { user_id, phone_id, phone_number: None, country_code: None, verified: None, is_primary: None }
    }
}

impl Operation for UpdatePhone {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}/phones/{phone_id}";
    type Answer = Json<UserPhoneNumber>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("phone_id", &self.phone_id)?.json(self)
    }
}

options! {
UpdatePhone {
/// The phone number.
some phone_number: impl Into<String>,
/// The code of the country.
some country_code: impl Into<String>,
/// Whether it was shown to belong to the user.
some verified: bool,
/// Whether it is the primary one.
some is_primary: bool,
}
}

/// `DELETE /users/{user_id}/phones/{phone_id}`: Deletes the phone.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeletePhone {
    /// The user.
    pub user_id: UserId,
    /// The phone.
    pub phone_id: PhoneNumberId,
}

impl DeletePhone {
    /// With what it must have.
    pub fn new(user_id: UserId, phone_id: PhoneNumberId) -> Self {
        Self { user_id, phone_id }
    }
}

impl Operation for DeletePhone {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/phones/{phone_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("phone_id", &self.phone_id)
    }
}

/// `POST /users/{user_id}/phones/{phone_id}/make-primary`: Makes a phone number the primary one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MakePhonePrimary {
    /// The user.
    pub user_id: UserId,
    /// The phone.
    pub phone_id: PhoneNumberId,
}

impl MakePhonePrimary {
    /// With what it must have.
    pub fn new(user_id: UserId, phone_id: PhoneNumberId) -> Self {
        Self { user_id, phone_id }
    }
}

impl Operation for MakePhonePrimary {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/phones/{phone_id}/make-primary";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("phone_id", &self.phone_id)
    }
}

/// `GET /users/{user_id}/sessions`: Lists the sign-ins.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListSignins {
    /// The user.
    pub user_id: UserId,
    /// Whether expired ones are listed, too.
    pub include_expired: Option<bool>,
}

impl ListSignins {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id, include_expired: None }
    }
}

impl Operation for ListSignins {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/sessions";
    type Answer = Json<Page<SignIn>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("user_id", &self.user_id)?.query("include_expired", &self.include_expired))
    }
}

options! {
ListSignins {
/// Whether expired ones are listed, too.
some include_expired: bool,
}
}

/// `POST /users/{user_id}/sessions/revoke-all`: Ends all sessions of a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RevokeAllSignins {
    /// The user.
    pub user_id: UserId,
}

impl RevokeAllSignins {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for RevokeAllSignins {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/sessions/revoke-all";
    type Answer = Json<RevokedSignIns>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `POST /users/{user_id}/sessions/{signin_id}/revoke`: Ends a session of a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RevokeSignin {
    /// The user.
    pub user_id: UserId,
    /// The sign-in.
    pub signin_id: SignInId,
}

impl RevokeSignin {
    /// With what it must have.
    pub fn new(user_id: UserId, signin_id: SignInId) -> Self {
        Self { user_id, signin_id }
    }
}

impl Operation for RevokeSignin {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users/{user_id}/sessions/{signin_id}/revoke";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("signin_id", &self.signin_id)
    }
}

/// `GET /users/{user_id}/social-connections`: Lists the social connections.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListSocialConnections {
    /// The user.
    pub user_id: UserId,
}

impl ListSocialConnections {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for ListSocialConnections {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/social-connections";
    type Answer = Json<Page<SocialConnection>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

/// `DELETE /users/{user_id}/social-connections/{connection_id}`: Deletes the social connection.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteSocialConnection {
    /// The user.
    pub user_id: UserId,
    /// The connection.
    pub connection_id: SocialConnectionId,
}

impl DeleteSocialConnection {
    /// With what it must have.
    pub fn new(user_id: UserId, connection_id: SocialConnectionId) -> Self {
        Self { user_id, connection_id }
    }
}

impl Operation for DeleteSocialConnection {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/users/{user_id}/social-connections/{connection_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)?.path("connection_id", &self.connection_id)
    }
}

/// `GET /users/{user_id}/workspace-memberships`: Lists the workspace memberships.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWorkspaceMemberships {
    /// The user.
    pub user_id: UserId,
}

impl ListWorkspaceMemberships {
    /// With what it must have.
    pub fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for ListWorkspaceMemberships {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/workspace-memberships";
    type Answer = Json<Page<UserWorkspaceMembership>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }
}

values! {
/// The fields that users are sorted by.
UserSortKey {
/// When the user was made.
CreatedAt = "created_at",
/// The user name.
Username = "username",
/// The primary e-mail address.
Email = "email",
/// The primary phone number.
PhoneNumber = "phone_number",
}
}

/// The backup codes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BackupCodes {
    /// The backup codes.
    pub backup_codes: Vec<Secret>,
}

record! {
BackupCodes {
may "backup_codes" backup_codes,
}
}

/// A new authenticator.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewAuthenticator {
    /// Its id.
    pub id: AuthenticatorId,
    /// The address that an authenticator app takes.
    pub otp_url: Secret,
}

record! {
NewAuthenticator {
must "id" id,
must "otp_url" otp_url,
}
}

/// How many sessions were ended.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RevokedSignIns {
    /// The revoked.
    pub revoked: i64,
}

record! {
RevokedSignIns {
must "revoked" revoked,
}
}

values! {
/// A schema version.
SchemaVersion {
/// V1.
V1 = "v1",
/// V2.
V2 = "v2",
}
}

/// A signed-in session.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The session.
    pub session_id: SessionId,
    /// The user.
    pub user_id: Option<UserId>,
    /// The active organization membership.
    pub active_organization_membership_id: Option<OrganizationMembershipId>,
    /// The active workspace membership.
    pub active_workspace_membership_id: Option<WorkspaceMembershipId>,
    /// When it expires.
    pub expires_at: DateTime,
    /// When it was last active.
    pub last_active_at: DateTime,
    /// The IP address.
    pub ip_address: String,
    /// The browser.
    pub browser: String,
    /// The device.
    pub device: String,
    /// The city.
    pub city: String,
    /// The region.
    pub region: String,
    /// The region code.
    pub region_code: String,
    /// The country.
    pub country: String,
    /// The code of the country.
    pub country_code: String,
}

record! {
SignIn {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "session_id" session_id,
may "user_id" user_id,
may "active_organization_membership_id" active_organization_membership_id,
may "active_workspace_membership_id" active_workspace_membership_id,
must "expires_at" expires_at,
must "last_active_at" last_active_at,
must "ip_address" ip_address,
must "browser" browser,
must "device" device,
must "city" city,
must "region" region,
must "region_code" region_code,
must "country" country,
must "country_code" country_code,
}
}

/// A social connection.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SocialConnection {
    /// Its id.
    pub id: SocialConnectionId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The user.
    pub user_id: UserId,
    /// The user e-mail address.
    pub user_email_address_id: EmailAddressId,
    /// The provider.
    pub provider: SocialConnectionProvider,
    /// The e-mail address.
    pub email_address: String,
    /// The provider's access token.
    pub access_token: Secret,
    /// The provider's refresh token.
    pub refresh_token: Secret,
}

record! {
SocialConnection {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "user_id" user_id,
must "user_email_address_id" user_email_address_id,
must "provider" provider,
must "email_address" email_address,
must "access_token" access_token,
must "refresh_token" refresh_token,
}
}

/// All about a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserDetails {
    /// Its id.
    pub id: UserId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The user name.
    pub username: Option<String>,
    /// Where the picture is; empty where there is none.
    pub profile_picture_url: String,
    /// The schema version.
    pub schema_version: SchemaVersion,
    /// Whether it is switched off.
    pub disabled: bool,
    /// Whether a second factor is asked for.
    pub second_factor_policy: SecondFactorPolicy,
    /// Whether the user is there.
    pub availability: String,
    /// When the password was last set.
    pub last_password_reset_at: Option<DateTime>,
    /// The active organization membership.
    pub active_organization_membership_id: Option<OrganizationMembershipId>,
    /// The active workspace membership.
    pub active_workspace_membership_id: Option<WorkspaceMembershipId>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// What only backends may read of it.
    pub private_metadata: Value,
    /// The primary e-mail address.
    pub primary_email_address_id: Option<EmailAddressId>,
    /// The primary e-mail address.
    pub primary_email_address: Option<String>,
    /// The primary phone number.
    pub primary_phone_number_id: Option<PhoneNumberId>,
    /// The primary phone number.
    pub primary_phone_number: Option<String>,
    /// The e-mail addresses.
    pub email_addresses: Vec<UserEmailAddress>,
    /// The phone numbers.
    pub phone_numbers: Vec<UserPhoneNumber>,
    /// The social connections.
    pub social_connections: Vec<SocialConnection>,
    /// Its segments.
    pub segments: Vec<Segment>,
    /// Whether there is a password.
    pub has_password: bool,
    /// Whether there are backup codes.
    pub has_backup_codes: bool,
}

record! {
UserDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "first_name" first_name,
must "last_name" last_name,
may "username" username,
must "profile_picture_url" profile_picture_url,
must "schema_version" schema_version,
must "disabled" disabled,
must "second_factor_policy" second_factor_policy,
must "availability" availability,
may "last_password_reset_at" last_password_reset_at,
may "active_organization_membership_id" active_organization_membership_id,
may "active_workspace_membership_id" active_workspace_membership_id,
must "deployment_id" deployment_id,
may "public_metadata" public_metadata,
may "private_metadata" private_metadata,
may "primary_email_address_id" primary_email_address_id,
may "primary_email_address" primary_email_address,
may "primary_phone_number_id" primary_phone_number_id,
may "primary_phone_number" primary_phone_number,
may "email_addresses" email_addresses,
may "phone_numbers" phone_numbers,
may "social_connections" social_connections,
may "segments" segments,
must "has_password" has_password,
must "has_backup_codes" has_backup_codes,
}
}

/// An e-mail address of a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserEmailAddress {
    /// Its id.
    pub id: EmailAddressId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The user.
    pub user_id: UserId,
    /// The e-mail address.
    pub email: String,
    /// Whether it is the primary one.
    pub is_primary: bool,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
    /// When it was verified.
    pub verified_at: DateTime,
    /// The verification strategy.
    pub verification_strategy: VerificationStrategy,
}

record! {
UserEmailAddress {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "user_id" user_id,
must "email" email,
must "is_primary" is_primary,
must "verified" verified,
must "verified_at" verified_at,
must "verification_strategy" verification_strategy,
}
}

/// The membership of a user in an organization.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserOrganizationMembership {
    /// Its id.
    pub id: OrganizationMembershipId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The user.
    pub user_id: UserId,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// Its roles.
    pub roles: Vec<OrganizationRole>,
    /// The organization.
    pub organization: Organization,
}

record! {
UserOrganizationMembership {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "organization_id" organization_id,
must "user_id" user_id,
may "public_metadata" public_metadata,
may "roles" roles,
must "organization" organization,
}
}

/// A passkey of a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserPasskey {
    /// Its id.
    pub id: PasskeyId,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// The user.
    pub user_id: UserId,
    /// Its name.
    pub name: String,
    /// The number of signs.
    pub sign_count: i32,
    /// The transports.
    pub transports: Option<Vec<String>>,
    /// When it was last used.
    pub last_used_at: Option<DateTime>,
    /// Whether it is backed up.
    pub backed_up: Option<bool>,
    /// The device type.
    pub device_type: Option<String>,
}

record! {
UserPasskey {
must "id" id,
may "created_at" created_at,
may "updated_at" updated_at,
must "user_id" user_id,
must "name" name,
must "sign_count" sign_count,
may "transports" transports,
may "last_used_at" last_used_at,
may "backed_up" backed_up,
may "device_type" device_type,
}
}

/// A phone number of a user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserPhoneNumber {
    /// Its id.
    pub id: PhoneNumberId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The user.
    pub user_id: UserId,
    /// The phone number.
    pub phone_number: String,
    /// The code of the country.
    pub country_code: String,
    /// Whether it was shown to belong to the user.
    pub verified: bool,
    /// When it was verified.
    pub verified_at: DateTime,
}

record! {
UserPhoneNumber {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "user_id" user_id,
must "phone_number" phone_number,
must "country_code" country_code,
must "verified" verified,
must "verified_at" verified_at,
}
}

/// A user, as listings show one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The user name.
    pub username: Option<String>,
    /// Where the picture is; empty where there is none.
    pub profile_picture_url: String,
    /// The primary e-mail address.
    pub primary_email_address: Option<String>,
    /// The primary phone number.
    pub primary_phone_number: Option<String>,
}

record! {
User {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "first_name" first_name,
must "last_name" last_name,
may "username" username,
must "profile_picture_url" profile_picture_url,
may "primary_email_address" primary_email_address,
may "primary_phone_number" primary_phone_number,
}
}

/// The membership of a user in a workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UserWorkspaceMembership {
    /// Its id.
    pub id: WorkspaceMembershipId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The organization membership.
    pub organization_membership_id: OrganizationMembershipId,
    /// The user.
    pub user_id: UserId,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// Its roles.
    pub roles: Vec<WorkspaceRole>,
    /// The workspace.
    pub workspace: Workspace,
}

record! {
UserWorkspaceMembership {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "workspace_id" workspace_id,
must "organization_id" organization_id,
must "organization_membership_id" organization_membership_id,
must "user_id" user_id,
may "public_metadata" public_metadata,
may "roles" roles,
must "workspace" workspace,
}
}

values! {
/// A verification strategy.
VerificationStrategy {
/// One-time password.
Otp = "otp",
/// OAuth google.
OauthGoogle = "oauth_google",
/// OAuth github.
OauthGithub = "oauth_github",
/// OAuth microsoft.
OauthMicrosoft = "oauth_microsoft",
/// OAuth facebook.
OauthFacebook = "oauth_facebook",
/// OAuth linkedin.
OauthLinkedin = "oauth_linkedin",
/// OAuth discord.
OauthDiscord = "oauth_discord",
/// OAuth apple.
OauthApple = "oauth_apple",
}
}
