// The application in Rust, from the folder that the build made, with the settings of this process.
import process from "node:process";
import { load } from "wacht-fetch/load";

export const app = await load(new URL(process.env.WACHT_MODULE ?? "build/", import.meta.url), process.env);
export const port = Number(process.env.PORT ?? 8080);
export const host = process.env.HOST ?? "127.0.0.1";

/** What a server does once it listens. */
export function announce() {
  const { address, port } = this.address();
  console.log(`listening on http://${address}:${port}`);
}
