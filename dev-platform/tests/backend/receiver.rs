//! An endpoint that keeps what it is sent, and answers as it is told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use tokio::sync::mpsc;

pub(crate) struct Receiver {
    pub(crate) url: String,
    answers: Arc<Mutex<VecDeque<(u16, &'static str)>>>,
    received: mpsc::UnboundedReceiver<Received>,
}

pub(crate) struct Received {
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

#[derive(Clone)]
struct Shared {
    answers: Arc<Mutex<VecDeque<(u16, &'static str)>>>,
    sender: mpsc::UnboundedSender<Received>,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        let (sender, received) = mpsc::unbounded_channel();
        let answers = Arc::new(Mutex::new(VecDeque::new()));
        let shared = Shared { answers: Arc::clone(&answers), sender };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let routes = Router::new().fallback(receive).with_state(shared);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { url, answers, received }
    }

    /// Answers the next message with this status and `retry-after`; 200 when nothing is said.
    pub(crate) fn answer(&self, status: u16, retry_after: &'static str) {
        self.answers.lock().unwrap().push_back((status, retry_after));
    }

    /// The next message.
    pub(crate) async fn next(&mut self) -> Received {
        self.received.recv().await.unwrap()
    }
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap().to_str().unwrap()
    }

    /// Whether the message is signed with the secret, by Standard Webhooks.
    pub(crate) fn is_signed_with(&self, secret: &str) -> bool {
        let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        let signed =
            format!("{}.{}.{}", self.header("webhook-id"), self.header("webhook-timestamp"), self.body);
        mac.update(signed.as_bytes());
        let signature = self.header("webhook-signature").strip_prefix("v1,").unwrap();
        mac.verify_slice(&STANDARD.decode(signature).unwrap()).is_ok()
    }
}

async fn receive(State(shared): State<Shared>, headers: HeaderMap, body: String) -> Response {
    let (status, retry_after) = shared.answers.lock().unwrap().pop_front().unwrap_or((200, ""));
    let _ = shared.sender.send(Received { headers, body });
    let status = StatusCode::from_u16(status).unwrap();
    if retry_after.is_empty() {
        return (status, Bytes::from_static(b"thanks")).into_response();
    }
    (status, [("retry-after", retry_after)]).into_response()
}
