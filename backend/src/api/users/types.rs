use serde::{Deserialize, Serialize};

use crate::api::{DateTime, UserId};

/// A user, as listings show one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// The user's id.
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
    #[serde(default)]
    pub username: Option<String>,
    /// Where the picture is; empty where there is none.
    pub profile_picture_url: String,
    /// The primary e-mail address.
    #[serde(default)]
    pub primary_email_address: Option<String>,
    /// The primary phone number.
    #[serde(default)]
    pub primary_phone_number: Option<String>,
}

/// All about a user.
///
/// The platform also sends the tokens of social connections: they are not read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserDetails {
    /// The user's id.
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
    #[serde(default)]
    pub username: Option<String>,
    /// Where the picture is; empty where there is none.
    pub profile_picture_url: String,
    /// Whether the user may not sign in.
    pub disabled: bool,
    /// `none`, `optional` or `enforced`.
    pub second_factor_policy: String,
    /// Whether the user is there.
    pub availability: String,
    /// When the password was last set.
    #[serde(default)]
    pub last_password_reset_at: Option<DateTime>,
    /// The membership of the organization that the user acts in.
    #[serde(default)]
    pub active_organization_membership_id: Option<String>,
    /// The membership of the workspace that the user acts in.
    #[serde(default)]
    pub active_workspace_membership_id: Option<String>,
    /// The deployment.
    pub deployment_id: String,
    /// What everybody may read of the user.
    #[serde(default)]
    pub public_metadata: serde_json::Value,
    /// What only backends may read of the user.
    #[serde(default)]
    pub private_metadata: serde_json::Value,
    /// The primary e-mail address.
    #[serde(default)]
    pub primary_email_address: Option<String>,
    /// The primary phone number.
    #[serde(default)]
    pub primary_phone_number: Option<String>,
    /// All e-mail addresses.
    #[serde(default)]
    pub email_addresses: Vec<UserEmailAddress>,
    /// All phone numbers.
    #[serde(default)]
    pub phone_numbers: Vec<UserPhoneNumber>,
    /// Whether the user has a password.
    pub has_password: bool,
    /// Whether the user has backup codes.
    pub has_backup_codes: bool,
}

/// An e-mail address of a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserEmailAddress {
    /// Its id.
    pub id: String,
    /// The address.
    pub email: String,
    /// Whether it is the primary one.
    pub is_primary: bool,
    /// Whether the user showed that it is theirs.
    pub verified: bool,
}

/// A phone number of a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserPhoneNumber {
    /// Its id.
    pub id: String,
    /// The number.
    pub phone_number: String,
    /// The country's code.
    pub country_code: String,
    /// Whether the user showed that it is theirs.
    pub verified: bool,
}
