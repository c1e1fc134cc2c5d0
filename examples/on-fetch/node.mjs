// node:http.
import { createServer, listener } from "wacht-fetch/node";
import { announce, app, host, port } from "./app.mjs";

createServer(listener(app)).listen(port, host, announce);
