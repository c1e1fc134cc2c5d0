import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "./index.js";

/** The application as Express middleware: it answers every request that reaches it. */
export function middleware(app: App): (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets a request pass whose session has the permission (any session, without one), as `response.locals.wachtAuth`. */
export function requireAuth(
  app: App,
  permission?: string,
): (
  request: IncomingMessage,
  response: ServerResponse & { locals: Record<string, unknown> },
  next: (error?: unknown) => void,
) => Promise<void>;
