// A whole story with the public SDK: a user, an organization, a role, a membership, a token, a guarded call, an API key and
// a webhook. Prints what came of each as JSON.
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { WachtClient, authenticateRequest, exchangeSessionForAuthToken } from "@wacht/backend";

const plan = JSON.parse(await text(process.stdin));
const client = new WachtClient({ apiKey: plan.apiKey, baseUrl: plan.apiUrl });

const user = await client.users.createUser(
  { first_name: "Mary", last_name: "Shelley", email_address: "mary@example.com", password: "frankenstein" },
  client,
);
const organization = await client.organizations.createOrganization({ name: "Villa Diodati" }, client);
const reader = await client.organizations.createOrganizationRole(
  organization.id,
  { name: "Reader", permissions: ["story:read"] },
  client,
);
const member = await client.organizations.addOrganizationMember(
  organization.id,
  { user_id: user.id, role_ids: [] },
  client,
);

// An application whose one route asks for a permission.
const application = createServer(async (request, response) => {
  const { auth } = await authenticateRequest(
    new Request(`http://application.test${request.url}`, { headers: request.headers }),
    { publishableKey: plan.publishableKey },
  );
  try {
    await auth.protect({ permission: "story:read" });
    response.end(JSON.stringify({ userId: auth.userId, organizationId: auth.organizationId }));
  } catch (refused) {
    response.writeHead(refused.status).end();
  }
});
application.listen(0, "127.0.0.1");
await once(application, "listening");

/** The guarded route with the token that the user's session exchanges into now. */
async function guarded(session) {
  const exchanged = await exchangeSessionForAuthToken(session, { publishableKey: plan.publishableKey }, true);
  if (!exchanged.authToken) return { status: 401 };
  const headers = { authorization: `Bearer ${exchanged.authToken}` };
  const response = await fetch(`http://127.0.0.1:${application.address().port}/story`, { headers });
  return { status: response.status, body: response.ok ? await response.json() : null };
}

// The user signs in, which happens in a browser elsewhere.
const signIn = await fetch(`${plan.apiUrl}/__dev/sign-ins`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ user_id: user.id, organization_id: organization.id }),
}).then((response) => response.json());
const before = await guarded(signIn.dev_session);
await client.organizations.updateOrganizationMember(organization.id, member.id, { role_ids: [reader.id] }, client);
const after = await guarded(signIn.dev_session);
const memberships = await client.users.listOrganizationMemberships(user.id, client);

// A key of hers, which the gateway honours until it is revoked.
await client.apiKeys.createApiAuthApp(
  { app_slug: "stories", name: "Stories", key_prefix: "st_live", user_id: user.id, organization_id: organization.id },
  client,
);
const key = await client.apiKeys.createApiKey("stories", { name: "nightly", permissions: ["story:write"] }, client);
async function gateway() {
  const question = {
    principalType: "api_key",
    principalValue: key.secret,
    method: "GET",
    resource: "/story",
    requiredPermissions: ["story:read", "story:write"],
  };
  try {
    return (await client.gateway.checkPrincipalAuthz(question, { gatewayUrl: plan.gatewayUrl })).allowed;
  } catch {
    return "refused";
  }
}
const honoured = await gateway();
await client.apiKeys.revokeApiKey("stories", key.id, {}, client);
const revoked = await gateway();

// A webhook, signed.
const webhookApp = await client.webhooks.createWebhookApp({ name: "Stories", app_slug: "stories" }, client);
await client.webhooks.createWebhookEndpoint(
  "stories",
  { url: plan.hookUrl, subscriptions: [{ event_name: "story.told" }] },
  client,
);
await client.webhooks.triggerWebhook("stories", { event_name: "story.told", payload: { by: user.id } }, client);

await client.users.revokeAllSignins(user.id, client);
const signedOut = await guarded(signIn.dev_session);
application.close();
application.closeAllConnections();
console.log(
  JSON.stringify({
    userId: user.id,
    organizationId: organization.id,
    before,
    after,
    roles: memberships[0]?.roles ?? memberships.data?.[0]?.roles,
    honoured,
    revoked,
    signedOut,
    signingSecret: webhookApp.signing_secret,
  }),
);
