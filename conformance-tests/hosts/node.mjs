import { createServer, listener } from "../../adapters/fetch/js/node.js";
import { app, listen } from "./subject.mjs";

listen(createServer(listener(app)));
