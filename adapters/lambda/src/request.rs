use std::borrow::Cow;
use std::fmt::Write as _;
use std::net::IpAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{COOKIE, HOST, HeaderValue};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderName, Method, Uri};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use wacht_core::{AddressSource, Arrival, Body, ClientAddress, Error, ErrorCode, Request, Scheme};

use crate::builder::StagePrefix;
use crate::event::{BadEvent, Event, Trigger, parse, text_of};
use crate::fields::{Headers, Pairs, Text};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// A request as an event told it, and what goes back the same way.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) trigger: Trigger,
    pub(crate) request: Result<Request, Error>,
    pub(crate) arrival: Arrival,
    pub(crate) gateway_request_id: Option<String>,
}

/// Reads an event.
pub(crate) fn read(json: &[u8], stage: StagePrefix) -> Result<Received, BadEvent> {
    let mut event = Event::parse(json)?;
    let (trigger, method) = event.trigger()?;
    let method =
        Method::from_bytes(method.as_bytes()).map_err(|_| BadEvent::new("the method is malformed"))?;
    let mut headers = match (event.multi_value_headers.take(), event.headers) {
        (Some(Headers(headers)), _) => headers,
        (None, Some(single)) => parse::<Headers>("headers", single.get())?.0,
        (None, None) => HeaderMap::new(),
    };
    if let Some(cookies) = event.cookies.as_deref().filter(|cookies| !cookies.is_empty()) {
        headers.insert(COOKIE, joined(cookies)?);
    }
    let uri = uri(target(&event, trigger, stage)?);
    let body = body(&mut event)?;
    let arrival = arrival(&event, trigger, &headers);
    let gateway_request_id = text_of(event.context.as_ref().and_then(|context| context.request_id.as_ref()));
    let gateway_request_id = gateway_request_id.map(str::to_owned);
    let request = uri.map(|uri| {
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        request
    });
    Ok(Received { trigger, request, arrival, gateway_request_id })
}

/// The cookies that payload format 2.0 lists beside the headers, in the one line that they were.
fn joined(cookies: &[Text<'_>]) -> Result<HeaderValue, BadEvent> {
    let texts: Vec<&str> = cookies.iter().map(|Text(cookie)| &**cookie).collect();
    HeaderValue::try_from(texts.join("; ")).map_err(|_| BadEvent::new("cookies: a cookie is malformed"))
}

/// The request target: the bytes that the client sent, as far as the trigger still has them.
fn target<'a>(event: &'a Event<'_>, trigger: Trigger, stage: StagePrefix) -> Result<Cow<'a, str>, BadEvent> {
    if trigger == Trigger::LatticeV1 {
        return Ok(legal(text_of(event.lattice_target.as_ref()).unwrap_or("/")));
    }
    let path = if trigger.is_format_2() { event.raw_path.as_ref() } else { event.path.as_ref() };
    let path = text_of(path).ok_or_else(|| BadEvent::new("path: missing"))?;
    let mut target = legal(staged(event, trigger, path, stage));
    if let Some(query) = query(event, trigger)? {
        let whole = target.to_mut();
        whole.push('?');
        whole.push_str(&query);
    }
    Ok(target)
}

/// The path with the stage in front or without it. An HTTP API writes it into `rawPath`; a REST API keeps it apart.
fn staged<'a>(event: &'a Event<'_>, trigger: Trigger, path: &'a str, prefix: StagePrefix) -> &'a str {
    let context = event.context.as_ref();
    let stage = text_of(context.and_then(|context| context.stage.as_ref()));
    match (trigger, prefix) {
        (Trigger::HttpApi, StagePrefix::Strip) => match stage.filter(|stage| *stage != "$default") {
            Some(stage) => without_stage(path, stage),
            None => path,
        },
        (Trigger::RestApi, StagePrefix::Keep) => {
            text_of(context.and_then(|context| context.path.as_ref())).unwrap_or(path)
        }
        _ => path,
    }
}

fn without_stage<'a>(path: &'a str, stage: &str) -> &'a str {
    match path.strip_prefix('/').and_then(|path| path.strip_prefix(stage)) {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

/// The query, `None` where there is none. Only payload format 2.0 has it whole. A REST API decodes names and values; load
/// balancers and VPC Lattice leave them as they were sent.
fn query<'a>(event: &'a Event<'_>, trigger: Trigger) -> Result<Option<Cow<'a, str>>, BadEvent> {
    if trigger.is_format_2() {
        let raw = text_of(event.raw_query_string.as_ref()).unwrap_or_default();
        return Ok((!raw.is_empty()).then(|| legal(raw)));
    }
    let (member, json) = match (event.multi_value_query, event.query) {
        (Some(multi), _) => ("multiValueQueryStringParameters", multi),
        (None, Some(single)) => ("queryStringParameters", single),
        (None, None) => return Ok(None),
    };
    let Pairs(pairs) = parse(member, json.get())?;
    if pairs.is_empty() {
        return Ok(None);
    }
    let mut query = String::with_capacity(json.get().len());
    for (name, value) in &pairs {
        if !query.is_empty() {
            query.push('&');
        }
        let encoded = |text| -> Cow<'_, str> {
            if trigger == Trigger::RestApi { utf8_percent_encode(text, DECODED).into() } else { legal(text) }
        };
        query.push_str(&encoded(name));
        // `a` and `a=` are the same in every event: the shorter one it is.
        if !value.is_empty() {
            query.push('=');
            query.push_str(&encoded(value));
        }
    }
    Ok(Some(query.into()))
}

