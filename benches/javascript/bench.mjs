// Measures `/me` in Rust and in JavaScript on the same hosts, in one run, and prints the ratios. It judges nothing.
//
//   WACHT_DEV      the program `wacht-dev`
//   WACHT_MODULE   the build for fetch hosts: a file URL that ends with `/`
//   WACHT_WORKER   the folder of the build for Workers
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, statSync, writeFileSync, mkdtempSync, rmSync, cpSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { load } from "./load.mjs";

const CONNECTIONS = 8;
const WARM = 20_000;
const COLD = 1_500;
const ROUNDS = 3;
const STARTS = 5;
/** Linux's `sysconf(_SC_CLK_TCK)`. */
const TICKS_A_SECOND = 100;

const children = [];
const folder = mkdtempSync(join(tmpdir(), "wacht-bench-"));
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const dev = spawn(process.env.WACHT_DEV, ["--json"], { stdio: ["ignore", "pipe", "inherit"] });
children.push(dev);
const { endpoints, environment } = JSON.parse(await firstLine(dev.stdout));

const hosts = {
  node: { ours: () => node("ours.mjs"), peer: () => node("peer.mjs") },
  workerd: { ours: () => workerd(oursWorker()), peer: () => workerd(peerWorker()) },
};

const wanted = process.argv[2];
for (const [host, sides] of Object.entries(hosts).filter(([host]) => wanted === undefined || host === wanted)) {
  const measured = {};
  for (const [side, start] of Object.entries(sides)) measured[side] = { start, warm: [], cold: [], first: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of Object.values(measured)) {
      const server = await one.start();
      await load(server.port, CONNECTIONS, 2_000, () => environment.WACHT_DEV_TOKEN_ADMIN);
      one.warm.push(await measure(server, WARM, () => environment.WACHT_DEV_TOKEN_ADMIN));
      const tokens = await mint(COLD);
      one.cold.push(await measure(server, COLD, (index) => tokens[index]));
      server.child.kill("SIGKILL");
    }
  }
  for (let round = 0; round < STARTS; round += 1) {
    for (const one of Object.values(measured)) {
      const server = await one.start();
      one.first.push(server.first);
      server.child.kill("SIGKILL");
    }
  }
  report(host, measured);
}
process.exit(0);

async function measure(server, requests, tokenOf) {
  const before = cpu(server.child.pid);
  const { seconds, times } = await load(server.port, CONNECTIONS, requests, tokenOf);
  return {
    rate: requests / seconds,
    p99: times[Math.floor(times.length * 0.99)],
    cpu: ((cpu(server.child.pid) - before) / requests) * 1e6,
  };
}

function report(host, { ours, peer }) {
  console.log(`\n/me on ${host}, the median of ${ROUNDS} rounds${"".padEnd(14)}ours      JavaScript   ratio`);
  for (const [name, kind] of [["the same token", "warm"], ["tokens never seen", "cold"]]) {
    for (const [what, unit] of [["rate", "requests/s"], ["p99", "ms, p99"], ["cpu", "µs CPU a request"]]) {
      row(`${name}: ${unit}`, median(ours[kind].map((one) => one[what])), median(peer[kind].map((one) => one[what])));
    }
  }
  row("start to first response: ms", median(ours.first), median(peer.first));
}

function row(name, ours, peer) {
  const number = (value) => value.toFixed(value < 100 ? 2 : 0).padStart(10);
  console.log(`  ${name.padEnd(42)}${number(ours)}  ${number(peer)}  ${(ours / peer).toFixed(2).padStart(8)}`);
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** CPU seconds of a process so far, its threads together. */
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").pop().split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

async function mint(count) {
  const tokens = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(`${endpoints.api_url}/__dev/tokens`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ session: {} }),
    });
    tokens.push((await answer.json()).token);
  }
  return tokens;
}

async function node(script) {
  const port = await freePort();
  const began = performance.now();
  const env = { ...environment, PATH: process.env.PATH, WACHT_MODULE: process.env.WACHT_MODULE, PORT: `${port}` };
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], { env, stdio: ["ignore", "inherit", "inherit"] });
  children.push(child);
  return { child, port, first: await answered(port, began) };
}

async function workerd(configuration) {
  const port = await freePort();
  const began = performance.now();
  // Not the package's program, which is a script that starts this one.
  const name = `@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}`;
  const program = createRequire(import.meta.url).resolve(`${name}/bin/workerd`);
  const env = { ...environment, PATH: process.env.PATH };
  const child = spawn(program, ["serve", `--socket-addr=http=127.0.0.1:${port}`, configuration], { env, stdio: "inherit" });
  children.push(child);
  return { child, port, first: await answered(port, began) };
}

/** Milliseconds from `began` to the first answer. */
async function answered(port, began) {
  for (;;) {
    try {
      await load(port, 1, 1, () => environment.WACHT_DEV_TOKEN_ADMIN);
      return performance.now() - began;
    } catch (error) {
      if (performance.now() - began > 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

function oursWorker() {
  const build = join(folder, "ours");
  cpSync(process.env.WACHT_WORKER, build, { recursive: true });
  const files = (at) => readdirSync(at).flatMap((name) => (statSync(join(at, name)).isDirectory() ? files(join(at, name)) : [join(at, name)]));
  const kinds = { js: "esModule", wasm: "wasm" };
  const modules = files(build).filter((file) => !file.endsWith(".ts")).map((file) => {
    const name = relative(build, file);
    return `(name = "${name}", ${kinds[name.split(".").pop()]} = embed "ours/${name}")`;
  });
  return configuration("ours", [`(name = "main", esModule = "export { default } from './worker.js';")`, ...modules]);
}

function peerWorker() {
  const outfile = join(folder, "peer.js");
  buildSync({ entryPoints: [join(import.meta.dirname, "peer-worker.mjs")], bundle: true, minify: true, format: "esm", conditions: ["workerd", "worker", "import"], external: ["node:*"], outfile });
  return configuration("peer", [`(name = "main", esModule = embed "peer.js")`]);
}

function configuration(name, modules) {
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

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
}
