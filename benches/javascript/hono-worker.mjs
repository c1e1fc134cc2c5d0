// A hello of Hono.
import { Hono } from "hono";

const hono = new Hono();
hono.get("*", (c) => c.text("hello"));

export default hono;
