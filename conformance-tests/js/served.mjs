// Calls every function of the public SDK that the dev platform serves, each on what another one made, and prints what
// came of them: the HTTP answers as they were, and the errors.
import { text } from "node:stream/consumers";
import * as sdk from "@wacht/backend";

const plan = JSON.parse(await text(process.stdin));
const results = [];
let answered = null;

/** What the SDK would use, with a look at the answer. */
async function listening(url, options) {
  const response = await fetch(url, options);
  answered = { status: response.status, body: await response.clone().text() };
  return response;
}

const client = new sdk.WachtClient({ apiKey: plan.apiKey, baseUrl: plan.apiUrl, fetch: listening });

/** One call, with every argument that the function has; gives the answer's JSON. */
async function call(name, ...given) {
  const [group, method] = name.split(".");
  answered = null;
  let error = null;
  try {
    await sdk[group][method](...given, client);
  } catch (thrown) {
    error = String(thrown);
  }
  results.push({ js: name, error, ...answered });
  try {
    return JSON.parse(answered.body);
  } catch {
    return {};
  }
}

const none = undefined;
const image = () => new File(["png"], "a.png", { type: "image/png" });
const day = 24 * 60 * 60 * 1000;
const at = (ms) => new Date(Date.now() + ms).toISOString();
const span = { from: at(-day), to: at(day) };

await call("health.healthCheck");

// Users.
const newUser = { first_name: "Mary", last_name: "Shelley", email_address: "mary@example.com", phone_number: "+15550199" };
const user = await call("users.createUser", { ...newUser, username: "mary", password: "frankenstein", profile_image: image() });
await call("users.listUsers", { limit: 5, search: "mary", sort_key: "email", sort_order: "asc" });
await call("users.getUser", user.id);
await call("users.updateUser", user.id, { first_name: "Mary W.", public_metadata: { plan: "pro" }, disabled: false });
const email = await call("users.addEmail", user.id, { email: "shelley@example.com", verified: true });
await call("users.updateEmail", user.id, email.id, { verified: true });
await call("users.makeEmailPrimary", user.id, email.id);
await call("users.deleteEmail", user.id, email.id);
const phone = await call("users.addPhone", user.id, { phone_number: "+15550100", country_code: "US" });
await call("users.updatePhone", user.id, phone.id, { verified: true });
await call("users.makePhonePrimary", user.id, phone.id);
await call("users.deletePhone", user.id, phone.id);
await call("users.updatePassword", user.id, { new_password: "modern prometheus" });
await call("users.removePassword", user.id);
await call("users.createAuthenticator", user.id, { secret: "JBSWY3DPEHPK3PXP", account_name: "mary" });
await call("users.deleteAuthenticator", user.id);
await call("users.regenerateBackupCodes", user.id);
const passkeys = await call("users.listPasskeys", plan.userId);
await call("users.renamePasskey", plan.userId, passkeys.data[0].id, "Phone");
await call("users.deletePasskey", plan.userId, passkeys.data[0].id);
const connections = await call("users.listSocialConnections", plan.userId);
await call("users.deleteSocialConnection", plan.userId, connections.data[0].id);
const signIns = await call("users.listSignins", plan.userId, { include_expired: true });
await call("users.revokeSignin", plan.userId, signIns.data[0].id);
await call("users.revokeAllSignins", plan.userId);

// Organizations and workspaces.
const organization = await call("organizations.createOrganization", { name: "Initech", public_metadata: { a: 1 }, organization_image: image() });
const role = await call("organizations.createOrganizationRole", organization.id, { name: "Billing", permissions: ["billing:read"] });
await call("organizations.updateOrganizationRole", organization.id, role.id, { permissions: ["billing:read", "billing:write"] });
await call("organizations.listOrganizationRoles", organization.id);
const member = await call("organizations.addOrganizationMember", organization.id, { user_id: user.id, role_ids: [role.id] });
await call("organizations.updateOrganizationMember", organization.id, member.id, { public_metadata: { seat: 1 } });
await call("organizations.listOrganizationMembers", organization.id, { limit: 5, search: "mary" });
const invited = await call("organizations.createOrganizationInvitation", organization.id, { email: "percy@example.com", role_id: role.id });
await call("organizations.listOrganizationInvitations", organization.id, { include_deleted: true });
await call("organizations.discardOrganizationInvitation", organization.id, invited.id);
await call("organizations.updateOrganization", organization.id, { description: "Software" });
await call("organizations.listOrganizations", { limit: 5 });
const workspace = await call("organizations.createWorkspaceForOrganization", organization.id, { name: "Reports" });
const workspaceRole = await call("workspaces.createWorkspaceRole", workspace.id, { name: "Editor", permissions: ["report:write"] });
await call("workspaces.updateWorkspaceRole", workspace.id, workspaceRole.id, { name: "Author" });
await call("workspaces.listWorkspaceRoles", workspace.id);
const colleague = await call("workspaces.addWorkspaceMember", workspace.id, { user_id: user.id, role_ids: [workspaceRole.id] });
await call("workspaces.updateWorkspaceMember", workspace.id, colleague.id, { role_ids: [workspaceRole.id] });
await call("workspaces.listWorkspaceMembers", workspace.id, { limit: 5 });
await call("workspaces.updateWorkspace", workspace.id, { description: "All of them" });
await call("workspaces.listWorkspaces", { search: "reports" });
await call("workspaces.getWorkspace", workspace.id);
await call("organizations.getOrganization", organization.id);
await call("users.listOrganizationMemberships", user.id);
await call("users.listWorkspaceMemberships", user.id);

