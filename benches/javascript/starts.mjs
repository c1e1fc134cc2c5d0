// Measures the time from a start to the first response of a hello, ours beside others, and prints the ratios. It judges nothing.
//
//   WACHT_HELLO          our hello for fetch hosts: a file URL that ends with `/`
//   WACHT_HELLO_WORKER   our hello as a Worker: the folder of the build
//   WACHT_WORKER_CRATE   the hello of the `worker` crate: the same
import process from "node:process";
import { built, bundled, median, node, workerd } from "./servers.mjs";

/** In turns: what disturbs one disturbs the others. */
const ROUNDS = 15;

const workers = {
  ours: built("ours", process.env.WACHT_HELLO_WORKER, {}),
  "worker crate": built("crate", process.env.WACHT_WORKER_CRATE, {}),
  Hono: bundled("hono-worker.mjs", {}),
};
const scripts = { ours: "ours.mjs", Hono: "hono.mjs" };

const hosts = {
  workerd: mapped(workers, (configuration) => () => workerd(configuration, {})),
  node: mapped(scripts, (script) => () => node(script, { WACHT_MODULE: process.env.WACHT_HELLO })),
};

for (const [host, sides] of Object.entries(hosts)) {
  const times = mapped(sides, () => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, start] of Object.entries(sides)) {
      const { child, first } = await start();
      child.kill("SIGKILL");
      // The first round fills the caches of the system.
      if (round > 0) times[name].push(first);
    }
  }
  console.log(`\nhello on ${host}, start to first response, the median of ${ROUNDS}`);
  const ours = median(times.ours);
  for (const [name, all] of Object.entries(times)) {
    const time = median(all);
    console.log(`  ${name.padEnd(16)}${time.toFixed(1).padStart(8)} ms   ours to it ${(ours / time).toFixed(2)}`);
  }
}
process.exit(0);

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
