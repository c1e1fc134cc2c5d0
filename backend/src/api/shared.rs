// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Types that several groups share.

use super::DateTime;
use super::ids::{DeploymentId, OrganizationId, OrganizationRoleId, SegmentId, WorkspaceId, WorkspaceRoleId};
use super::record::record;
use super::values::values;
use serde_json::Value;

/// An organization.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// Where its image is; empty where it has none.
    pub image_url: String,
    /// What it is for.
    pub description: String,
    /// How many members it has.
    pub member_count: i64,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// What only backends may read of it.
    pub private_metadata: Value,
}

record! {
Organization {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
must "image_url" image_url,
must "description" description,
must "member_count" member_count,
may "public_metadata" public_metadata,
may "private_metadata" private_metadata,
}
}

/// An organization role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrganizationRole {
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
    /// Whether it is a role of the whole deployment.
    pub is_deployment_level: bool,
}

record! {
OrganizationRole {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "permissions" permissions,
must "is_deployment_level" is_deployment_level,
}
}

values! {
/// Whether a second factor is asked for.
SecondFactorPolicy {
/// None.
None = "none",
/// Optional.
Optional = "optional",
/// Enforced.
Enforced = "enforced",
}
}

/// A segment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Segment {
    /// Its id.
    pub id: Option<SegmentId>,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// When it was deleted.
    pub deleted_at: Option<DateTime>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: String,
}

record! {
Segment {
may "id" id,
may "created_at" created_at,
may "updated_at" updated_at,
may "deleted_at" deleted_at,
must "deployment_id" deployment_id,
must "name" name,
must "type" kind,
}
}

values! {
/// The providers of a social connection.
SocialConnectionProvider {
/// X oauth.
XOauth = "x_oauth",
/// Github oauth.
GithubOauth = "github_oauth",
/// Gitlab oauth.
GitlabOauth = "gitlab_oauth",
/// Google oauth.
GoogleOauth = "google_oauth",
/// Facebook oauth.
FacebookOauth = "facebook_oauth",
/// Microsoft oauth.
MicrosoftOauth = "microsoft_oauth",
/// Linkedin oauth.
LinkedinOauth = "linkedin_oauth",
/// Discord oauth.
DiscordOauth = "discord_oauth",
/// Apple oauth.
AppleOauth = "apple_oauth",
}
}

values! {
/// Which way a listing is sorted.
SortOrder {
/// The smallest first.
Ascending = "asc",
/// The largest first.
Descending = "desc",
}
}

/// A workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// Where its image is; empty where it has none.
    pub image_url: String,
    /// What it is for.
    pub description: String,
    /// How many members it has.
    pub member_count: i64,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// What only backends may read of it.
    pub private_metadata: Value,
}

record! {
Workspace {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
must "image_url" image_url,
must "description" description,
must "member_count" member_count,
may "public_metadata" public_metadata,
may "private_metadata" private_metadata,
}
}

/// A workspace role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WorkspaceRole {
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
    /// Whether it is a role of the whole deployment.
    pub is_deployment_level: bool,
}

record! {
WorkspaceRole {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "permissions" permissions,
must "is_deployment_level" is_deployment_level,
}
}