// Segments, invitations, notifications, tickets.
const segment = await call("segments.createSegment", { name: "Authors", type: "user" });
await call("segments.assignToSegment", segment.id, user.id);
await call("segments.getSegmentData", { target_type: "user", filters: { segment_id: segment.id } });
await call("segments.listSegments", { search: "auth" });
await call("segments.updateSegment", segment.id, { name: "Writers" });
await call("segments.removeFromSegment", segment.id, user.id);
await call("segments.deleteSegment", segment.id);
const invitation = await call("invitations.inviteUser", { first_name: "P", last_name: "S", email_address: "ps@example.com" });
await call("invitations.listInvitations", { limit: 5 });
await call("invitations.deleteInvitation", invitation.id);
const waitlist = await call("invitations.listWaitlist", { limit: 5 });
await call("invitations.approveWaitlistUser", waitlist.data[0].id);
await call("notifications.createNotification", { user_id: user.id, title: "Hello", body: "World", severity: "success" });
await call("sessions.createSessionTicket", { ticket_type: "impersonation", user_id: user.id });

// API keys.
const rule = { unit: "minute", duration: 1, max_requests: 10, mode: "per_key" };
await call("apiKeys.createRateLimitScheme", { slug: "tight", name: "Tight", rules: [rule] });
await call("apiKeys.getRateLimitScheme", "tight");
await call("apiKeys.updateRateLimitScheme", "tight", { name: "Tighter" });
await call("apiKeys.listRateLimitSchemes");
const apiApp = { app_slug: "reports", name: "Reports", key_prefix: "rk", user_id: user.id, organization_id: organization.id };
await call("apiKeys.createApiAuthApp", { ...apiApp, rate_limit_scheme_slug: "tight" });
await call("apiKeys.getApiAuthApp", "reports");
await call("apiKeys.updateApiAuthApp", "reports", { description: "Nightly" });
await call("apiKeys.listApiAuthApps", { include_inactive: true });
const key = await call("apiKeys.createApiKey", "reports", { name: "nightly", permissions: ["report:read"] });
const question = { principalType: "api_key", principalValue: key.secret, method: "GET", resource: "/reports", requiredPermissions: ["report:read"] };
await client.gateway.checkPrincipalAuthz(question, { gatewayUrl: plan.gatewayUrl });
await call("apiKeys.listApiKeys", "reports", { include_inactive: true });
const everything = { include_top_keys: true, include_top_paths: true, include_blocked_reasons: true, include_rate_limits: true };
await call("apiKeys.getApiAuditLogs", "reports", { limit: 5 });
await call("apiKeys.getApiAuditAnalytics", "reports", everything);
await call("apiKeys.getApiAuditTimeseries", "reports", { interval: "hour" });
const rotated = await call("apiKeys.rotateApiKey", "reports", key.id);
await call("apiKeys.revokeApiKey", "reports", rotated.id, { reason: "done" });
await call("apiKeys.deleteApiAuthApp", "reports");
await call("apiKeys.deleteRateLimitScheme", "tight");

