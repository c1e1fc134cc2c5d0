// Writes a `ReadableStream` to a stream of Node's, as fast as that takes it.

/** Ends with the stream's end; rejects when the stream fails, and lets go of it when the other side closes. */
export async function pump(stream, writable) {
  const reader = stream.getReader();
  writable.once("close", () => {
    if (!writable.writableFinished) reader.cancel().catch(() => {});
  });
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!writable.write(value)) await drained(writable);
  }
  writable.end();
}

function drained(writable) {
  return new Promise((resolve) => {
    const go = () => {
      writable.off("drain", go);
      writable.off("close", go);
      resolve();
    };
    writable.on("drain", go);
    writable.on("close", go);
  });
}
