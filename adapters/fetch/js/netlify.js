// `export default serve(app)` for Netlify Functions.

/** A function of Netlify. */
export function serve(app) {
  return (request, context) =>
    app.fetch(request, {
      clientAddress: context?.ip,
      requestId: context?.requestId,
      waitUntil: context?.waitUntil && ((promise) => context.waitUntil(promise)),
    });
}
