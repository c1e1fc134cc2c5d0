// node:http without `Request` and `Response`: the target and the headers as they were sent, bodies as they come.

import http from "node:http";
import { envelope } from "./envelope.js";
import { pump } from "./pump.js";

/** Headers up to this many bytes reach the application, which has a limit of its own; Node's default is 16 KiB. */
const MOST_HEADER_BYTES = 256 * 1024;

const REFUSALS = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "headers_too_large", "Request header fields too large"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "request_timeout", "Request timed out"],
};
const NOTHING = new Uint8Array(0);
const MALFORMED = ["400 Bad Request", "bad_request", "Bad request"];

/**
 * An HTTP server for a listener (`listener(app)`, `koa.callback()`, an Express application), with options of `http.createServer`
 * before it. What is no request it refuses in the envelope.
 */
export function createServer(...options) {
  const listener = options.pop();
  const server = http.createServer({ maxHeaderSize: MOST_HEADER_BYTES, ...options[0] }, listener);
  server.on("clientError", (error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const [status, code, message] = REFUSALS[error.code] ?? MALFORMED;
    const body = envelope(code, message);
    const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close`;
    socket.end(`${head}\r\n\r\n${body}`);
  });
  return server;
}

/** A listener for `http.createServer`. */
export function listener(app) {
  return async (incoming, outgoing) => {
    const request = read(incoming, outgoing);
    write(await app.fetch(request, contextOf(incoming)), outgoing);
  };
}

/** The request of `incoming` in parts, cancelled when `outgoing` closes before its end. */
export function read(incoming, outgoing) {
  return {
    method: incoming.method,
    scheme: incoming.socket.encrypted ? "https" : "http",
    host: incoming.headers.host ?? "",
    // Express takes the place where it is mounted off `url`.
    target: incoming.originalUrl ?? incoming.url,
    rawHeaders: incoming.rawHeaders,
    body: hasBody(incoming) ? new Chunks(incoming) : undefined,
    signal: outgoing && new Left(outgoing),
  };
}

export function contextOf(incoming) {
  return { clientAddress: incoming.socket.remoteAddress };
}

/** RFC 9112 section 6.3: a request has a body when a header says so. */
function hasBody({ headers }) {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** The chunks of a request's body. One that is let go is not read on, which ends with the connection. */
class Chunks {
  constructor(incoming) {
    this.chunks = incoming.iterator({ destroyOnReturn: false });
  }

  read() {
    return this.chunks.next();
  }

  cancel() {}
}

/** As much of an `AbortSignal` as is looked at, without the cost of one. */
class Left {
  constructor(outgoing) {
    this.outgoing = outgoing;
  }

  get aborted() {
    return this.outgoing.destroyed;
  }

  addEventListener(_, left) {
    this.outgoing.once("close", () => {
      if (!this.outgoing.writableFinished) left();
    });
  }
}

/** Writes an answer in parts. One that fails in the middle cuts the connection: it never looks whole. */
export async function write({ status, headers, body }, outgoing) {
  if (outgoing.destroyed) return;
  try {
    outgoing.writeHead(status, flat(headers, body));
  } catch (error) {
    console.error(`the host refused a response: ${error.message}`);
    outgoing.destroy();
    return;
  }
  if (body === null || body instanceof Uint8Array) {
    outgoing.end(body ?? undefined);
    return;
  }
  // `flushHeaders` would write them as UTF-8.
  outgoing.write(NOTHING);
  try {
    await pump(body, outgoing);
  } catch {
    outgoing.destroy();
  }
}

function flat(headers, body) {
  const flat = [];
  let length = false;
  for (const [name, value] of headers) {
    flat.push(name, value);
    length ||= name === "content-length";
  }
  // Node would send a body of a known length in chunks.
  if (body instanceof Uint8Array && !length) flat.push("content-length", `${body.length}`);
  return flat;
}
