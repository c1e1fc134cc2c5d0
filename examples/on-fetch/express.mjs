// Express: a route in JavaScript behind the guard in Rust, and the application in Rust for everything else.
import express from "express";
import { middleware, requireAuth } from "wacht-fetch/express";
import { createServer } from "wacht-fetch/node";
import { app, host, port } from "./app.mjs";

const server = express();

server.get("/javascript/me", requireAuth(app, "user:read"), (request, response) => {
  response.json({ user: response.locals.wachtAuth.user_id });
});
server.use(middleware(app));

createServer(server).listen(port, host);
