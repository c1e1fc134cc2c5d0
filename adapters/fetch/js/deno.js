// `export default serve(app)` for `deno serve`.

/** What `deno serve` serves. */
export function serve(app) {
  return {
    fetch: (request, info) => app.fetch(request, { clientAddress: info?.remoteAddr?.hostname }),
  };
}
