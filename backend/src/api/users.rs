mod create;
mod list;
mod types;

use std::fmt;

use http::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

pub use create::CreateUser;
pub use list::{ListUsers, SortOrder, UserSortKey};
pub use types::{User, UserDetails, UserEmailAddress, UserPhoneNumber};

use super::{Api, UserId};
use crate::client::{ApiError, Call, Operation, OperationRequest, json, nothing};

/// Operations on users.
#[derive(Debug, Clone)]
pub struct UsersApi(pub(super) Api);

impl UsersApi {
    /// Lists the users of the deployment.
    pub fn list(&self) -> Call<ListUsers> {
        self.0.call(ListUsers::default())
    }

    /// All about one user.
    pub fn get(&self, user_id: &UserId) -> Call<GetUser> {
        self.0.call(GetUser::new(user_id.clone()))
    }

    /// Creates a user.
    pub fn create(&self, user: CreateUser) -> Call<CreateUser> {
        self.0.call(user)
    }

    /// Sets a user's password.
    pub fn update_password(&self, user_id: &UserId, new_password: SecretString) -> Call<UpdatePassword> {
        self.0.call(UpdatePassword::new(user_id.clone(), new_password))
    }
}

/// `GET /users/{user_id}/details`
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUser {
    /// The user.
    pub user_id: UserId,
}

impl GetUser {
    /// All about this user.
    pub const fn new(user_id: UserId) -> Self {
        Self { user_id }
    }
}

impl Operation for GetUser {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users/{user_id}/details";
    type Output = UserDetails;

    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("user_id", &self.user_id)
    }

    fn read(body: &[u8]) -> Result<UserDetails, ApiError> {
        json(body)
    }
}

/// `PATCH /users/{user_id}/password`
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePassword {
    /// The user.
    pub user_id: UserId,
    /// The password to set.
    pub new_password: SecretString,
    /// Whether the deployment's rules for passwords are passed over.
    pub skip_password_check: bool,
}

impl UpdatePassword {
    /// Sets this user's password.
    pub const fn new(user_id: UserId, new_password: SecretString) -> Self {
        Self { user_id, new_password, skip_password_check: false }
    }
}

impl Operation for UpdatePassword {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/users/{user_id}/password";
    type Output = ();

    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        #[derive(Serialize)]
        struct UpdatePasswordRequest<'a> {
            new_password: &'a str,
            skip_password_check: bool,
        }
        request.path("user_id", &self.user_id)?.json(&UpdatePasswordRequest {
            new_password: self.new_password.expose_secret(),
            skip_password_check: self.skip_password_check,
        })
    }

    fn read(body: &[u8]) -> Result<(), ApiError> {
        nothing(body)
    }
}

impl Call<UpdatePassword> {
    /// Passes over the deployment's rules for passwords.
    pub fn skip_password_check(mut self) -> Self {
        self.operation.skip_password_check = true;
        self
    }
}

impl fmt::Debug for UpdatePassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpdatePassword").field("user_id", &self.user_id).finish_non_exhaustive()
    }
}
