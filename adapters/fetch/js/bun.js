// `export default serve(app, { port })` for Bun.

/** What Bun serves, with these options of `Bun.serve`. */
export function serve(app, options) {
  return {
    ...options,
    fetch: (request, server) => app.fetch(request, { clientAddress: server.requestIP(request)?.address }),
  };
}
