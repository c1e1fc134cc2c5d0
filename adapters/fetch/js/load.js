// Loads a build from a folder, on hosts with a file system: Node, Deno, Bun.

import { readFile } from "node:fs/promises";
import process from "node:process";
import { send } from "./client.js";
import { start } from "./index.js";

/** Node's `fetch` adds headers and decodes bodies; those of Deno and Bun can be told not to. */
const NODE = globalThis.Deno === undefined && process.versions.bun === undefined;

/**
 * Starts a build with these settings: one in a folder, whose URL ends with `/`, or one in parts, where a bundler has to see what
 * belongs to it: `glue`, what its `app.js` exports, and `module`, the URL of its `app_bg.wasm`.
 */
export async function load(build, env) {
  const { glue, module } = build.glue === undefined ? await found(build) : build;
  let compiled;
  try {
    compiled = await WebAssembly.compile(await readFile(module));
  } catch (error) {
    throw new Error(`the module ${module} does not load: ${error.message}`, { cause: error });
  }
  return start(glue, compiled, env, NODE ? { send } : {});
}

async function found(folder) {
  const script = new URL("app.js", folder).href;
  try {
    return { glue: await import(script), module: new URL("app_bg.wasm", folder) };
  } catch (error) {
    throw new Error(`the glue ${script} does not load: ${error.message}`, { cause: error });
  }
}
