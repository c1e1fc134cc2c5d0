// An application in a module, for any host that calls with a `Request` and wants a `Response`.

import { envelope } from "./envelope.js";

/**
 * Starts a module.
 *
 * `glue` is what `app.js` of the build exports, `module` the `WebAssembly.Module` of `app_bg.wasm` or its bytes, and `env` the
 * settings: an object with a text for each. Nothing else is read, `process.env` neither, unless it is given here. `send`, where
 * it is given, sends the application's own requests in place of `fetch`.
 */
export function start(glue, module, env = {}, { send } = {}) {
  if (globalThis.document !== undefined) {
    throw new Error("this module holds keys of a server: it does not start in a page of a browser");
  }
  try {
    glue.initSync({ module });
  } catch (error) {
    throw new Error(`the module does not load: ${error.message}`, { cause: error });
  }
  const fetch = entry(glue, "fetch", env, send);
  return { fetch, guard: glue.guard && guard(entry(glue, "guard", env, send)) };
}

/** One export of the module. It never throws and never rejects. */
function entry(glue, name, env, send) {
  return async (request, context, own = env) => {
    try {
      return await glue[name](request, own, { send, ...context });
    } catch (error) {
      console.error(`the module failed: ${error?.message ?? error}`);
      return refusal(request);
    }
  };
}

/** What stands in for the module's own envelope where there is no module to make it. */
function refusal(request) {
  const status = 500;
  const body = envelope("internal_error", "Unexpected error");
  const headers = [["content-type", "application/json"]];
  if (request.rawHeaders === undefined) return new Response(body, { status, headers });
  return { status, headers, body: new TextEncoder().encode(body) };
}

/**
 * The check of a permission by the module, for routes in JavaScript. `check(request, permission, context)` gives
 * `{ auth }`, or `{ refused }` with the answer to send: the same envelope as the module's own routes.
 */
function guard(ask) {
  return async (request, permission, context) => {
    const query = permission === undefined ? "" : `?permission=${encodeURIComponent(permission)}`;
    const answer = await ask({ ...head(request), target: `/${query}` }, context);
    if (answer.status !== 200) return { refused: answer };
    return { auth: JSON.parse(new TextDecoder().decode(answer.body)) };
  };
}

/** The head of a request, with no body: the guard reads none. */
function head(request) {
  if (request.rawHeaders !== undefined) {
    const { scheme, host, rawHeaders } = request;
    return { method: "GET", scheme, host, rawHeaders };
  }
  const url = new URL(request.url);
  return { method: "GET", scheme: url.protocol.slice(0, -1), host: url.host, rawHeaders: [...request.headers].flat() };
}

/** The `Response` of an answer in parts. */
export function response({ status, headers, body }) {
  return new Response(body, { status, headers });
}
