// Makes each call of the plan on standard input with the public SDK against a server that records it, and prints the HTTP
// requests as JSON, one for each call in its order.
//
// A call is { js: "users.getUser", path: ["7"], query: {…}, body: {…} }: the values of its parameters under their names on
// the wire. `{ "$file": { name, type, base64 } }` in a body stands for a file.
import { Buffer } from "node:buffer";
import { once } from "node:events";
import { createServer } from "node:http";
import { buffer, text } from "node:stream/consumers";
import * as sdk from "@wacht/backend";

const plan = JSON.parse(await text(process.stdin));

let recorded = null;
const server = createServer(async (request, response) => {
  const body = await buffer(request);
  recorded = {
    method: request.method,
    target: request.url,
    headers: request.rawHeaders,
    body: body.toString("base64"),
  };
  response.setHeader("content-type", "application/json");
  response.end('{"data":[],"has_more":false}');
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const client = new sdk.WachtClient({ apiKey: plan.apiKey, baseUrl: `http://127.0.0.1:${server.address().port}` });

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const file = ({ name, type, base64 }) => new File([Buffer.from(base64, "base64")], name, { type });

/** The value with its files made. */
function revive(value) {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== "object") return value;
  if (value.$file) return file(value.$file);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
}

/** The names of a function's parameters, without the client. */
const parameters = (call) =>
  call
    .toString()
    .match(/\(([^)]*)\)/)[1]
    .split(",")
    .map((name) => name.replace(/=.*/s, "").trim())
    .slice(0, -1);

/** The arguments in the order in which the SDK's function takes them. */
function positional(names, { path, query, body }) {
  const sent = revive(body);
  const rest = names.slice(path.length).map((name) => {
    switch (name) {
      case "body":
        return typeof sent?.body === "string" ? sent.body : sent;
      case "request":
      case "template":
      case "connection":
        return sent;
      case "options":
      case "params":
        return sent ?? query;
      case "files":
        return sent.files.map((given) => ({ content: given, filename: given.name }));
      default:
        return sent?.[snake(name)] ?? query[snake(name)];
    }
  });
  return [...path, ...rest, client];
}

const results = [];
for (const call of plan.calls) {
  const [group, name] = call.js.split(".");
  const method = sdk[group]?.[name];
  if (!method) {
    results.push({ js: call.js, error: "the SDK has no such function" });
    continue;
  }
  recorded = null;
  let error = null;
  try {
    await method(...positional(parameters(method), call));
  } catch (thrown) {
    // The recorder's answer is not what every call expects; what counts is the request.
    error = String(thrown);
  }
  results.push(recorded ? { js: call.js, request: recorded } : { js: call.js, error });
}
server.close();
server.closeAllConnections();
process.stdout.write(JSON.stringify(results));
