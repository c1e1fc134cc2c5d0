import type { App, Env } from "./index.js";

/** Starts the build in `folder` (a URL that ends with `/`) with these settings. */
export function load(folder: URL, env: Env): Promise<App>;
