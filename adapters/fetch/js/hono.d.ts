import type { App } from "./index.js";

interface HonoContext {
  req: { raw: Request };
  env: unknown;
  set(name: "wachtAuth", value: unknown): void;
}

/** The application as a Hono handler: `hono.all("/api/*", handler(app))`. */
export function handler(app: App): (c: HonoContext) => Promise<Response>;

/** Lets a request pass whose session has the permission (any session, without one), as `c.get("wachtAuth")`. */
export function requireAuth(
  app: App,
  permission?: string,
): (c: HonoContext, next: () => Promise<void>) => Promise<Response | undefined>;
