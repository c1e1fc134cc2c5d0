// Koa: the application as middleware, and its guard for routes in JavaScript.

import { contextOf, read, write } from "./node.js";

/** The application as Koa middleware: it answers every request that reaches it. */
export function middleware(app) {
  return async (ctx) => {
    // Koa's own way of sending joins cookies.
    ctx.respond = false;
    await write(await app.fetch(read(ctx.req, ctx.res), contextOf(ctx.req)), ctx.res);
  };
}

/** Lets a request pass whose session has the permission (any session, without one), as `ctx.state.wachtAuth`. */
export function requireAuth(app, permission) {
  return async (ctx, next) => {
    const { auth, refused } = await app.guard(read(ctx.req), permission, contextOf(ctx.req));
    if (refused) {
      ctx.respond = false;
      return write(refused, ctx.res);
    }
    ctx.state.wachtAuth = auth;
    return next();
  };
}
