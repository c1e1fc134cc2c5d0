// The one door between the host and the module. Every call into the module after the first goes through `enter`, so that a
// trap there ends the instance it happened in, and nothing else: the host's process lives, what was in flight is answered
// or cut, and the next request starts a fresh instance.

const HOST = nameOfHost();

function nameOfHost() {
  if (globalThis.Netlify !== undefined) return "netlify";
  if (globalThis.Deno !== undefined) return "deno";
  if (globalThis.Bun !== undefined) return "bun";
  if (globalThis.navigator?.userAgent === "Cloudflare-Workers") return "workerd";
  if (globalThis.process?.versions?.node !== undefined) return "node";
  return "fetch";
}

/** The name of the host. */
export const host = () => HOST;

/** Whether the host's header values are bytes as latin-1, as the Fetch standard has them, or text of UTF-8. */
const LATIN1 = HOST !== "workerd" && refuses("\u0100");

function refuses(value) {
  try {
    new Headers([["x", value]]);
    return false;
  } catch {
    return true;
  }
}

export const is_latin1 = () => LATIN1;

const ENCODER = new TextEncoder();
// Asking for it costs, too.
const SUBTLE = globalThis.crypto?.subtle;

/** The live instance: `{ run, settle, cancel }`. */
let instance;
/** What to tell each exchange and each body of the live instance when it dies. */
const inFlight = new Set();
/** The envelope that answers a request whose instance died, with `{}` for the id of the request. */
let envelope;

const LACKING = [
  ["Request", globalThis.Request],
  ["Response", globalThis.Response],
  ["Headers", globalThis.Headers],
  ["ReadableStream", globalThis.ReadableStream],
  ["AbortController", globalThis.AbortController],
  ["fetch", globalThis.fetch],
  ["crypto.subtle", SUBTLE],
]
  .filter(([, value]) => value === undefined)
  .map(([name]) => name);

/** Makes a fresh instance the live one. */
export function open(run, settle, cancel, answer) {
  if (typeof globalThis.document !== "undefined") {
    throw new Error("this module holds keys of a server: it does not start in a page of a browser");
  }
  if (LACKING.length > 0) {
    throw new Error(`this host lacks ${LACKING.join(", ")}`);
  }
  instance = { run, settle, cancel };
  envelope = answer;
}

/** Calls into the instance that asked for it, as long as that one lives. */
function enter(asked, entry, ...values) {
  if (asked !== instance) return;
  try {
    asked[entry](...values);
  } catch (error) {
    die(error);
  }
}

/** Ends the live instance. */
function die(error) {
  instance = undefined;
  console.error(`the instance ended: ${error?.message ?? error}`);
  const left = [...inFlight];
  inFlight.clear();
  for (const failed of left) failed.fail();
}

/** Polls a task in a moment, in the context of the request that woke it. A promise costs workerd half of `queueMicrotask`. */
export function schedule(task) {
  const asked = instance;
  Promise.resolve().then(() => enter(asked, "run", task));
}

/** Puts what becomes of a promise into a slot. */
export function settle(promise, slot) {
  const asked = instance;
  promise.then(
    (value) => enter(asked, "settle", slot, true, value),
    (error) => enter(asked, "settle", slot, false, error),
  );
}

/** Settles a slot after a time in milliseconds, as long as the timer is not cleared. */
export function startTimer(milliseconds, slot) {
  const asked = instance;
  return setTimeout(() => enter(asked, "settle", slot, true, undefined), milliseconds);
}

export function clearTimer(timer) {
  clearTimeout(timer);
}

/** One request that is being answered. What is asked of the host's object more than once is kept: asking costs. */
class Exchange {
  constructor(request, task) {
    this.request = request;
    this.task = task;
    // Whether it comes from a bridge that has its parts already.
    this.plain = request.rawHeaders !== undefined;
    this.method = request.method;
    this.asked = instance;
    inFlight.add(this);
    this.watch();
  }