// Webhooks.
const event = (name) => ({ name, description: name, schema: {}, example_payload: {} });
await call("webhooks.createWebhookEventCatalog", { slug: "shop", name: "Shop", events: [event("order.paid")] });
await call("webhooks.appendWebhookEventCatalogEvents", "shop", { events: [event("order.lost")] });
await call("webhooks.archiveWebhookEventInCatalog", "shop", { event_name: "order.lost", is_archived: true });
await call("webhooks.updateWebhookEventCatalog", "shop", { description: "All of them" });
await call("webhooks.getWebhookEventCatalog", "shop");
await call("webhooks.listWebhookEventCatalogs", none);
const webhookApp = { name: "Shop", app_slug: "shop", event_catalog_slug: "shop", failure_notification_emails: ["a@example.com"] };
await call("webhooks.createWebhookApp", webhookApp);
await call("webhooks.getWebhookApp", "shop");
await call("webhooks.updateWebhookApp", "shop", { description: "Sells" });
await call("webhooks.listWebhookApps", { limit: 5 });
await call("webhooks.rotateWebhookSecret", "shop");
await call("webhooks.getWebhookCatalog", "shop");
await call("webhooks.listWebhookEvents", "shop");
const subscription = { url: plan.hookUrl, subscriptions: [{ event_name: "order.paid" }] };
const endpoint = await call("webhooks.createWebhookEndpoint", "shop", subscription);
await call("webhooks.updateWebhookEndpoint", "shop", endpoint.id, { description: "Local", max_retries: 2 });
await call("webhooks.listWebhookEndpoints", "shop", { limit: 5 });
await call("webhooks.testWebhookEndpoint", "shop", endpoint.id, { event_name: "order.paid", payload: {} });
const triggered = await call("webhooks.triggerWebhook", "shop", { event_name: "order.paid", payload: { order: 1 } });
const delivery = triggered.delivery_ids[0];
await call("webhooks.listWebhookDeliveries", "shop", { limit: 5 });
await call("webhooks.getWebhookDelivery", "shop", delivery, none);
const replay = await call("webhooks.replayWebhookDelivery", "shop", delivery, { idempotency_key: "one" });
await call("webhooks.replayWebhookDeliveries", "shop", { start_date: at(-day / 2), status: "success" });
await call("webhooks.listWebhookReplayTasks", "shop", { limit: 5 });
await call("webhooks.getWebhookReplayTaskStatus", "shop", replay.task_id);
await call("webhooks.cancelWebhookReplayTask", "shop", replay.task_id);
await call("webhooks.getWebhookStats", "shop");
await call("webhooks.getWebhookAnalytics", "shop", { start_date: at(-day), end_date: at(day) });
await call("webhooks.getWebhookTimeseries", "shop", { interval: "hour" });
await call("webhooks.reactivateWebhookEndpoint", endpoint.id);
await call("webhooks.deleteWebhookEndpoint", "shop", endpoint.id);
await call("webhooks.deleteWebhookApp", "shop");

// OAuth.
const definition = { scope: "crm:read", display_name: "Read", description: "Everything" };
const oauthApp = { slug: "crm", name: "CRM", supported_scopes: ["crm:read"], scope_definitions: [definition], logo_file: image() };
await call("oauth.createOAuthApp", oauthApp);
await call("oauth.updateOAuthApp", "crm", { description: "Customers" });
await call("oauth.listOAuthApps");
await call("oauth.verifyOAuthAppDomain", "crm");
await call("oauth.updateOAuthScope", "crm", "crm:read", { display_name: "Read it" });
await call("oauth.setOAuthScopeMapping", "crm", "crm:read", { category: "organization", organization_permission: "crm:read" });
await call("oauth.archiveOAuthScope", "crm", "crm:read");
await call("oauth.unarchiveOAuthScope", "crm", "crm:read");
const signingKey = await call("oauth.rotateOAuthAppSigningKey", "crm");
await call("oauth.compromiseOAuthAppSigningKey", "crm", signingKey.new.kid);
await call("oauth.listOAuthAppSigningKeys", "crm");
const newClient = { client_auth_method: "client_secret_basic", grant_types: ["authorization_code"], redirect_uris: ["https://a.example/"] };
const oauthClient = await call("oauth.createOAuthClient", "crm", newClient);
await call("oauth.updateOAuthClient", "crm", oauthClient.id, { client_name: "Mail" });
await call("oauth.rotateOAuthClientSecret", "crm", oauthClient.id);
await call("oauth.listOAuthClients", "crm");
await call("oauth.deactivateOAuthClient", "crm", oauthClient.id);
const grants = await call("oauth.listOAuthGrants", "sample-oauth", plan.oauthClientId);
await call("oauth.revokeOAuthGrant", "sample-oauth", plan.oauthClientId, grants.grants[0].id);

