import type { App, Env, Glue } from "./index.js";

/** A build in parts: what its `app.js` exports, and the URL of its `app_bg.wasm`. */
export interface Parts {
  glue: Glue;
  module: URL;
}

/** Starts a build, in a folder (a URL that ends with `/`) or in parts, with these settings. */
export function load(build: URL | Parts, env: Env): Promise<App>;
