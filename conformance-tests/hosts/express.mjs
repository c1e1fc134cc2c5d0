import express from "express";
import { middleware } from "../../adapters/fetch/js/express.js";
import { createServer } from "../../adapters/fetch/js/node.js";
import { app, listen } from "./subject.mjs";

const server = express();
server.disable("x-powered-by");
server.use(middleware(app));
listen(createServer(server));