// Settings and statistics.
await call("settings.getDeploymentSettings");
await call("settings.updateAuthSettings", { password: { min_length: 10 } });
await call("settings.updateB2BSettings", { organizations_enabled: true });
await call("settings.updateDisplaySettings", { app_name: "Initech" });
await call("settings.updateDeploymentRestrictions", { block_disposable_emails: true });
await call("settings.getDeploymentOrganizationRoles");
await call("settings.getDeploymentWorkspaceRoles");
const template = await call("settings.createJwtTemplate", { name: "edge", token_lifetime: 60, allowed_clock_skew: 5, template: { a: 1 } });
await call("settings.updateJwtTemplate", template.id, { token_lifetime: 90 });
await call("settings.listJwtTemplates");
await call("settings.deleteJwtTemplate", template.id);
const mail = await call("settings.getEmailTemplate", "magic_link");
await call("settings.updateEmailTemplate", "magic_link", { ...mail, template_subject: "Come in" });
const smtp = { host: "mail.example.com", port: 587, username: "u", password: "p", from_email: "a@example.com", use_tls: true };
await call("settings.updateSmtpConfig", smtp);
await call("settings.verifySmtpConnection", smtp);
await call("settings.removeSmtpConfig");
await call("settings.upsertSocialConnection", { provider: "google_oauth", enabled: true });
await call("settings.getSocialConnections");
await call("analytics.getAnalyticsSummary", span);
await call("utility.uploadImage", "logo", image());

// Agents, and whom they work for.
const tool = await call("ai.createTool", { name: "search", tool_type: "internal", configuration: { type: "Internal" } });
await call("ai.getTool", tool.id);
await call("ai.updateTool", tool.id, { description: "Finds it" });
await call("ai.listTools", { limit: 5 });
const knowledge = await call("ai.createKnowledgeBase", { name: "Manuals", description: "All of them" });
await call("ai.getKnowledgeBase", knowledge.id);
await call("ai.updateKnowledgeBase", knowledge.id, { name: "Handbooks" });
await call("ai.listKnowledgeBases", { limit: 5 });
const server = await call("ai.createMcpServer", { name: "Local", config: { endpoint: "http://127.0.0.1:1/" } });
await call("ai.getMcpServer", server.id);
await call("ai.updateMcpServer", server.id, { name: "Near" });
await call("ai.listMcpServers", { limit: 5 });
await call("ai.deleteMcpServer", server.id);
const helper = await call("ai.createAgent", { name: "Helper" });
const agent = await call("ai.createAgent", { name: "Clerk", tool_ids: [], knowledge_base_ids: [] });
await call("ai.attachAgentTool", agent.id, tool.id);
await call("ai.attachAgentKnowledgeBase", agent.id, knowledge.id);
await call("ai.attachAgentSubAgent", agent.id, helper.id);
await call("ai.listAgentTools", agent.id);
await call("ai.listAgentKnowledgeBases", agent.id);
await call("ai.listAgentSubAgents", agent.id);
await call("ai.updateAgent", agent.id, { description: "Files it" });
await call("ai.getAgent", agent.id);
await call("ai.getAgentDetails", agent.id);
await call("ai.listAgents", { limit: 5, search: "clerk" });
await call("ai.detachAgentTool", agent.id, tool.id);
await call("ai.detachAgentKnowledgeBase", agent.id, knowledge.id);
await call("ai.detachAgentSubAgent", agent.id, helper.id);
await call("ai.deleteAgent", agent.id);
await call("ai.deleteTool", tool.id);
await call("ai.deleteKnowledgeBase", knowledge.id);
const actor = await call("ai.createActor", { subject_type: "user", external_key: "mary" });
await call("ai.lookupActor", { subject_type: "user", external_key: "mary" });
const project = await call("ai.createActorProject", actor.id, { name: "Novel" });
await call("ai.updateActorProject", project.id, { description: "Gothic" });
await call("ai.getActorProject", project.id);
await call("ai.listActorProjects", actor.id, false);
await call("ai.searchActorProjects", actor.id, { q: "nov", limit: 5 });
const thread = await call("ai.createAgentThread", project.id, { title: "Chapter one" });
await call("ai.updateAgentThread", thread.id, { title: "Chapter two" });
await call("ai.getAgentThread", thread.id);
await call("ai.listProjectThreads", project.id, false);
await call("ai.searchActorProjectThreads", actor.id, { q: "chapter" });
await call("ai.archiveAgentThread", thread.id);
await call("ai.unarchiveAgentThread", thread.id);
await call("ai.archiveActorProject", project.id);
await call("ai.unarchiveActorProject", project.id);

// The end of what was made.
await call("workspaces.removeWorkspaceMember", workspace.id, colleague.id);
await call("workspaces.deleteWorkspaceRole", workspace.id, workspaceRole.id);
await call("workspaces.deleteWorkspace", workspace.id);
await call("organizations.removeOrganizationMember", organization.id, member.id);
await call("organizations.deleteOrganizationRole", organization.id, role.id);
await call("organizations.deleteOrganization", organization.id);
await call("users.deleteUser", user.id);

process.stdout.write(JSON.stringify(results));
