// Starts the servers that are measured, and stops what is left of them.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { load } from "./load.mjs";

const children = [];
const folder = mkdtempSync(join(tmpdir(), "wacht-bench-"));
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** The platform in memory. */
export async function platform() {
  const dev = spawn(process.env.WACHT_DEV, ["--json"], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(dev);
  for await (const line of createInterface({ input: dev.stdout })) return JSON.parse(line);
}

/** A script of this folder on Node, with these settings and `PORT`. */
export async function node(script, environment) {
  const port = await freePort();
  const began = performance.now();
  const env = { ...environment, PATH: process.env.PATH, PORT: `${port}` };
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], { env, stdio: ["ignore", "inherit", "inherit"] });
  children.push(child);
  return { child, port, first: await answered(port, began, environment.WACHT_DEV_TOKEN_ADMIN) };
}

/** A Worker in workerd, with these settings. */
export async function workerd(configuration, environment) {
  const port = await freePort();
  const began = performance.now();
  // Not the package's program, which is a script that starts this one.
  const name = `@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}`;
  const program = createRequire(import.meta.url).resolve(`${name}/bin/workerd`);
  const env = { ...environment, PATH: process.env.PATH };
  const child = spawn(program, ["serve", `--socket-addr=http=127.0.0.1:${port}`, configuration], { env, stdio: "inherit" });
  children.push(child);
  return { child, port, first: await answered(port, began, environment.WACHT_DEV_TOKEN_ADMIN) };
}

/** Milliseconds from `began` to the first answer. */
async function answered(port, began, token) {
  for (;;) {
    try {
      await load(port, 1, 1, () => token);
      return performance.now() - began;
    } catch (error) {
      if (performance.now() - began > 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

/** The configuration of a Worker that `cargo xtask build` made. */
export function built(name, build, environment) {
  const copy = join(folder, name);
  cpSync(build, copy, { recursive: true });
  const files = (at) => readdirSync(at).flatMap((name) => (statSync(join(at, name)).isDirectory() ? files(join(at, name)) : [join(at, name)]));
  const kinds = { js: "esModule", wasm: "wasm" };
  const modules = files(copy).filter((file) => !file.endsWith(".ts")).map((file) => {
    const module = relative(copy, file);
    return `(name = "${module}", ${kinds[module.split(".").pop()]} = embed "${name}/${module}")`;
  });
  return configuration(name, [`(name = "main", esModule = "export { default } from './worker.js';")`, ...modules], environment);
}

/** The configuration of a Worker in JavaScript, in one module. */
export function bundled(script, environment) {
  const outfile = join(folder, script.replace(".mjs", ".js"));
  buildSync({ entryPoints: [join(import.meta.dirname, script)], bundle: true, minify: true, format: "esm", conditions: ["workerd", "worker", "import"], external: ["node:*"], outfile });
  return configuration(script, [`(name = "main", esModule = embed "${relative(folder, outfile)}")`], environment);
}

function configuration(name, modules, environment) {
  const bindings = Object.keys(environment).map((variable) => `(name = "${variable}", fromEnvironment = "${variable}")`);
  const file = join(folder, `${name}.capnp`);
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "network", network = (allow = ["public", "private"]))],
  sockets = [(name = "http", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  compatibilityDate = "2026-11-01",
  bindings = [${bindings.join(", ")}],
  globalOutbound = "network",
);
`,
  );
  return file;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
