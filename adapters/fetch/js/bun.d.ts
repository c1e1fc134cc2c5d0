import type { App } from "./index.js";

/** What Bun serves, with these options of `Bun.serve`. */
export function serve<Options extends object>(
  app: App,
  options?: Options,
): Options & {
  fetch(
    request: Request,
    server: { requestIP(request: Request): { address: string } | null },
  ): Promise<Response>;
};
