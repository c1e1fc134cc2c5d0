use std::net::SocketAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{COOKIE, HOST};
use http::request::Parts;
use http::{HeaderMap, HeaderName};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::Kind;

/// The event that `kind` makes of a request, as AWS documents it (API Gateway: "Create Lambda proxy integrations";
/// Lambda: "Creating and managing Lambda function URLs"; Elastic Load Balancing: "Lambda functions as targets"; VPC Lattice:
/// "Lambda functions as targets").
pub(super) fn event(kind: Kind, parts: &Parts, body: &Bytes, peer: SocketAddr) -> Value {
    let event = match kind {
        Kind::Rest => rest(parts, peer),
        Kind::HttpApi | Kind::Url | Kind::UrlStream => payload_2(kind, parts, peer),
        Kind::Alb | Kind::AlbMulti => load_balancer(kind, parts, peer),
        Kind::LatticeV1 => lattice_1(parts),
        Kind::LatticeV2 => lattice_2(parts),
    };
    with_body(kind, event, body)
}

fn with_body(kind: Kind, mut event: Value, body: &Bytes) -> Value {
    let flag = if kind == Kind::LatticeV1 { "is_base64_encoded" } else { "isBase64Encoded" };
    let (text, encoded) = match std::str::from_utf8(body) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (STANDARD.encode(body), true),
    };
    if let Some(event) = event.as_object_mut() {
        let body = if body.is_empty() && kind == Kind::Rest { Value::Null } else { text.into() };
        event.insert("body".to_owned(), body);
        event.insert(flag.to_owned(), encoded.into());
    }
    event
}

fn rest(parts: &Parts, peer: SocketAddr) -> Value {
    let query = pairs(parts.uri.query(), decoded);
    json!({
        "resource": "/{proxy+}",
        "path": parts.uri.path(),
        "httpMethod": parts.method.as_str(),
        "headers": last_values(&parts.headers),
        "multiValueHeaders": lists(&parts.headers),
        "queryStringParameters": nullable(last(&query)),
        "multiValueQueryStringParameters": nullable(grouped(&query)),
        "pathParameters": { "proxy": parts.uri.path() },
        "stageVariables": null,
        "requestContext": {
            "accountId": "123456789012", "apiId": "1234567890", "stage": "prod", "httpMethod": parts.method.as_str(),
            "path": format!("/prod{}", parts.uri.path()), "protocol": "HTTP/1.1", "requestId": "rest-request",
            "domainName": host(&parts.headers), "identity": { "sourceIp": peer.ip().to_string(), "userAgent": null },
        },
    })
}

/// An HTTP API decodes the path; a function URL leaves it as it is.
fn payload_2(kind: Kind, parts: &Parts, peer: SocketAddr) -> Value {
    let path = if kind == Kind::HttpApi { decoded(parts.uri.path()) } else { parts.uri.path().to_owned() };
    let mut headers = parts.headers.clone();
    let cookies: Vec<String> = headers
        .get_all(COOKIE)
        .iter()
        .flat_map(|line| text(line.as_bytes()).split("; ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    headers.remove(COOKIE);
    let domain = match kind {
        Kind::HttpApi => "api.execute-api.eu-central-1.amazonaws.com",
        _ => "url.lambda-url.eu-central-1.on.aws",
    };
    let mut event = json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": parts.uri.query().unwrap_or_default(),
        "headers": joined(&headers),
        "requestContext": {
            "accountId": "123456789012", "apiId": "api", "domainName": domain, "requestId": "http-request",
            "routeKey": "$default", "stage": "$default", "timeEpoch": 1_583_348_638_390_u64,
            "http": {
                "method": parts.method.as_str(), "path": path, "protocol": "HTTP/1.1",
                "sourceIp": peer.ip().to_string(), "userAgent": "suite",
            },
        },
    });
    if let (Some(event), false) = (event.as_object_mut(), cookies.is_empty()) {
        event.insert("cookies".to_owned(), cookies.into());
    }
    event
}

