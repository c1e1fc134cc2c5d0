// Hono: routes in JavaScript, one of them behind the guard in Rust, and the application in Rust for everything else.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { handler, requireAuth } from "wacht-fetch/hono";
import { createServer } from "wacht-fetch/node";
import { announce, app, host, port } from "./app.mjs";

const hono = new Hono();

hono.get("/javascript", (c) => c.json({ open: true }));
hono.get("/javascript/me", requireAuth(app, "user:read"), (c) => c.json({ user: c.get("wachtAuth").user_id }));
hono.all("*", handler(app));

// Responses pass as they are with the host's own `Response`.
serve({ fetch: hono.fetch, port, hostname: host, overrideGlobalObjects: false, createServer }).once("listening", announce);