  /**
   * Puts the head together, a line each: method, URL, target where the bridge has it apart, whether there is a body, then
   * the headers. One text crosses faster than many. Its length in characters.
   */
  compose() {
    const { request, method, plain } = this;
    this.body = request.body;
    const url = plain ? `${request.scheme}://${request.host ?? ""}` : request.url;
    const headers = plain ? request.rawHeaders.join("\n") : block(request.headers);
    this.head = `${method}\n${url}\n${plain ? request.target : ""}\n${this.body ? "body" : ""}\n${headers}`;
    return this.head.length;
  }

  /** Writes the head into memory of the module. How many bytes it took; 0 when they are more than there is room for. */
  write(room) {
    const { read, written } = ENCODER.encodeInto(this.head, room);
    return read === this.head.length ? written : 0;
  }

  /** A reader of the chunks of the body. */
  reader() {
    return this.plain ? this.body : readerOf(this.body);
  }

  /** Cancels the task when the client leaves. */
  watch() {
    // workerd tells nobody, and charges for the signal.
    const signal = HOST === "workerd" ? undefined : this.request.signal;
    if (!signal) return;
    const left = () => {
      if (!inFlight.delete(this)) return;
      enter(this.asked, "cancel", this.task);
      // Nobody reads it: the host wants an answer nevertheless.
      this.settle(499, new Fields(""), null);
    };
    if (signal.aborted) queueMicrotask(left);
    else signal.addEventListener("abort", left, { once: true });
  }

  /**
   * Polls the task for the first time. A trap in there ends the instance, and is answered here like any other; on workerd only
   * once the call of the module that this is part of is over: the glue of `worker-build` would have that one fail, too.
   */
  start() {
    if (HOST === "workerd") schedule(this.task);
    else enter(this.asked, "run", this.task);
    return this.outcome;
  }

  /** The answer, or a promise of it. */
  get outcome() {
    return this.answered ?? new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  /** Answers with bytes of the memory of the module. A `Response` copies them (Fetch standard, "extract a body"). */
  answerBytes(status, bytes) {
    return this.answer(status, this.plain ? bytes.slice() : bytes);
  }

  /** Answers with the headers that were announced last. Whether the host takes it. */
  answer(status, body) {
    return this.settle(status, announced, body);
  }

  settle(status, given, body) {
    inFlight.delete(this);
    const fields = withLength(this.method, status, given, body);
    try {
      this.answered = this.plain ? { status, headers: fields.pairs, body } : responseOf(status, fields, body);
    } catch {
      return false;
    }
    this.resolve?.(this.answered);
    return true;
  }

  fail() {
    const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    console.error(`request_id=${id} was in flight`);
    const body = ENCODER.encode(envelope.replace("{}", id));
    this.settle(500, new Fields("content-type\napplication/json"), body);
  }
}

export function begin(request, task) {
  return new Exchange(request, task);
}

/** RFC 9110 sections 15.3.5 and 15.4.5. */
const BODILESS = [204, 304];

/** The headers of an answer. Nobody changes them: another answer may have the same. */
class Fields {
  // What was made of it last: most answers of a route are alike.
  length;
  longer;
  status;
  alike;

  constructor(text) {
    this.pairs = Object.freeze(pairs(text).map((pair) => Object.freeze(pair)));
    const object = Object.fromEntries(this.pairs);
    // An object where no name comes twice: hosts read one faster than a list.
    this.headers = Object.keys(object).length === this.pairs.length ? object : this.pairs;
  }

  has(name) {
    return this.pairs.some(([given]) => given === name);
  }

  /** The same with the length of a body. */
  withLength(length) {
    if (this.length !== length) {
      const lines = [...this.pairs.flat(), "content-length", `${length}`];
      Object.assign(this, { length, longer: new Fields(lines.join("\n")) });
    }
    return this.longer;
  }

