use std::fmt;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::fields::{Headers, Text};

/// What sent an event, and so the form in which the answer goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Trigger {
    /// A REST API of API Gateway, or an HTTP API with payload format 1.0.
    RestApi,
    /// An HTTP API of API Gateway with payload format 2.0.
    HttpApi,
    /// A function URL, whose payload format is 2.0, too.
    FunctionUrl,
    /// An Application Load Balancer whose target group has multi-value headers off.
    LoadBalancer,
    /// An Application Load Balancer whose target group has multi-value headers on.
    LoadBalancerMultiValue,
    /// VPC Lattice, event structure 1.
    LatticeV1,
    /// VPC Lattice, event structure 2.
    LatticeV2,
}

impl Trigger {
    /// Whether events have payload format 2.0 of API Gateway.
    pub(crate) const fn is_format_2(self) -> bool {
        matches!(self, Self::HttpApi | Self::FunctionUrl)
    }
}

/// An event, with the members of every kind that there is. Each kind has some of them.
#[derive(Debug, Deserialize)]
pub(crate) struct Event<'a> {
    #[serde(borrow)]
    version: Option<Text<'a>>,
    #[serde(rename = "httpMethod")]
    http_method: Option<Text<'a>>,
    method: Option<Text<'a>>,
    #[serde(rename = "rawPath")]
    pub(crate) raw_path: Option<Text<'a>>,
    #[serde(rename = "rawQueryString")]
    pub(crate) raw_query_string: Option<Text<'a>>,
    #[serde(rename = "raw_path")]
    pub(crate) lattice_target: Option<Text<'a>>,
    pub(crate) path: Option<Text<'a>>,
    #[serde(rename = "queryStringParameters")]
    pub(crate) query: Option<&'a RawValue>,
    #[serde(rename = "multiValueQueryStringParameters")]
    pub(crate) multi_value_query: Option<&'a RawValue>,
    pub(crate) headers: Option<&'a RawValue>,
    #[serde(rename = "multiValueHeaders")]
    pub(crate) multi_value_headers: Option<Headers>,
    pub(crate) cookies: Option<Vec<Text<'a>>>,
    pub(crate) body: Option<Text<'a>>,
    #[serde(rename = "isBase64Encoded", alias = "is_base64_encoded")]
    pub(crate) is_base64_encoded: Option<bool>,
    #[serde(rename = "requestContext")]
    pub(crate) context: Option<RequestContext<'a>>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct RequestContext<'a> {
    elb: Option<IgnoredAny>,
    #[serde(borrow)]
    http: Option<Http<'a>>,
    identity: Option<Identity<'a>>,
    #[serde(rename = "requestId")]
    pub(crate) request_id: Option<Text<'a>>,
    pub(crate) stage: Option<Text<'a>>,
    /// The path with the stage in front.
    pub(crate) path: Option<Text<'a>>,
    #[serde(rename = "domainName")]
    pub(crate) domain_name: Option<Text<'a>>,
    #[serde(rename = "serviceArn")]
    service_arn: Option<IgnoredAny>,
    #[serde(rename = "connectionId")]
    connection_id: Option<IgnoredAny>,
}

#[derive(Debug, Deserialize)]
struct Http<'a> {
    #[serde(borrow)]
    method: Option<Text<'a>>,
    #[serde(rename = "sourceIp")]
    source_ip: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
struct Identity<'a> {
    #[serde(borrow, rename = "sourceIp")]
    source_ip: Option<Text<'a>>,
}

/// An event that is no request, and the member that says so.
#[derive(Debug)]
pub(crate) struct BadEvent(String);

impl BadEvent {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for BadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadEvent {}

/// Reads JSON that an event holds.
pub(crate) fn parse<'a, T: Deserialize<'a>>(member: &str, json: &'a str) -> Result<T, BadEvent> {
    serde_json::from_str(json).map_err(|_| {
        // Once more, slower, to name the member.
        let mut deserializer = serde_json::Deserializer::from_str(json);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(error) if member.is_empty() => BadEvent(format!("{}: {}", error.path(), error.inner())),
            Err(error) => BadEvent(format!("{member}.{}: {}", error.path(), error.inner())),
            Ok(_) => BadEvent(format!("{member}: bytes after its end")),
        }
    })
}

impl<'a> Event<'a> {
    pub(crate) fn parse(json: &'a [u8]) -> Result<Self, BadEvent> {
        let json = std::str::from_utf8(json).map_err(|_| BadEvent::new("the event is not UTF-8"))?;
        parse("", json)
    }

    /// What sent it, and the method of the request.
    pub(crate) fn trigger(&self) -> Result<(Trigger, &str), BadEvent> {
        let context = self.context.as_ref();
        let http = context.and_then(|context| context.http.as_ref());
        if let (Some(http), Some(_)) = (http, &self.raw_path) {
            let Some(Text(method)) = &http.method else {
                return Err(BadEvent::new("requestContext.http.method: missing"));
            };
            let domain = text_of(context.and_then(|context| context.domain_name.as_ref()));
            let is_url = domain.is_some_and(|domain| domain.contains(".lambda-url."));
            return Ok((if is_url { Trigger::FunctionUrl } else { Trigger::HttpApi }, method));
        }
        if let Some(method) = text_of(self.method.as_ref()) {
            if self.lattice_target.is_some() {
                return Ok((Trigger::LatticeV1, method));
            }
            if context.is_some_and(|context| context.service_arn.is_some()) || self.is_version_2() {
                return Ok((Trigger::LatticeV2, method));
            }
        }
        if context.is_some_and(|context| context.connection_id.is_some()) {
            return Err(BadEvent::new("requestContext.connectionId: a WebSocket event is no HTTP request"));
        }
        let Some(method) = text_of(self.http_method.as_ref()) else {
            return Err(BadEvent::new(
                "httpMethod: missing, and so are the members of the other HTTP events",
            ));
        };
        let trigger = match context {
            Some(context) if context.elb.is_some() && self.multi_value_headers.is_some() => {
                Trigger::LoadBalancerMultiValue
            }
            Some(context) if context.elb.is_some() => Trigger::LoadBalancer,
            _ => Trigger::RestApi,
        };
        Ok((trigger, method))
    }

    fn is_version_2(&self) -> bool {
        text_of(self.version.as_ref()) == Some("2.0")
    }

    /// The address of the client, where the trigger states it.
    pub(crate) fn source_ip(&self) -> Option<&str> {
        let context = self.context.as_ref()?;
        let http = context.http.as_ref().and_then(|http| http.source_ip.as_ref());
        let identity = context.identity.as_ref().and_then(|identity| identity.source_ip.as_ref());
        text_of(http.or(identity))
    }
}

pub(crate) fn text_of<'a>(text: Option<&'a Text<'_>>) -> Option<&'a str> {
    text.map(|Text(text)| &**text)
}
