// The subject for a host with a file system: the build that SUBJECT_MODULE names, with the settings of the suite.
import process from "node:process";
import { load } from "../../adapters/fetch/js/load.js";

export const app = await load(new URL(process.env.SUBJECT_MODULE), process.env);

export function announce(port) {
  console.log(`listening address=127.0.0.1:${port}`);
}

/** Listens on a free port and ends when it is asked to. */
export function listen(server) {
  server.listen(0, "127.0.0.1", () => announce(server.address().port));
  process.on("SIGTERM", () => process.exit(0));
}
