use std::net::{IpAddr, Ipv4Addr};

use axum::http::{HeaderValue, Method, Request, Uri, header};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Collected, Full, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::AbortHandle;

use super::{Message, Reply};

/// Sends a message and waits for the answer, as long as its endpoint may take. An error is a text for people.
pub(crate) async fn send(message: Message) -> Result<Reply, String> {
    let timeout = message.timeout;
    let sent = tokio::time::timeout(timeout, exchange(message)).await;
    sent.unwrap_or_else(|_| Err(format!("no answer within {} seconds", timeout.as_secs())))
}

async fn exchange(message: Message) -> Result<Reply, String> {
    let uri: Uri = message.url.parse().map_err(|_| "the URL is none".to_owned())?;
    let address = loopback(&uri).ok_or("wacht-dev sends to http:// and loopback addresses only")?;
    let stream = TcpStream::connect(address).await.map_err(|error| error.to_string())?;
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    // Dropping the guard ends the connection, also when the time is up.
    let _guard = Guard(tokio::spawn(connection).abort_handle());
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let mut request = Request::new(Full::new(Bytes::from(message.body)));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = target.parse().map_err(|_| "the URL is none".to_owned())?;
    *request.headers_mut() = message.headers;
    let host = uri.authority().map_or("localhost", |authority| authority.as_str());
    request
        .headers_mut()
        .insert(header::HOST, HeaderValue::try_from(host).map_err(|error| error.to_string())?);
    let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
    let (head, body) = response.into_parts();
    // What an endpoint says beyond the limit is left out, and so is what breaks off.
    let body = Limited::new(body, ANSWER_BYTES).collect().await.map(Collected::to_bytes).unwrap_or_default();
    Ok(Reply {
        status: head.status.as_u16(),
        headers: head.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}

/// The address of a loopback name. `None` for any other.
fn loopback(uri: &Uri) -> Option<(IpAddr, u16)> {
    let is_http = uri.scheme_str() == Some("http");
    let host = uri.host()?.trim_start_matches('[').trim_end_matches(']');
    let ip = if host == "localhost" { Ipv4Addr::LOCALHOST.into() } else { host.parse::<IpAddr>().ok()? };
    (is_http && ip.is_loopback()).then(|| (ip, uri.port_u16().unwrap_or(80)))
}

struct Guard(AbortHandle);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What is kept of an answer.
const ANSWER_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_addresses_are_sent_to() {
        let port = |url: &str| loopback(&url.parse().unwrap()).map(|(_, port)| port);
        assert_eq!(port("http://127.0.0.1:8080/x"), Some(8080));
        assert_eq!(port("http://localhost/x"), Some(80));
        assert_eq!(port("http://[::1]:1/"), Some(1));
        for other in
            ["https://127.0.0.1/", "http://10.0.0.1/", "http://example.com/", "http://localhost.example/"]
        {
            assert_eq!(port(other), None, "{other}");
        }
    }
}
