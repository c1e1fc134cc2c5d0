// Bun: `bun bun.mjs`
import { serve } from "wacht-fetch/bun";
import { app, host, port } from "./app.mjs";

export default serve(app, { port, hostname: host });
