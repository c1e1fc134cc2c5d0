import type { App } from "./index.js";

/** What `deno serve` serves. */
export function serve(app: App): {
  fetch(request: Request, info?: { remoteAddr?: { hostname?: string } }): Promise<Response>;
};
