import process from "node:process";
import { serve } from "../../adapters/fetch/js/bun.js";
import { announce, app } from "./subject.mjs";

const server = Bun.serve(serve(app, { port: 0, hostname: "127.0.0.1", maxRequestBodySize: 2 ** 30, idleTimeout: 60 }));
announce(server.port);
process.on("SIGTERM", () => process.exit(0));