/// What a decoded name or value of a query cannot hold as it is (RFC 3986 section 3.4, with the separators of forms).
const DECODED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'=').add(b'>');

/// The text with what no request line can hold encoded, which some triggers have decoded. All else stays as it is.
fn legal(text: &str) -> Cow<'_, str> {
    let illegal = |character: char| matches!(character, '\0'..=' ' | '"' | '#' | '<' | '>' | '`' | '\x7f');
    if !text.contains(illegal) {
        return Cow::Borrowed(text);
    }
    let mut legal = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if illegal(character) {
            // Writing to a text cannot fail.
            let _ = write!(legal, "%{:02X}", u32::from(character));
        } else {
            legal.push(character);
        }
    }
    Cow::Owned(legal)
}

fn uri(target: Cow<'_, str>) -> Result<Uri, Error> {
    // `http` takes targets of 65,534 bytes; every limit is below.
    if target.len() > usize::from(u16::MAX) - 1 {
        return Err(Error::new(ErrorCode::UriTooLong));
    }
    let target = if target.starts_with('/') { target } else { format!("/{target}").into() };
    let target = PathAndQuery::try_from(&*target)
        .map_err(|error| Error::new(ErrorCode::BadRequest).with_source(error))?;
    Ok(Uri::from(target))
}

/// The body's bytes. The event's flag says how they are written.
fn body(event: &mut Event<'_>) -> Result<Body, BadEvent> {
    let Some(Text(body)) = event.body.take() else { return Ok(Body::empty()) };
    if event.is_base64_encoded == Some(true) {
        let bytes = STANDARD
            .decode(body.as_bytes())
            .map_err(|_| BadEvent::new("body: is not base64, as isBase64Encoded says"))?;
        return Ok(Bytes::from(bytes).into());
    }
    Ok(body.into_owned().into())
}

fn arrival(event: &Event<'_>, trigger: Trigger, headers: &HeaderMap) -> Arrival {
    let mut arrival = Arrival::default();
    arrival.client = address(event, trigger, headers);
    arrival.scheme = match trigger {
        // Neither has an endpoint without TLS.
        Trigger::RestApi | Trigger::HttpApi | Trigger::FunctionUrl => Scheme::Https,
        // Nobody says; what a caller writes does not count.
        Trigger::LatticeV1 | Trigger::LatticeV2 => Scheme::Http,
        Trigger::LoadBalancer | Trigger::LoadBalancerMultiValue => {
            match headers.get(FORWARDED_PROTO).map(HeaderValue::as_bytes) {
                Some(b"https") => Scheme::Https,
                _ => Scheme::Http,
            }
        }
    };
    arrival.host = headers.get(HOST).cloned().or_else(|| {
        let domain = text_of(event.context.as_ref()?.domain_name.as_ref())?;
        HeaderValue::from_str(domain).ok()
    });
    arrival
}

/// API Gateway states it; a load balancer appends it to `X-Forwarded-For`, so the last entry is its own; VPC Lattice says
/// nothing that a caller could not have written.
fn address(event: &Event<'_>, trigger: Trigger, headers: &HeaderMap) -> Option<ClientAddress> {
    let ip: IpAddr = match trigger {
        Trigger::RestApi | Trigger::HttpApi | Trigger::FunctionUrl => event.source_ip()?.parse().ok()?,
        Trigger::LoadBalancer | Trigger::LoadBalancerMultiValue => {
            let lines = headers.get_all(FORWARDED_FOR).iter().next_back()?.to_str().ok()?;
            let last = lines.rsplit(',').next()?.trim();
            last.parse().or_else(|_| without_port(last).parse()).ok()?
        }
        Trigger::LatticeV1 | Trigger::LatticeV2 => return None,
    };
    Some(ClientAddress::new(ip, AddressSource::Platform))
}

/// A load balancer can be told to add the client's port: `203.0.113.7:4711`, `[2001:db8::1]:4711`.
fn without_port(text: &str) -> &str {
    let address = text.rsplit_once(':').map_or(text, |(address, _)| address);
    address.trim_start_matches('[').trim_end_matches(']')
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
