//! A request as the comparison sees it: its parts under their names.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::{Value, json};

/// Method, path, query, headers and body, each part under a name.
pub(crate) type Recorded = Parts;

#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Parts(pub(crate) BTreeMap<String, Value>);

impl Parts {
    pub(crate) fn of_ours(request: &http::Request<Bytes>) -> Self {
        let headers = request.headers().iter();
        let headers = headers.map(|(name, value)| (name.as_str(), value.to_str().expect("a text")));
        let target = request.uri().path_and_query().expect("a target").as_str();
        Self::new(request.method().as_str(), target, headers, request.body())
    }

    /// What `js/differential.mjs` recorded.
    pub(crate) fn of_theirs(request: &Value) -> Self {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let raw: Vec<String> = request["headers"].as_array().expect("headers").iter().map(text).collect();
        let headers = raw.chunks(2).map(|pair| (&*pair[0], &*pair[1]));
        let body = STANDARD.decode(text(&request["body"])).expect("base64");
        Self::new(&text(&request["method"]), &text(&request["target"]), headers, &body)
    }

    fn new<'a>(
        method: &str,
        target: &str,
        headers: impl Iterator<Item = (&'a str, &'a str)>,
        body: &[u8],
    ) -> Self {
        let headers: BTreeMap<String, &str> =
            headers.map(|(name, value)| (name.to_ascii_lowercase(), value)).collect();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut parts = Self::default();
        parts.put("method", method.into());
        parts.put("path", path.into());
        for (name, value) in form_urlencoded(query) {
            parts.put(&format!("query {name}"), value.into());
        }
        parts.put("header authorization", headers.get("authorization").map(ToString::to_string).into());
        let content_type = headers.get("content-type").copied().unwrap_or_default();
        let media_type = content_type.split(';').next().unwrap_or_default();
        if !media_type.is_empty() {
            parts.put("header content-type", media_type.into());
        }
        if let Some((_, boundary)) = content_type.split_once("boundary=") {
            parts.form(boundary, body);
        } else if !body.is_empty() {
            let json: Value = serde_json::from_slice(body).expect("a body of JSON");
            parts.json(json);
        }
        parts
    }

    fn put(&mut self, name: &str, value: Value) {
        let before = self.0.insert(name.to_owned(), value);
        assert_eq!(before, None, "{name} twice");
    }

    fn json(&mut self, json: Value) {
        match json {
            Value::Object(members) => {
                self.put("body", "an object".into());
                for (name, value) in members {
                    self.put(&format!("body {name}"), value);
                }
            }
            json => self.put("body", json),
        }
    }

    /// The parts of a form (RFC 7578), each with its file name and media type where it has them.
    fn form(&mut self, boundary: &str, body: &[u8]) {
        let body =
            String::from_utf8(body.iter().map(|&byte| if byte.is_ascii() { byte } else { b'?' }).collect());
        let body = body.expect("ASCII");
        let opening = format!("--{boundary}\r\n");
        let inner = body.strip_suffix("\r\n").unwrap_or(&body);
        let inner = inner.strip_suffix(&format!("--{boundary}--")).expect("an end");
        for part in inner.split(&opening).skip(1) {
            let (head, content) = part.split_once("\r\n\r\n").expect("a head");
            let content = content.strip_suffix("\r\n").expect("a line's end");
            let lines = head.split("\r\n").filter_map(|line| line.split_once(": "));
            let fields: BTreeMap<String, &str> =
                lines.map(|(name, value)| (name.to_ascii_lowercase(), value)).collect();
            let disposition = fields["content-disposition"];
            let parameter = |wanted: &str| {
                let (_, rest) = disposition.split_once(&format!("; {wanted}=\""))?;
                rest.split_once('"').map(|(value, _)| value.to_owned())
            };
            let name = format!("part {}", parameter("name").expect("a name"));
            let content = serde_json::from_str::<Value>(content)
                .ok()
                .filter(|json| json.is_object() || json.is_array())
                .unwrap_or_else(|| content.into());
            let value = match parameter("filename") {
                Some(file_name) => {
                    json!({ "file": file_name, "type": fields.get("content-type"), "bytes": content })
                }
                None => content,
            };
            self.put(&name, value);
        }
    }
}

/// The pairs of a query, decoded (WHATWG URL, `application/x-www-form-urlencoded`).
fn form_urlencoded(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let text = text.replace('+', " ");
        percent_encoding::percent_decode_str(&text).decode_utf8().expect("UTF-8").into_owned()
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}