/// Names and values of the query stay as they were sent, and the last of several counts; the client's address is appended.
fn load_balancer(kind: Kind, parts: &Parts, peer: SocketAddr) -> Value {
    let query = pairs(parts.uri.query(), str::to_owned);
    let mut headers = parts.headers.clone();
    append(&mut headers, "x-forwarded-for", &peer.ip().to_string());
    for (name, value) in
        [("x-forwarded-proto", "http"), ("x-forwarded-port", "80"), ("x-amzn-trace-id", "Root=1")]
    {
        replace(&mut headers, name, value);
    }
    let mut event = json!({
        "requestContext": { "elb": { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/t/1" } },
        "httpMethod": parts.method.as_str(),
        "path": parts.uri.path(),
    });
    if let Some(event) = event.as_object_mut() {
        if kind == Kind::AlbMulti {
            event.insert("multiValueQueryStringParameters".to_owned(), grouped(&query));
            event.insert("multiValueHeaders".to_owned(), lists(&headers));
        } else {
            event.insert("queryStringParameters".to_owned(), last(&query));
            event.insert("headers".to_owned(), joined(&headers));
        }
    }
    event
}

fn lattice_1(parts: &Parts) -> Value {
    json!({
        "raw_path": target(parts),
        "method": parts.method.as_str(),
        "headers": joined(&parts.headers),
        "query_string_parameters": last(&pairs(parts.uri.query(), str::to_owned)),
    })
}

fn lattice_2(parts: &Parts) -> Value {
    json!({
        "version": "2.0",
        "path": parts.uri.path(),
        "method": parts.method.as_str(),
        "headers": lists(&parts.headers),
        "queryStringParameters": grouped(&pairs(parts.uri.query(), str::to_owned)),
        "requestContext": {
            "serviceNetworkArn": "arn:aws:vpc-lattice:eu-central-1:123456789012:servicenetwork/sn-1",
            "serviceArn": "arn:aws:vpc-lattice:eu-central-1:123456789012:service/svc-1",
            "targetGroupArn": "arn:aws:vpc-lattice:eu-central-1:123456789012:targetgroup/tg-1",
            "region": "eu-central-1", "timeEpoch": "1690497599177430",
        },
    })
}

fn target(parts: &Parts) -> String {
    let target = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    target.strip_suffix('?').unwrap_or(target).to_owned()
}

fn host(headers: &HeaderMap) -> Option<String> {
    headers.get(HOST).map(|host| text(host.as_bytes()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

type Query = Vec<(String, String)>;

fn pairs(query: Option<&str>, read: fn(&str) -> String) -> Query {
    let pairs = query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (read(name), read(value)))
        .collect()
}

fn last(query: &Query) -> Value {
    Value::Object(query.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect())
}

fn grouped(query: &Query) -> Value {
    let mut groups: Map<String, Value> = Map::new();
    for (name, value) in query {
        push(&mut groups, name, value.clone());
    }
    Value::Object(groups)
}

fn push(groups: &mut Map<String, Value>, name: &str, value: String) {
    if let Some(values) = groups.entry(name).or_insert_with(|| json!([])).as_array_mut() {
        values.push(value.into());
    }
}

fn nullable(value: Value) -> Value {
    if value.as_object().is_some_and(Map::is_empty) { Value::Null } else { value }
}

fn lists(headers: &HeaderMap) -> Value {
    let mut groups = Map::new();
    for (name, value) in headers {
        push(&mut groups, name.as_str(), text(value.as_bytes()));
    }
    Value::Object(groups)
}

fn last_values(headers: &HeaderMap) -> Value {
    Value::Object(
        headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes()).into())).collect(),
    )
}

fn joined(headers: &HeaderMap) -> Value {
    let separator = |name: &HeaderName| if *name == COOKIE { "; " } else { "," };
    let values = |name: &HeaderName| {
        let values: Vec<String> = headers.get_all(name).iter().map(|value| text(value.as_bytes())).collect();
        values.join(separator(name))
    };
    Value::Object(headers.keys().map(|name| (name.to_string(), values(name).into())).collect())
}

fn append(headers: &mut HeaderMap, name: &'static str, value: &str) {
    let before: Vec<String> = headers.get_all(name).iter().map(|value| text(value.as_bytes())).collect();
    let all: Vec<&str> = before.iter().map(String::as_str).chain([value]).collect();
    replace(headers, name, &all.join(", "));
}

fn replace(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = value.parse() {
        headers.insert(name, value);
    }
}
