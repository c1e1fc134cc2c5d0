use std::time::Duration;

use aws_lc_rs::hmac;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::store::{Row, Store};
use crate::timestamp::rfc3339_millis;

/// One attempt of a delivery, ready to be sent.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) timeout: Duration,
}

/// The body of an event.
pub(crate) fn event_body(event_name: &str, payload: &Value, now_ms: i64) -> String {
    json!({"type": event_name, "timestamp": rfc3339_millis(now_ms), "data": payload}).to_string()
}

impl Message {
    /// A message to an endpoint, signed with the secret that its app has now. The timestamp is when the delivery was
    /// made, also in a retry. The endpoint's own headers come last and replace any other.
    pub(crate) fn new(
        store: &Store,
        endpoint: &Row,
        delivery_id: &str,
        made_ms: i64,
        body: String,
    ) -> Option<Self> {
        let app = store.find("webhook_apps", "app_slug", endpoint.text("app_slug")?)?;
        let (id, seconds) = (format!("msg_{delivery_id}"), made_ms.div_euclid(1000));
        let signature = signature(app.text("signing_secret")?, &format!("{id}.{seconds}.{body}"))?;
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::USER_AGENT, HeaderValue::from_static("Wacht-Webhook/1.0"));
        for (name, value) in
            [("webhook-id", id), ("webhook-timestamp", seconds.to_string()), ("webhook-signature", signature)]
        {
            headers.insert(HeaderName::from_static(name), HeaderValue::try_from(value).ok()?);
        }
        for (name, value) in endpoint.value("headers").and_then(Value::as_object).into_iter().flatten() {
            let name = HeaderName::try_from(name.as_str());
            if let (Ok(name), Some(Ok(value))) = (name, value.as_str().map(HeaderValue::from_str)) {
                headers.insert(name, value);
            }
        }
        let seconds = endpoint.number("timeout_seconds").and_then(|seconds| u64::try_from(seconds).ok());
        let timeout = Duration::from_secs(seconds.unwrap_or(30).clamp(1, 300));
        Some(Self { url: endpoint.owned("url"), headers, body, timeout })
    }
}

/// `v1,` and the HMAC-SHA256 of the text in Base64. The key is what follows `whsec_`, decoded.
fn signature(secret: &str, text: &str) -> Option<String> {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap_or(secret)).ok()?;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), text.as_bytes());
    Some(format!("v1,{}", STANDARD.encode(tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the Standard Webhooks specification.
    #[test]
    fn a_message_is_signed_as_standard_webhooks_says() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let text = r#"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}"#;
        let wanted = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(signature(secret, text).as_deref(), Some(wanted));
    }
}
