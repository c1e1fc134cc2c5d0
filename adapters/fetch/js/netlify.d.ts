import type { App } from "./index.js";

/** A function of Netlify. */
export function serve(
  app: App,
): (
  request: Request,
  context?: { ip?: string; requestId?: string; waitUntil?: (promise: Promise<unknown>) => void },
) => Promise<Response>;
