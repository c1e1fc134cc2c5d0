// A function of Netlify for every path. The build stands in the folder `build` beside this file, and is imported where the
// bundler of Netlify sees what belongs to it.
import process from "node:process";
import { load } from "wacht-fetch/load";
import { serve } from "wacht-fetch/netlify";
import * as glue from "./build/app.js";

export default serve(await load({ glue, module: new URL("./build/app_bg.wasm", import.meta.url) }, process.env));

export const config = { path: "/*" };
