use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// An endpoint for webhooks that keeps what it is sent and answers 200.
pub(crate) struct Hook {
    url: String,
    received: mpsc::UnboundedReceiver<Delivered>,
}

/// One request, as it came.
pub(crate) struct Delivered {
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Hook {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}/hook", listener.local_addr().expect("it is bound"));
        let (sender, received) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if let Some(delivered) = read(stream).await
                    && sender.send(delivered).is_err()
                {
                    return;
                }
            }
        });
        Self { url, received }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What was sent first, or next.
    pub(crate) async fn next(&mut self) -> Delivered {
        self.received.recv().await.expect("the endpoint is up")
    }
}

async fn read(mut stream: TcpStream) -> Option<Delivered> {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(chunk.get(..count)?);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head
            .lines()
            .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if body.len() >= length.unwrap_or(0_usize) {
            let delivered = Delivered { head: head.to_owned(), body: body.to_owned() };
            stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                .await
                .ok()?;
            return Some(delivered);
        }
    }
}
