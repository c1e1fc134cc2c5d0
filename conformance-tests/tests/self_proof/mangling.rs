use std::net::{Ipv4Addr, SocketAddr};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is done to the bytes of one connection on their way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edits {
    /// What becomes of bytes on their way to the server.
    pub(crate) request: fn(&[u8]) -> Vec<u8>,
    /// What becomes of bytes on their way to the client; `None` for the end of the connection.
    pub(crate) response: fn(Option<&[u8]>) -> Vec<u8>,
}

/// Puts a listener in front of a server that changes bytes: faults that an adapter would heal. Gives its address.
pub(crate) async fn in_front_of(server: SocketAddr, edits: Edits) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
    let address = listener.local_addr().expect("a bound listener");
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(async move {
                if let Ok(server) = TcpStream::connect(server).await {
                    pass(client, server, edits).await;
                }
            });
        }
    });
    address
}

async fn pass(client: TcpStream, server: TcpStream, edits: Edits) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let requests = async {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(read @ 1..) = from_client.read(&mut buffer).await {
            if to_server.write_all(&(edits.request)(&buffer[..read])).await.is_err() {
                break;
            }
        }
        let _ = to_server.shutdown().await;
    };
    let responses = async {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(read @ 1..) = from_server.read(&mut buffer).await {
            if to_client.write_all(&(edits.response)(Some(&buffer[..read]))).await.is_err() {
                return;
            }
        }
        let _ = to_client.write_all(&(edits.response)(None)).await;
        let _ = to_client.shutdown().await;
    };
    tokio::join!(requests, responses);
}

/// Passes bytes on as they are.
pub(crate) fn as_they_are(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

/// Passes bytes on as they are, and the end as the end.
pub(crate) fn answers_as_they_are(bytes: Option<&[u8]>) -> Vec<u8> {
    bytes.unwrap_or_default().to_vec()
}

/// Replaces every occurrence of some bytes.
pub(crate) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.windows(from.len()).position(|window| window == from) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(to);
        rest = &rest[at + from.len()..];
    }
    out.extend_from_slice(rest);
    out
}
