// Outgoing requests by node:http: they leave as they are given, where Node's `fetch` would add headers and decode bodies.

import http from "node:http";
import https from "node:https";
import { pump } from "./pump.js";

const HOSTS = {
  http: { module: http, agent: new http.Agent({ keepAlive: true }) },
  https: { module: https, agent: new https.Agent({ keepAlive: true }) },
};

/** Sends a request; its promise resolves at the head of the response. */
export function send(method, url, headers, body, signal) {
  const [, scheme, authority, target] = /^(https?):\/\/([^/?#]*)([^#]*)$/.exec(url);
  const { hostname, port } = new URL(`${scheme}://${authority}`);
  const { module, agent } = HOSTS[scheme];
  return new Promise((resolve, reject) => {
    const request = module.request({
      agent,
      signal,
      method,
      host: hostname.replace(/^\[|\]$/g, ""),
      port,
      path: target.startsWith("/") ? target : `/${target}`,
      headers: framed(authority, headers, body),
    });
    request.once("error", reject);
    request.once("response", (response) => {
      request.off("error", reject);
      // What comes later is the body's error.
      request.on("error", () => {});
      resolve(new Answer(response));
    });
    if (body instanceof ReadableStream) pump(body, request).catch((error) => request.destroy(error));
    else request.end(body ?? undefined);
  });
}

/** The headers with the host and the length in front, as a flat list, which Node sends as it is. */
function framed(authority, headers, body) {
  const flat = headers.some(([name]) => name === "host") ? [] : ["host", authority];
  if (body instanceof ReadableStream) flat.push("transfer-encoding", "chunked");
  else if (body !== undefined) flat.push("content-length", `${body.length}`);
  return flat.concat(...headers);
}

class Answer {
  constructor(response) {
    this.status = response.statusCode;
    this.headers = [];
    for (let index = 0; index < response.rawHeaders.length; index += 2) {
      this.headers.push([response.rawHeaders[index], response.rawHeaders[index + 1]]);
    }
    this.response = response;
  }

  reader() {
    const { response } = this;
    const chunks = response.iterator({ destroyOnReturn: false });
    return { read: () => chunks.next(), cancel: () => response.destroy() };
  }
}
