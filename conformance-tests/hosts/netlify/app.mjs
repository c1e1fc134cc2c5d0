// The function. It tells the host of the emulator when it is loaded.
import process from "node:process";
import { load } from "wacht-fetch/load";
import { serve } from "wacht-fetch/netlify";
import * as glue from "./build/app.js";

const app = await load({ glue, module: new URL("./build/app_bg.wasm", import.meta.url) }, process.env);
const loaded = new BroadcastChannel("loaded");
loaded.postMessage(process.env.WACHT_TICKET);
loaded.close();

export default serve(app);

export const config = { path: "/*" };
