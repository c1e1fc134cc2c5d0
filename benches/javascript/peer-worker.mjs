// The same route as a Worker in JavaScript.
import { answer } from "./route.mjs";

export default { fetch: (request, env) => answer(request, env.WACHT_PUBLISHABLE_KEY) };
