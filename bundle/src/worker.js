// The Worker: workerd compiles the module, and each request goes to the application's export.
import module from "./app_bg.wasm";
import * as app from "./app.js";

app.initSync({ module });

export default { fetch: (request, env, ctx) => app.fetch(request, env, ctx) };
