// The error envelope, for what is refused before the module is asked, or when there is none to ask.

export function envelope(error, message) {
  const request_id = crypto.randomUUID().replaceAll("-", "");
  return JSON.stringify({ error, message, redirect_url: null, request_id });
}
