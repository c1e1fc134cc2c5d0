import type { IncomingMessage, ServerResponse } from "node:http";
import type { App, WachtAuth } from "./index.js";

interface KoaContext {
  req: IncomingMessage;
  res: ServerResponse;
  respond?: boolean;
  state: { wachtAuth?: WachtAuth };
}

/** The application as Koa middleware: it answers every request that reaches it. */
export function middleware(app: App): (ctx: KoaContext) => Promise<void>;

/** Lets a request pass whose session has the permission (any session, without one), as `ctx.state.wachtAuth`. */
export function requireAuth(
  app: App,
  permission?: string,
): (ctx: KoaContext, next: () => Promise<unknown>) => Promise<unknown>;
