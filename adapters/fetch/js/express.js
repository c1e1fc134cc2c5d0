// Express: the application as middleware, and its guard for routes in JavaScript.

import { contextOf, listener, read, write } from "./node.js";

/** The application as Express middleware: it answers every request that reaches it. */
export const middleware = listener;

/** Lets a request pass whose session has the permission (any session, without one), as `response.locals.wachtAuth`. */
export function requireAuth(app, permission) {
  return async (request, response, next) => {
    try {
      const { auth, refused } = await app.guard(read(request), permission, contextOf(request));
      if (refused) return await write(refused, response);
      response.locals.wachtAuth = auth;
    } catch (error) {
      return next(error);
    }
    next();
  };
}
