// Deno: `deno serve --allow-env --allow-read --allow-net deno.mjs`
import { serve } from "wacht-fetch/deno";
import { app } from "./app.mjs";

export default serve(app);
