// A function of Netlify for every path. `netlify.toml` lists the module: included_files = ["build/**"], and the build stands in
// a folder of its own beside this one.
import process from "node:process";
import { load } from "wacht-fetch/load";
import { serve } from "wacht-fetch/netlify";

export default serve(await load(new URL(process.env.WACHT_MODULE ?? "../build/", import.meta.url), process.env));

export const config = { path: "/*" };
