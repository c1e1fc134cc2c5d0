// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! The ids of the platform.

use super::id::ids;

ids! {
/// The id of an actor.
ActorId,
/// The id of an actor project.
ActorProjectId,
/// The id of an agent.
AgentId,
/// The id of an API key.
ApiKeyId,
/// The id of an assignment.
AssignmentId,
/// The id of an authenticator.
AuthenticatorId,
/// The id of a board.
BoardId,
/// The id of a board item.
BoardItemId,
/// The id of a comment.
CommentId,
/// The id of a deployment.
DeploymentId,
/// The id of a deployment social connection.
DeploymentSocialConnectionId,
/// The id of a document.
DocumentId,
/// The id of an e-mail address.
EmailAddressId,
/// The id of an entity.
EntityId,
/// The id of an execution run.
ExecutionRunId,
/// The id of an invitation.
InvitationId,
/// The id of a JWT template.
JwtTemplateId,
/// The id of a knowledge base.
KnowledgeBaseId,
/// The id of a MCP server.
McpServerId,
/// The id of a message.
MessageId,
/// The id of a notification.
NotificationId,
/// The id of an OAuth app.
OAuthAppId,
/// The id of an OAuth client.
OAuthClientId,
/// The id of an OAuth grant.
OAuthGrantId,
/// The id of an organization.
OrganizationId,
/// The id of an organization invitation.
OrganizationInvitationId,
/// The id of an organization membership.
OrganizationMembershipId,
/// The id of an organization role.
OrganizationRoleId,
/// The id of a passkey.
PasskeyId,
/// The id of a phone number.
PhoneNumberId,
/// The id of a Postmark domain.
PostmarkDomainId,
/// The id of a provider profile.
ProviderProfileId,
/// The id of a rate limit scheme.
RateLimitSchemeId,
/// The id of a replay task.
ReplayTaskId,
/// The id of a schedule.
ScheduleId,
/// The id of a segment.
SegmentId,
/// The id of a session.
SessionId,
/// The id of a settings.
SettingsId,
/// The id of a sign in.
SignInId,
/// The id of a social connection.
SocialConnectionId,
/// The version of a state.
StateVersionId,
/// The id of a task graph.
TaskGraphId,
/// The id of a thread.
ThreadId,
/// The id of a tool.
ToolId,
/// The id of a user.
UserId,
/// The id of a waitlist user.
WaitlistUserId,
/// The id of a webhook app.
WebhookAppId,
/// The id of a webhook delivery.
WebhookDeliveryId,
/// The id of a webhook endpoint.
WebhookEndpointId,
/// The id of a workspace.
WorkspaceId,
/// The id of a workspace membership.
WorkspaceMembershipId,
/// The id of a workspace role.
WorkspaceRoleId,
}
