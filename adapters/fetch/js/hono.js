// Hono: the application as a handler, and its guard for routes in JavaScript.

import { response } from "./index.js";

/** The application as a Hono handler: `hono.all("/api/*", handler(app))`. */
export function handler(app) {
  return (c) => app.fetch(c.req.raw, contextOf(c));
}

/** Lets a request pass whose session has the permission (any session, without one), as `c.get("wachtAuth")`. */
export function requireAuth(app, permission) {
  return async (c, next) => {
    const { auth, refused } = await app.guard(c.req.raw, permission, contextOf(c));
    if (refused) return response(refused);
    c.set("wachtAuth", auth);
    await next();
  };
}

/** What Hono knows of the request beside it: on Node the socket, on hosts such as Workers how to wait. */
function contextOf(c) {
  let waitUntil;
  try {
    const execution = c.executionCtx;
    waitUntil = (promise) => execution.waitUntil(promise);
  } catch {
    // Hono throws where the host has none.
  }
  return { clientAddress: c.env?.incoming?.socket?.remoteAddress, waitUntil };
}
