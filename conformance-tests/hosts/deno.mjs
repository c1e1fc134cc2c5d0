import { serve } from "../../adapters/fetch/js/deno.js";
import { announce, app } from "./subject.mjs";

const { fetch } = serve(app);
Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: ({ port }) => announce(port) }, fetch);
Deno.addSignalListener("SIGTERM", () => Deno.exit(0));
