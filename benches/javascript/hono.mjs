// The same on Node.
import process from "node:process";
import { serve } from "@hono/node-server";
import hono from "./hono-worker.mjs";

serve({ fetch: hono.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
