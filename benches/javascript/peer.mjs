// The same route with the public JavaScript SDK, as its guide has it for servers of node:http.
import { createServer } from "node:http";
import process from "node:process";
import { answer } from "./route.mjs";

createServer(async (incoming, outgoing) => {
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, { headers: incoming.headers });
  const response = await answer(request, process.env.WACHT_PUBLISHABLE_KEY);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}).listen(Number(process.env.PORT), "127.0.0.1");
