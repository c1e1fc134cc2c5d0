// A site of one function on the emulator of Netlify, as a library behind a server of this process's own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { NetlifyDev } from "@netlify/dev";

const site = mkdtempSync(join(tmpdir(), "wacht-netlify-"));
process.on("exit", () => rmSync(site, { recursive: true, force: true }));

const functions = join(site, "netlify", "functions", "app");
mkdirSync(functions, { recursive: true });
cpSync(fileURLToPath(process.env.SUBJECT_MODULE), join(functions, "build"), { recursive: true });
cpSync(fileURLToPath(new URL("../../adapters/fetch/js", import.meta.url)), join(functions, "wacht-fetch"), { recursive: true });
writeFileSync(join(site, "package.json"), '{ "type": "module" }');
writeFileSync(join(site, "netlify.toml"), '[functions]\nincluded_files = ["netlify/functions/app/build/**"]\n');
writeFileSync(
  join(functions, "app.mjs"),
  `import { readFileSync } from "node:fs";
import process from "node:process";
import * as glue from "./build/app.js";
import { send } from "./wacht-fetch/client.js";
import { start } from "./wacht-fetch/index.js";
import { serve } from "./wacht-fetch/netlify.js";

const module = readFileSync(${JSON.stringify(join(functions, "build", "app_bg.wasm"))});
export default serve(start(glue, new WebAssembly.Module(module), process.env, { send }));
export const config = { path: "/*" };
`,
);

const dev = new NetlifyDev({
  projectRoot: site,
  functions: { enabled: true },
  blobs: { enabled: false },
  edgeFunctions: { enabled: false },
  environmentVariables: { enabled: false },
  redirects: { enabled: false },
  staticFiles: { enabled: false },
  images: { enabled: false },
  headers: { enabled: false },
  geolocation: { enabled: false },
  serverAddress: null,
});
await dev.start();

serve(
  { fetch: async (request) => (await dev.handle(request)) ?? new Response("no function", { status: 502 }), port: 0, hostname: "127.0.0.1", overrideGlobalObjects: false },
  ({ port }) => console.log(`listening address=127.0.0.1:${port}`),
);
process.on("SIGTERM", () => process.exit(0));
