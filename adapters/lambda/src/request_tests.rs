use std::fs;
use std::path::{Path, PathBuf};

use futures_util::FutureExt;
use lambda_http::RequestExt as _;

use super::*;

/// Events that AWS recorded or documents, as published with the crates `lambda_http` and `aws_lambda_events`.
fn recorded(folder: &str) -> Vec<(String, String)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "events", folder].iter().collect();
    let mut events: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| read_event(&entry.unwrap().path())).collect();
    events.sort();
    events
}

fn read_event(path: &Path) -> (String, String) {
    (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
}

fn event(name: &str) -> String {
    recorded("http").into_iter().find(|(known, _)| known == name).unwrap().1
}

fn bytes(body: Body) -> Bytes {
    body.collect(16 * 1024 * 1024).now_or_never().unwrap().unwrap()
}

fn read_strip(json: &str) -> Result<Received, BadEvent> {
    read(json.as_bytes(), StagePrefix::Strip)
}

fn request(json: &str) -> Request {
    read_strip(json).unwrap().request.unwrap()
}

fn decoded(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let mut pairs: Vec<_> = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect();
    pairs.sort();
    pairs
}

#[test]
fn every_recorded_http_event_is_read_as_lambda_http_reads_it() {
    let mut compared = 0;
    for (name, json) in recorded("http") {
        let ours = read(json.as_bytes(), StagePrefix::Keep).unwrap_or_else(|error| panic!("{name}: {error}"));
        let trigger = ours.trigger;
        let ours = ours.request.unwrap_or_else(|error| panic!("{name}: {error}"));
        let theirs = lambda_http::request::from_str(&json);
        let Ok(theirs) = theirs else {
            assert_eq!(trigger, Trigger::LatticeV1, "{name}: lambda_http reads all kinds but this");
            continue;
        };
        compared += 1;
        assert_eq!(ours.method(), theirs.method(), "{name}: the method");
        // Of a header that repeats, lambda_http has lost some values; of an empty list of cookies it makes an empty line.
        for (header, value) in theirs.headers().iter().filter(|(_, value)| !value.is_empty()) {
            let kept = ours.headers().get_all(header).iter().any(|ours| ours == value);
            assert!(kept, "{name}: the header {header}");
        }
        assert!(
            ours.headers().keys().all(|header| theirs.headers().contains_key(header)),
            "{name}: no header that lambda_http does not have"
        );
        if trigger != Trigger::RestApi {
            assert_eq!(ours.uri().path(), &*legal(theirs.raw_http_path()), "{name}: the path");
        }
        let theirs_query = theirs.query_string_parameters();
        let mut theirs_query: Vec<(String, String)> =
            theirs_query.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        theirs_query.sort();
        if trigger != Trigger::HttpApi && trigger != Trigger::FunctionUrl {
            assert_eq!(decoded(ours.uri().query().unwrap_or_default()), theirs_query, "{name}: the query");
        }
        let theirs_body = match theirs.body() {
            lambda_http::Body::Empty => Bytes::new(),
            lambda_http::Body::Text(text) => Bytes::copy_from_slice(text.as_bytes()),
            lambda_http::Body::Binary(bytes) => Bytes::copy_from_slice(bytes),
            body => panic!("{name}: {body:?}"),
        };
        assert_eq!(bytes(ours.into_body()), theirs_body, "{name}: the body");
    }
    assert!(compared >= 30, "{compared} events were compared");
}

#[test]
fn an_event_that_is_no_http_request_is_refused_with_its_reason() {
    for (name, json) in recorded("other") {
        let error = read_strip(&json).expect_err(&name).to_string();
        assert!(error.contains("httpMethod") || error.contains("WebSocket"), "{name}: {error}");
    }
}

#[test]
fn a_member_of_the_wrong_type_is_named() {
    for (json, member) in [
        (r#"{"httpMethod": 7, "path": "/"}"#, "httpMethod: "),
        (r#"{"httpMethod": "GET", "path": "/", "isBase64Encoded": "yes"}"#, "isBase64Encoded: "),
        (r#"{"httpMethod": "GET", "path": "/", "headers": {"a": 1}}"#, "headers.a: "),
        (r#"{"httpMethod": "GET", "path": "/", "headers": {"a": "x\ny"}}"#, "headers."),
        (r#"{"httpMethod": "GET", "path": "/", "multiValueHeaders": {"a b": ["x"]}}"#, "multiValueHeaders"),
        (r#"{"httpMethod": "GET", "path": "/", "queryStringParameters": []}"#, "queryStringParameters"),
        (
            r#"{"httpMethod": "GET", "path": "/", "requestContext": {"identity": {"sourceIp": 1}}}"#,
            "requestContext.identity.sourceIp",
        ),
        (r#"{"httpMethod": "GET"}"#, "path: missing"),
        (r#"{"httpMethod": "G T", "path": "/"}"#, "method"),
        (r#"{"httpMethod": "POST", "path": "/", "body": "%%", "isBase64Encoded": true}"#, "body: "),
        (r#"{"rawPath": "/", "requestContext": {"http": {}}}"#, "requestContext.http.method: missing"),
        ("[1]", ""),
        ("{", ""),
        ("", ""),
    ] {
        let error = read_strip(json).expect_err(json).to_string();
        assert!(error.contains(member), "{json}: {error}");
    }
    assert!(read(b"{\"path\": \"\xff\"}", StagePrefix::Strip).is_err());
}

#[test]
fn no_error_shows_what_a_header_holds() {
    let json = r#"{"httpMethod": "GET", "path": "/", "headers": {"authorization": "Bearer secret\u0000"}}"#;
    let error = read_strip(json).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("secret"), "{error}");
}

#[test]
fn path_and_query_are_the_bytes_of_the_event() {
    let url = |path: &str, query: &str| {
        let context = r#"{"http": {"method": "GET", "sourceIp": "203.0.113.7"}, "domainName": "x.lambda-url.eu-central-1.on.aws"}"#;
        let json = format!(
            r#"{{"version": "2.0", "rawPath": {path:?}, "rawQueryString": {query:?}, "requestContext": {context}}}"#
        );
        request(&json).uri().to_string()
    };
    for (path, query, target) in [
        ("/a%2Fb//c/%2e%2e;d", "x=1+2&y=%20&z=", "/a%2Fb//c/%2e%2e;d?x=1+2&y=%20&z="),
        ("/", "", "/"),
        ("", "", "/"),
        ("/a b<c>", "q=\"a b\"", "/a%20b%3Cc%3E?q=%22a%20b%22"),
        ("/\u{e9}", "\u{e9}", "/\u{e9}?\u{e9}"),
    ] {
        assert_eq!(url(path, query), target);
    }
}

#[test]
fn a_query_is_rebuilt_without_encoding_it_twice() {
    let rest = r#"{"httpMethod": "GET", "path": "/", "multiValueQueryStringParameters": {"a": ["1 + 1", "&=%"], "b": [""]}}"#;
    assert_eq!(request(rest).uri(), "/?a=1%20%2B%201&a=%26%3D%25&b");
    let alb = r#"{"httpMethod": "GET", "path": "/", "queryStringParameters": {"a": "1%20%2B1"}, "requestContext": {"elb": {}}}"#;
    assert_eq!(request(alb).uri(), "/?a=1%20%2B1");
}

#[test]
fn the_stage_is_stripped_or_kept_as_configured() {
    let v2 = r#"{"rawPath": "/prod/users", "requestContext": {"stage": "prod", "http": {"method": "GET"}}}"#;
    let v1 = r#"{"path": "/users", "httpMethod": "GET", "requestContext": {"stage": "prod", "path": "/prod/users"}}"#;
    for json in [v1, v2] {
        let path = |stage| read(json.as_bytes(), stage).unwrap().request.unwrap().uri().path().to_owned();
        assert_eq!(path(StagePrefix::Strip), "/users", "{json}");
        assert_eq!(path(StagePrefix::Keep), "/prod/users", "{json}");
    }
    let beside =
        r#"{"rawPath": "/production", "requestContext": {"stage": "prod", "http": {"method": "GET"}}}"#;
    assert_eq!(request(beside).uri().path(), "/production");
    let whole = r#"{"rawPath": "/prod", "requestContext": {"stage": "prod", "http": {"method": "GET"}}}"#;
    assert_eq!(request(whole).uri().path(), "/");
}

#[test]
fn a_rest_event_keeps_repeated_headers_and_query_keys() {
    let request = request(&event("apigw_multi_value_proxy_request"));
    let values: Vec<_> = request.headers().get_all("headerName").iter().collect();
    assert_eq!(values, ["headerValue"]);
    assert!(
        request.uri().query().unwrap().contains("multiValueName=you&multiValueName=me"),
        "{}",
        request.uri()
    );
}

#[test]
fn the_cookies_of_format_2_are_one_line_and_none_make_no_line() {
    let with = |cookies: &str| {
        let json = format!(
            r#"{{"rawPath": "/", "cookies": {cookies}, "requestContext": {{"http": {{"method": "GET"}}}}}}"#
        );
        request(&json).headers().get(COOKIE).map(|line| line.to_str().unwrap().to_owned())
    };
    assert_eq!(with(r#"["a=1", "b=\"x,y\""]"#).unwrap(), r#"a=1; b="x,y""#);
    assert_eq!(with("[]"), None);
    assert_eq!(with("null"), None);
}

#[test]
fn the_address_is_what_the_trigger_states_and_never_what_a_caller_writes() {
    let address = |json: &str| read_strip(json).unwrap().arrival.client.map(|client| client.ip.to_string());
    let forged = r#""headers": {"x-forwarded-for": "198.51.100.1", "forwarded": "for=198.51.100.1"}"#;
    let v2 = format!(
        r#"{{"rawPath": "/", {forged}, "requestContext": {{"http": {{"method": "GET", "sourceIp": "203.0.113.7"}}}}}}"#
    );
    assert_eq!(address(&v2).unwrap(), "203.0.113.7");
    let v1 = format!(
        r#"{{"path": "/", "httpMethod": "GET", {forged}, "requestContext": {{"identity": {{"sourceIp": "2001:db8::1"}}}}}}"#
    );
    assert_eq!(address(&v1).unwrap(), "2001:db8::1");
    for (line, ip) in [
        ("198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:4711", "203.0.113.7"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
    ] {
        let alb = format!(
            r#"{{"path": "/", "httpMethod": "GET", "headers": {{"x-forwarded-for": "{line}"}}, "requestContext": {{"elb": {{}}}}}}"#
        );
        assert_eq!(address(&alb).unwrap(), ip);
    }
    let lattice = format!(r#"{{"raw_path": "/", "method": "GET", {forged}}}"#);
    assert_eq!(address(&lattice), None);
}

#[test]
fn a_health_check_without_a_context_of_the_client_is_a_request() {
    let received = read_strip(&event("alb_health_check")).unwrap();
    assert_eq!(received.trigger, Trigger::LoadBalancer);
    assert_eq!(received.request.unwrap().uri().path(), "/");
    assert!(read_strip(&event("apigw_no_host")).unwrap().request.is_ok());
}

#[test]
fn a_target_that_no_request_can_have_is_414() {
    let json = format!(r#"{{"httpMethod": "GET", "path": "/{}"}}"#, "a".repeat(70_000));
    assert_eq!(read_strip(&json).unwrap().request.unwrap_err().code(), ErrorCode::UriTooLong);
}

#[test]
fn a_body_is_read_as_the_flag_says() {
    let body = |body: &str, flag: &str| {
        let json =
            format!(r#"{{"httpMethod": "POST", "path": "/", "body": {body}, "isBase64Encoded": {flag}}}"#);
        bytes(request(&json).into_body())
    };
    assert_eq!(body(r#""AAH/""#, "true"), [0, 1, 0xff][..]);
    assert_eq!(body(r#""AAH/""#, "false"), "AAH/");
    assert_eq!(body(r#""a\u00e9\n""#, "null"), "a\u{e9}\n");
    assert!(body("null", "false").is_empty());
    assert!(body(r#""""#, "true").is_empty());
}
