// `/me` with the public JavaScript SDK: who is signed in.
import { authenticateRequest } from "@wacht/backend";

export async function answer(request, publishableKey) {
  const { auth } = await authenticateRequest(request, { publishableKey });
  try {
    await auth.protect();
  } catch (error) {
    return Response.json({ error: error.code }, { status: error.status ?? 401 });
  }
  return Response.json({
    user_id: auth.userId,
    session_id: auth.sessionId,
    organization_id: auth.organizationId,
    workspace_id: auth.workspaceId,
  });
}
