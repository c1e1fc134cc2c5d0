// Loads a build from a folder, on hosts with a file system: Node, Deno, Bun.

import { readFile } from "node:fs/promises";
import process from "node:process";
import { send } from "./client.js";
import { start } from "./index.js";

/** Node's `fetch` adds headers and decodes bodies; those of Deno and Bun can be told not to. */
const NODE = globalThis.Deno === undefined && process.versions.bun === undefined;

/** Starts the build in `folder` (a URL that ends with `/`) with these settings. */
export async function load(folder, env) {
  const glue = await import(new URL("app.js", folder).href);
  let module;
  try {
    module = await WebAssembly.compile(await readFile(new URL("app_bg.wasm", folder)));
  } catch (error) {
    throw new Error(`the module does not load: ${error.message}`, { cause: error });
  }
  return start(glue, module, env, NODE ? { send } : {});
}
