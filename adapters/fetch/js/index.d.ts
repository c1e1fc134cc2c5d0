/** What the host says of a request beside the request. */
export interface Context {
  clientAddress?: string;
  requestId?: string;
  waitUntil?: (promise: Promise<unknown>) => void;
}

/** A request in parts, as a bridge has it: the target and the headers as they were sent. */
export interface RequestParts {
  method: string;
  scheme: "http" | "https";
  host: string;
  target: string;
  rawHeaders: string[];
  body?: { read(): Promise<{ done?: boolean; value?: Uint8Array }>; cancel(): void };
  signal?: { readonly aborted: boolean; addEventListener(type: "abort", listener: () => void): void };
}

/** The answer to a request in parts. */
export interface ResponseParts {
  status: number;
  headers: [name: string, value: string][];
  body: Uint8Array | ReadableStream<Uint8Array> | null;
}

/** Who is signed in. */
export interface WachtAuth {
  user_id: string | null;
  session_id: string | null;
  organization_id: string | null;
  workspace_id: string | null;
  permissions: string[];
}

/** The settings: a text for each. */
export type Env = Record<string, string | undefined>;

/** A module that has started. */
export interface App {
  fetch(request: Request, context?: Context, env?: Env): Promise<Response>;
  fetch(request: RequestParts, context?: Context, env?: Env): Promise<ResponseParts>;
  /** There when the module was exported with a guard. */
  guard?(
    request: Request | RequestParts,
    permission?: string,
    context?: Context,
  ): Promise<{ auth: WachtAuth; refused?: undefined } | { auth?: undefined; refused: ResponseParts }>;
}

/** Sends the application's own requests in place of `fetch`. */
export type Send = (
  method: string,
  url: string,
  headers: [name: string, value: string][],
  body: Uint8Array | ReadableStream<Uint8Array> | undefined,
  signal: AbortSignal,
) => Promise<{
  status: number;
  headers: Iterable<[string, string]>;
  reader(): { read(): Promise<{ done?: boolean; value?: Uint8Array }>; cancel(): unknown } | undefined;
}>;

/** What `app.js` of the build exports. */
export interface Glue {
  initSync(options: { module: WebAssembly.Module | BufferSource }): unknown;
}

/** Starts a module: what `app.js` of the build exports, and `app_bg.wasm`, compiled or as bytes. */
export function start(
  glue: Glue,
  module: WebAssembly.Module | BufferSource,
  env?: Env,
  options?: { send?: Send },
): App;

/** The `Response` of an answer in parts. */
export function response(parts: ResponseParts): Response;
