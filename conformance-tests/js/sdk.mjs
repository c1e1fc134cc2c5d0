// Makes the calls of the plan on standard input with the public SDK, and prints what came of them as JSON.
import { text } from "node:stream/consumers";
import { WachtClient, authenticateRequest } from "@wacht/backend";

const plan = JSON.parse(await text(process.stdin));
const client = new WachtClient({ apiKey: plan.apiKey, baseUrl: plan.apiUrl });

const ids = (page) => ({ ids: page.data.map((item) => String(item.id)), hasMore: page.has_more });

/** What `protect` says of a token: "allowed", or the status and code of its refusal. */
async function protect(token, permission) {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const request = new Request("http://application.test/", { headers });
  const { auth } = await authenticateRequest(request, { publishableKey: plan.publishableKey });
  try {
    await auth.protect({ permission });
    return "allowed";
  } catch (error) {
    return `${error.status} ${error.code}`;
  }
}

async function identity(token) {
  const request = new Request("http://application.test/", { headers: { authorization: `Bearer ${token}` } });
  const { auth } = await authenticateRequest(request, { publishableKey: plan.publishableKey });
  return { userId: auth.userId, sessionId: auth.sessionId, organizationId: auth.organizationId };
}

/** What the gateway says of a machine key: allowed with its permissions, a reason, or the status of its refusal. */
async function gateway(key, permission) {
  const payload = {
    principalType: "api_key",
    principalValue: key,
    method: "GET",
    resource: "/machine/users",
    clientIp: "203.0.113.7",
    requiredPermissions: [permission],
  };
  try {
    const decision = await client.gateway.checkPrincipalAuthz(payload, { gatewayUrl: plan.gatewayUrl });
    return decision.allowed ? { allowed: true, permissions: decision.permissions } : { allowed: false, reason: decision.reason };
  } catch {
    return { allowed: false, reason: "refused" };
  }
}

async function failure(call) {
  try {
    await call();
    return "succeeded";
  } catch (error) {
    return error.statusCode;
  }
}

const user = await client.users.getUser(plan.userId, client);
const created = await client.users.createUser(plan.newUser, client);
await client.users.updatePassword(plan.userId, { new_password: plan.password }, client);

const permissions = ["user:read", "user:delete"];
const judged = {};
for (const [name, token] of Object.entries(plan.tokens)) {
  judged[name] = {};
  for (const permission of permissions) judged[name][permission] = await protect(token, permission);
}
const machines = {};
for (const [name, key] of Object.entries(plan.machineKeys)) machines[name] = await gateway(key, "user:read");

console.log(
  JSON.stringify({
    users: ids(await client.users.listUsers({ limit: 20 }, client)),
    moreUsers: ids(await client.users.listUsers({ limit: 20, offset: 20 }, client)),
    user: { id: String(user.id), firstName: user.first_name, lastName: user.last_name, username: user.username },
    created: { firstName: created.first_name, lastName: created.last_name, username: created.username },
    organizations: ids(await client.organizations.listOrganizations({ limit: 20 }, client)),
    missingUser: await failure(() => client.users.getUser("1", client)),
    identity: await identity(plan.tokens.reader),
    judged,
    machines,
  }),
);
