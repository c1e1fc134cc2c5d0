// Koa: routes in JavaScript, one of them behind the guard in Rust, and the application in Rust for everything else.
import Koa from "koa";
import { middleware, requireAuth } from "wacht-fetch/koa";
import { createServer } from "wacht-fetch/node";
import { announce, app, host, port } from "./app.mjs";

const koa = new Koa();
const guarded = requireAuth(app, "user:read");

koa.use((ctx, next) => {
  if (ctx.path === "/javascript") {
    ctx.body = { open: true };
    return;
  }
  if (ctx.path !== "/javascript/me") return next();
  return guarded(ctx, () => {
    ctx.body = { user: ctx.state.wachtAuth.user_id };
  });
});
koa.use(middleware(app));

createServer(koa.callback()).listen(port, host, announce);
