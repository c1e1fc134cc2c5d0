// Express: routes in JavaScript, one of them behind the guard in Rust, and the application in Rust for everything else.
import express from "express";
import { middleware, requireAuth } from "wacht-fetch/express";
import { createServer } from "wacht-fetch/node";
import { announce, app, host, port } from "./app.mjs";

const server = express();

server.get("/javascript", (_, response) => {
  response.json({ open: true });
});
server.get("/javascript/me", requireAuth(app, "user:read"), (_, response) => {
  response.json({ user: response.locals.wachtAuth.user_id });
});
server.use(middleware(app));

createServer(server).listen(port, host, announce);
