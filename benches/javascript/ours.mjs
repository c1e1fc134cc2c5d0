// The admin API's `/me`, in Rust.
import { createServer } from "node:http";
import process from "node:process";
import { load } from "../../adapters/fetch/js/load.js";
import { listener } from "../../adapters/fetch/js/node.js";

const app = await load(new URL(process.env.WACHT_MODULE), process.env);
createServer(listener(app)).listen(Number(process.env.PORT), "127.0.0.1");
