// Measures `/me` in Rust and in JavaScript on the same hosts, in one run, and prints the ratios. It judges nothing.
//
//   WACHT_DEV      the program `wacht-dev`
//   WACHT_MODULE   the build for fetch hosts: a file URL that ends with `/`
//   WACHT_WORKER   the folder of the build for Workers
import { readFileSync } from "node:fs";
import process from "node:process";
import { load } from "./load.mjs";
import { built, bundled, median, node, platform, workerd } from "./servers.mjs";

const CONNECTIONS = 8;
/** Requests before the first that counts: V8 compiles WebAssembly for speed function by function, after many calls of each. */
const WARM_UP = 100_000;
const WARM = 8_000;
const COLD_WARM_UP = 30_000;
const COLD = 3_000;
const ROUNDS = 3;
/** How often the sides take turns in a round, since machines are faster at one moment than at another. */
const TURNS = 5;
const STARTS = 5;
/** Linux's `sysconf(_SC_CLK_TCK)`. */
const TICKS_A_SECOND = 100;

const { endpoints, environment } = await platform();
const settings = { ...environment, WACHT_MODULE: process.env.WACHT_MODULE };
const ours = built("ours", process.env.WACHT_WORKER, environment);
const peer = bundled("peer-worker.mjs", environment);

const hosts = {
  node: { ours: () => node("ours.mjs", settings), peer: () => node("peer.mjs", settings) },
  workerd: { ours: () => workerd(ours, environment), peer: () => workerd(peer, environment) },
};

const tokens = await mint(COLD_WARM_UP + TURNS * COLD);
const known = () => environment.WACHT_DEV_TOKEN_ADMIN;
const neverSeen = (from) => (index) => tokens[from + index];

const wanted = process.argv[2];
for (const [host, sides] of Object.entries(hosts).filter(([host]) => wanted === undefined || host === wanted)) {
  const measured = {};
  for (const [side, start] of Object.entries(sides)) measured[side] = { start, warm: [], cold: [], first: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of Object.values(measured)) {
      one.server = await one.start();
      await load(one.server.port, CONNECTIONS, WARM_UP, known);
    }
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const { server, warm } of Object.values(measured)) warm.push(await measure(server, WARM, known));
    }
    for (const { server } of Object.values(measured)) await load(server.port, CONNECTIONS, COLD_WARM_UP, neverSeen(0));
    for (let turn = 0; turn < TURNS; turn += 1) {
      const tokenOf = neverSeen(COLD_WARM_UP + turn * COLD);
      for (const { server, cold } of Object.values(measured)) cold.push(await measure(server, COLD, tokenOf));
    }
    for (const { server } of Object.values(measured)) server.child.kill("SIGKILL");
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
  console.log(`\n/me on ${host}, the median of ${ROUNDS * TURNS} turns${"".padEnd(14)}ours      JavaScript   ratio`);
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

/** CPU seconds of a process so far, its threads together. */
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").pop().split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

async function mint(count) {
  const tokens = [];
  const some = async () => {
    while (tokens.length < count) {
      const answer = await fetch(`${endpoints.api_url}/__dev/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ session: {} }),
      });
      tokens.push((await answer.json()).token);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, some));
  return tokens;
}
