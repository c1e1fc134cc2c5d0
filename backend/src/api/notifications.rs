// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Notifications in the application.

use super::ids::{DeploymentId, NotificationId, OrganizationId, UserId, WorkspaceId};
use super::options::options;
use super::record::record;
use super::values::values;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Operation, OperationRequest};
use http::Method;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Notifications in the application.
#[derive(Debug, Clone)]
pub struct NotificationsApi(Api);

impl Api {
    /// Notifications in the application.
    pub fn notifications(&self) -> NotificationsApi {
        NotificationsApi(self.clone())
    }
}

impl NotificationsApi {
    /// Notifies users, an organization or a workspace.
    pub fn create(&self, title: impl Into<String>, body: impl Into<String>) -> Call<CreateNotification> {
        self.0.call(CreateNotification::new(title, body))
    }
}

/// `POST /notifications`: Notifies users, an organization or a workspace.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateNotification {
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<WorkspaceId>,
    /// Its title.
    pub title: String,
    /// The text.
    pub body: String,
    /// The address of the action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action_url: Option<String>,
    /// The action label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action_label: Option<String>,
    /// The calls to action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ctas: Option<Value>,
    /// The severity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// What the application keeps with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
    /// The expires hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_hours: Option<i64>,
}

impl CreateNotification {
    /// With what it must have.
    pub fn new(title: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            user_id: None,
            user_ids: None,
            organization_id: None,
            workspace_id: None,
            title: title.into(),
            body: body.into(),
            action_url: None,
            action_label: None,
            ctas: None,
            severity: None,
            metadata: None,
            expires_hours: None,
        }
    }
}

impl Operation for CreateNotification {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/notifications";
    type Answer = Json<Notifications>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateNotification {
/// The user.
some user_id: impl Into<UserId>,
/// The users.
some user_ids: impl Into<Vec<UserId>>,
/// The organization.
some organization_id: impl Into<OrganizationId>,
/// The workspace.
some workspace_id: impl Into<WorkspaceId>,
/// The address of the action.
some action_url: impl Into<String>,
/// The action label.
some action_label: impl Into<String>,
/// The calls to action.
some ctas: impl Into<Value>,
/// The severity.
some severity: impl Into<String>,
/// What the application keeps with it.
some metadata: impl Into<Value>,
/// The expires hours.
some expires_hours: i64,
}
}

/// A call to action.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CallToAction {
    /// What it is called.
    pub label: String,
    /// The data of the event.
    pub payload: String,
}

record! {
CallToAction {
must "label" label,
must "payload" payload,
}
}

/// The notifications.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Notifications {
    /// The items.
    pub data: Vec<Notification>,
}

record! {
Notifications {
may "data" data,
}
}

/// A notification.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Notification {
    /// Its id.
    pub id: NotificationId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The user.
    pub user_id: Option<UserId>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// Its title.
    pub title: String,
    /// The text.
    pub body: String,
    /// The calls to action.
    pub ctas: Option<Vec<CallToAction>>,
    /// The severity.
    pub severity: NotificationSeverity,
    /// Whether it is read.
    pub is_read: bool,
    /// When it was read.
    pub read_at: Option<DateTime>,
    /// Whether it is archived.
    pub is_archived: bool,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
    /// What the application keeps with it.
    pub metadata: Option<BTreeMap<String, Value>>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it expires.
    pub expires_at: Option<DateTime>,
}

record! {
Notification {
must "id" id,
must "deployment_id" deployment_id,
may "user_id" user_id,
may "organization_id" organization_id,
may "workspace_id" workspace_id,
must "title" title,
must "body" body,
may "ctas" ctas,
must "severity" severity,
must "is_read" is_read,
may "read_at" read_at,
must "is_archived" is_archived,
may "archived_at" archived_at,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "expires_at" expires_at,
}
}

values! {
/// A notification severity.
NotificationSeverity {
/// Information.
Info = "info",
/// Success.
Success = "success",
/// Warning.
Warning = "warning",
/// Error.
Error = "error",
}
}