  /** What a `Response` of this status is made with. */
  init(status) {
    if (this.status !== status) {
      // A body whose headers say that it is encoded is so: workerd would encode it once more.
      const init = { status, headers: this.headers, encodeBody: "manual" };
      // workerd takes all of them from another response at once, and one by one from an object.
      Object.assign(this, { status, alike: HOST === "workerd" ? new Response(null, init) : init });
    }
    return this.alike;
  }
}

/** What the module announced last. */
let announced;

/** Announces the headers of the answers that follow, in lines, which are bytes. */
export function announce(lines) {
  announced = new Fields(text(lines));
}

/** Says how long a body is where hosts would say nothing. `HEAD` has its length already, if there is one. */
function withLength(method, status, fields, body) {
  // Netlify makes a stream of every body.
  const hidden = body === null || (HOST === "netlify" && body instanceof Uint8Array);
  if (!hidden || method === "HEAD" || BODILESS.includes(status) || fields.has("content-length")) return fields;
  return fields.withLength(body?.length ?? 0);
}

function responseOf(status, fields, body) {
  return new Response(untyped(fields, body), fields.init(status));
}

/** A body to which the host adds no type of its own, as Bun does to bytes. */
function untyped(fields, body) {
  if (HOST !== "bun" || !(body instanceof Uint8Array) || fields.has("content-type")) return body;
  const start = (controller) => {
    controller.enqueue(body.slice());
    controller.close();
  };
  return new ReadableStream({ start });
}

/** Names and values of lines. */
function pairs(text) {
  if (text.length === 0) return [];
  const parts = text.split("\n");
  const pairs = [];
  for (let index = 0; index + 1 < parts.length; index += 2) pairs.push([parts[index], parts[index + 1]]);
  return pairs;
}

/** Bytes as the host's text of headers. They are few and ASCII, which is done sooner here than by a decoder of the host's. */
function text(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 4096) {
    text += String.fromCharCode.apply(null, bytes.subarray(start, start + 4096));
  }
  return LATIN1 || !/[^\0-\x7f]/.test(text) ? text : new TextDecoder().decode(bytes);
}

function block(headers) {
  const lines = [];
  // Hosts go through their own `Headers` faster by this than by its iterator.
  if (headers instanceof Headers) headers.forEach((value, name) => lines.push(name, value));
  else for (const [name, value] of headers) lines.push(name, value);
  return lines.join("\n");
}

const CHUNK_BYTES = 64 * 1024;

/** A reader that has the host fill one buffer again and again, where it can: its garbage would pile up. */
function readerOf(stream) {
  if (!stream) return undefined;
  let reader;
  try {
    reader = stream.getReader({ mode: "byob" });
  } catch {
    return stream.getReader();
  }
  let buffer = new ArrayBuffer(CHUNK_BYTES);
  return {
    async read() {
      const chunk = await reader.read(new Uint8Array(buffer));
      // The buffer went with the read and came back with what is in it.
      buffer = chunk.value?.buffer ?? buffer;
      return chunk;
    },
    cancel: () => reader.cancel(),
  };
}

/** Lets a body go that nobody reads. */
export function abandon(reader) {
  // It may have failed already, which nobody wants to know.
  Promise.resolve(reader.cancel()).catch(() => {});
}

/** A stream whose chunks a task of the live instance gives, each after the host has asked for it through `demand`. */
class Source {
  constructor(task, demand) {
    this.asked = instance;
    this.task = task;
    this.demand = demand;
    inFlight.add(this);
    this.stream = new ReadableStream(
      {
        start: (controller) => {
          this.controller = controller;
        },
        pull: () =>
          new Promise((resolve) => {
            this.pulled = resolve;
            enter(this.asked, "settle", this.demand, true, undefined);
          }),
        cancel: () => {
          inFlight.delete(this);
          enter(this.asked, "cancel", this.task);
        },
      },
      { highWaterMark: 0 },
    );
  }

  give(chunk) {
    this.controller.enqueue(chunk);
    this.pulled?.();
  }

  end() {
    inFlight.delete(this);
    this.controller.close();
    this.pulled?.();
  }

  fail() {
    inFlight.delete(this);
    this.controller.error(new Error("the body was cut off"));
    this.pulled?.();
  }
}

export function source(task, demand) {
  return new Source(task, demand);
}

