use std::sync::Arc;

use async_trait::async_trait;
use http::header::LOCATION;
use http::{HeaderMap, HeaderValue, Uri};
use wacht_core::{Body, Client, ClientError, ClientErrorKind, HttpClient, Request, Response};

use super::platform::on;
use super::{Fault, around};

pub(super) const FAULTS: &[Fault] = &[
    around("a_header_lost_on_the_way_out", "C01", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::LastHeader)))
    }),
    around("a_query_normalised_on_the_way_out", "C01", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::Normalised)))
    }),
    around("an_accept_encoding_that_nobody_gave", "C01", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::Encodings)))
    }),
    around("a_cookie_lost_on_the_way_back", "C02", |handler, start| {
        on(handler, &start, |platform| {
            platform.client = |client| Arc::new(Broken(client, How::LastAnswerHeader));
        })
    }),
    around("an_error_status_as_an_error", "C02", |handler, start| {
        on(handler, &start, |platform| {
            platform.client = |client| Arc::new(Broken(client, How::StatusAsError));
        })
    }),
    around("a_redirect_followed", "C03", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::Follow)))
    }),
    around("one_kind_for_every_failure", "C04", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::OneKind)))
    }),
    around("answers_collected_in_memory", "C05", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::Collect)))
    }),
    around("a_dropped_call_that_goes_on", "C06", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::Detach)))
    }),
    around("the_url_in_an_errors_text", "C07", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Arc::new(Broken(client, How::TellUrl)))
    }),
];

#[derive(Debug)]
struct Broken(Client, How);

#[derive(Debug, Clone, Copy)]
enum How {
    LastHeader,
    Normalised,
    Encodings,
    LastAnswerHeader,
    StatusAsError,
    Follow,
    OneKind,
    Collect,
    Detach,
    TellUrl,
}

#[async_trait]
impl HttpClient for Broken {
    async fn send(&self, mut request: Request) -> Result<Response, ClientError> {
        let Self(client, how) = self;
        let uri = request.uri().clone();
        match how {
            How::LastHeader => *request.headers_mut() = last_of_each(request.headers()),
            How::Normalised => {
                if let Ok(uri) = uri.to_string().replace("%20", "+").parse::<Uri>() {
                    *request.uri_mut() = uri;
                }
            }
            How::Encodings => {
                request.headers_mut().insert("accept-encoding", HeaderValue::from_static("gzip"));
            }
            How::Detach => {
                let client = Arc::clone(client);
                let sent = tokio::spawn(async move { client.send(request).await }).await;
                return sent.unwrap_or_else(|error| Err(ClientError::new(ClientErrorKind::Other, error)));
            }
            _ => {}
        }
        let sent = client.send(request).await;
        match how {
            How::LastAnswerHeader => sent.map(|mut response| {
                *response.headers_mut() = last_of_each(response.headers());
                response
            }),
            How::StatusAsError => match sent {
                Ok(response) if !response.status().is_success() => Err(ClientErrorKind::Other.into()),
                sent => sent,
            },
            How::Follow => follow(client, &uri, sent).await,
            How::OneKind => sent.map_err(|_| ClientErrorKind::Other.into()),
            How::TellUrl => {
                sent.map_err(|error| ClientError::new(error.kind(), format!("cannot send to {uri}")))
            }
            How::Collect => {
                let (parts, body) = sent?.into_parts();
                let bytes = body.collect(256 * 1024 * 1024).await.unwrap_or_default();
                Ok(Response::from_parts(parts, Body::from(bytes)))
            }
            _ => sent,
        }
    }
}

fn last_of_each(headers: &HeaderMap) -> HeaderMap {
    headers.iter().fold(HeaderMap::new(), |mut last, (name, value)| {
        last.insert(name.clone(), value.clone());
        last
    })
}

async fn follow(
    client: &Client,
    uri: &Uri,
    sent: Result<Response, ClientError>,
) -> Result<Response, ClientError> {
    let response = sent?;
    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    let Some(location) = location.filter(|_| response.status().is_redirection()) else { return Ok(response) };
    let target = format!("http://{}{location}", uri.authority().map_or("", |authority| authority.as_str()));
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = target
        .parse()
        .map_err(|error: http::uri::InvalidUri| ClientError::new(ClientErrorKind::Request, error))?;
    client.send(request).await
}
