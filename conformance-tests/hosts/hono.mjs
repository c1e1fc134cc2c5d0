import process from "node:process";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { handler } from "../../adapters/fetch/js/hono.js";
import { createServer } from "../../adapters/fetch/js/node.js";
import { announce, app } from "./subject.mjs";

const hono = new Hono();
hono.all("*", handler(app));
serve({ fetch: hono.fetch, port: 0, hostname: "127.0.0.1", overrideGlobalObjects: false, createServer }, ({ port }) => announce(port));
process.on("SIGTERM", () => process.exit(0));
