import type { IncomingMessage, RequestListener, Server, ServerOptions, ServerResponse } from "node:http";
import type { App, Context, RequestParts, ResponseParts } from "./index.js";

/** An HTTP server for a listener, which refuses what is no request in the envelope. */
export function createServer(listener: RequestListener): Server;
export function createServer(options: ServerOptions, listener: RequestListener): Server;

/** A listener for `createServer`. */
export function listener(app: App): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** The request of `incoming` in parts, cancelled when `outgoing` closes before its end. */
export function read(incoming: IncomingMessage, outgoing?: ServerResponse): RequestParts;

export function contextOf(incoming: IncomingMessage): Context;

/** Writes an answer in parts. */
export function write(answer: ResponseParts, outgoing: ServerResponse): Promise<void>;
