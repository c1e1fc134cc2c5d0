// A function of Netlify on Netlify's own emulator, `@netlify/dev`, as a library: this process is the edge in front of it. The
// function is the subject's, or the one that NETLIFY_FUNCTION names, with the build that WACHT_MODULE names.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { NetlifyDev } from "@netlify/dev";
import { shouldBase64Encode } from "@netlify/dev-utils";
import { pump } from "../../../adapters/fetch/js/pump.js";

const site = mkdtempSync(join(tmpdir(), "wacht-netlify-"));
// lambda-local, which the emulator runs functions with, wants one.
process.env.HOME ??= site;
process.on("exit", () => rmSync(site, { recursive: true, force: true }));
process.on("SIGTERM", () => process.exit(0));
// The emulator has nobody catch what a stream says whose client has left.
process.on("uncaughtException", (error) => console.error(`the emulator failed: ${error?.stack ?? error}`));

const functions = join(site, "netlify", "functions", "app");
mkdirSync(functions, { recursive: true });
cpSync(fileURLToPath(process.env.WACHT_MODULE), join(functions, "build"), { recursive: true });
cpSync(new URL("../../../adapters/fetch/js", import.meta.url), join(site, "node_modules", "wacht-fetch"), { recursive: true });
cpSync(process.env.NETLIFY_FUNCTION ?? new URL("app.mjs", import.meta.url), join(functions, "app.mjs"));
writeFileSync(join(site, "package.json"), '{ "type": "module" }');

const off = { enabled: false };
const dev = new NetlifyDev({
  projectRoot: site,
  skipGitignore: true,
  serverAddress: null,
  aiGateway: off,
  blobs: off,
  database: off,
  edgeFunctions: off,
  environmentVariables: off,
  geolocation: off,
  headers: off,
  images: off,
  redirects: off,
  staticFiles: off,
});
await dev.start();

/**
 * The emulator builds the function for each request, and requests that begin at once share a build that goes with the first of
 * them: each begins when the one before it has loaded the function.
 */
let turn = Promise.resolve();
let tickets = 0;
const loaded = new BroadcastChannel("loaded");

function inTurn(answer) {
  const begun = turn.then(() => {
    // The worker of this request has this environment.
    const ticket = (process.env.WACHT_TICKET = `${++tickets}`);
    const isLoaded = new Promise((resolve) => {
      loaded.onmessage = ({ data }) => data === ticket && resolve();
    });
    const answered = answer();
    return { answered, isOver: Promise.race([isLoaded, answered]) };
  });
  turn = begun.then(({ isOver }) => isOver).catch(() => {});
  return begun.then(({ answered }) => answered);
}

/**
 * The request as the edge passes it to a function, which is an AWS Lambda: whole, from the client that the connection has, and in
 * base64 where its type does not say that it is text. The emulator has the last part of it undone, but not done.
 */
async function received(incoming) {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index], incoming.rawHeaders[index + 1]);
  }
  headers.set("x-forwarded-for", incoming.socket.remoteAddress);
  const request = { method: incoming.method, headers };
  if (incoming.method !== "GET" && incoming.method !== "HEAD") {
    const body = await buffer(incoming);
    request.body = shouldBase64Encode(headers.get("content-type")) ? Buffer.from(body.toString("base64")) : body;
  }
  return new Request(`http://${incoming.headers.host}${incoming.url}`, request);
}

/** What a function tells the edge, and nobody else. */
const FOR_THE_EDGE = ["x-nf-invocation-metadata", "x-nf-start-timestamp"];

async function send(response, outgoing) {
  for (const name of FOR_THE_EDGE) response.headers.delete(name);
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) return outgoing.end();
  outgoing.write(new Uint8Array(0));
  await pump(response.body, outgoing);
}

const server = createServer(async (incoming, outgoing) => {
  try {
    const request = await received(incoming);
    await send(await inTurn(() => dev.handle(request)), outgoing);
  } catch (error) {
    console.error(`the emulator failed: ${error?.stack ?? error}`);
    outgoing.destroy();
  }
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