/** A request that leaves; `promise` has the head of its response. */
class Call {
  constructor(send, method, url, headers, body, milliseconds) {
    this.controller = new AbortController();
    const late = new Promise((_, reject) => {
      this.timer = setTimeout(() => {
        reject(new Error("the head took too long"));
        this.abort();
      }, milliseconds);
    });
    this.promise = Promise.race([this.head(send, method, url, pairs(text(headers)), body), late]);
  }

  async head(send, ...request) {
    try {
      this.response = await send(...request, this.controller.signal);
    } finally {
      clearTimeout(this.timer);
    }
    return ENCODER.encode(`${this.response.status}\n${block(this.response.headers)}`);
  }

  reader() {
    return this.response.reader();
  }

  abort() {
    this.controller.abort();
  }
}

/** Sends a request with the context's `send`, else with `fetch`. */
export function call(context, method, url, headers, body, milliseconds) {
  return new Call(context?.send ?? sendByFetch, method, url, headers, body, milliseconds);
}

async function sendByFetch(method, url, headers, body, signal) {
  // A stream needs `duplex`; Bun and workerd decode bodies unless told not to, each in its own words.
  const request = { method, headers, redirect: "manual", signal, decompress: false, encodeResponseBody: "manual" };
  if (body !== undefined) Object.assign(request, { body, duplex: "half" });
  const response = await fetch(url, request);
  return { status: response.status, headers: asTheBodyIs(response.headers), reader: () => readerOf(response.body) };
}

/** Headers without those of an encoding that the host has undone. Deno does so only when nobody asked for an encoding. */
function asTheBodyIs(headers) {
  const kept = ["bun", "deno", "workerd"].includes(HOST) || !headers.has("content-encoding");
  return kept ? headers : [...headers].filter(([name]) => name !== "content-encoding" && name !== "content-length");
}

/** What an error says of itself and of its causes, for telling kinds apart and not for a log. */
export function describe(error) {
  const texts = [];
  for (let next = error; next && texts.length < 8; next = next.cause) {
    texts.push(next.name, next.code, next.message);
    for (const one of next.errors ?? []) texts.push(one.code);
  }
  return texts.filter(Boolean).join(" ");
}

/** Keeps the host's request alive until a task ends, where the host can; a promise with the function that settles it. */
class Background {
  constructor(context) {
    const promise = new Promise((resolve) => {
      this.done = resolve;
    });
    this.fail = this.done;
    inFlight.add(this);
    context?.waitUntil?.(promise);
  }

  end() {
    inFlight.delete(this);
    this.done();
  }
}

export function background(context) {
  return new Background(context);
}

const ALGORITHMS = {
  ES256: [{ name: "ECDSA", namedCurve: "P-256" }, { name: "ECDSA", hash: "SHA-256" }, ec("P-256")],
  ES384: [{ name: "ECDSA", namedCurve: "P-384" }, { name: "ECDSA", hash: "SHA-384" }, ec("P-384")],
  RS256: [{ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, { name: "RSASSA-PKCS1-v1_5" }, (n, e) => ({ kty: "RSA", n, e })],
  EdDSA: [{ name: "Ed25519" }, { name: "Ed25519" }, (x) => ({ kty: "OKP", crv: "Ed25519", x })],
};

function ec(crv) {
  return (x, y) => ({ kty: "EC", crv, x, y });
}

/** RFC 4648 section 5, without padding. */
function base64url(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Prepares a key of these members, which are bytes: what `verify` takes. */
export async function import_key(algorithm, ...members) {
  const [form, way, jwk] = ALGORITHMS[algorithm];
  const key = await SUBTLE.importKey("jwk", jwk(...members.map(base64url)), form, false, ["verify"]);
  return { key, way };
}

export function verify({ key, way }, signature, message) {
  return SUBTLE.verify(way, key, signature, message);
}

export function random() {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** A setting; `undefined` where it is not set. */
export function setting(env, name) {
  const value = env?.[name];
  return typeof value === "string" ? value : undefined;
}

/** A number as text. */
export const digits = String;

/** One line of the log. */
export function log(level, line) {
  console[level](line);
}
