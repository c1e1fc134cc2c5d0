import Koa from "koa";
import { middleware } from "../../adapters/fetch/js/koa.js";
import { createServer } from "../../adapters/fetch/js/node.js";
import { app, listen } from "./subject.mjs";

const koa = new Koa();
koa.use(middleware(app));
listen(createServer(koa.callback()));
