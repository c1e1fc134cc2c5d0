use std::sync::Arc;

use rustls::pki_types::{PrivatePkcs8KeyDer, ServerName};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use wacht_hyper::{ServeErrorKind, Tls};

use crate::wire::{bounded, start};

struct Identity {
    server: rustls::ServerConfig,
    client: rustls::ClientConfig,
}

fn identity(client_protocols: &[&[u8]]) -> Identity {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let chain = vec![made.cert.der().clone()];
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()).into();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let server = rustls::ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain.clone(), key)
        .unwrap();
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(chain);
    let mut client = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    client.alpn_protocols = client_protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Identity { server, client }
}

#[tokio::test]
async fn https_is_served_and_the_scheme_told() {
    let identity = identity(&[]);
    let server = start(|server| server.tls(Tls::from_config(identity.server))).await;
    let stream = TcpStream::connect(server.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(identity.client)).connect(name, stream).await.unwrap();
    stream.write_all(b"GET /facts HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    bounded(stream.read_to_string(&mut answer)).await.unwrap();
    assert!(answer.ends_with("\r\n\r\n127.0.0.1 peer https a /facts"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn alpn_chooses_http2() {
    let identity = identity(&[b"h2"]);
    let server = start(|server| server.tls(Tls::from_config(identity.server))).await;
    let stream = TcpStream::connect(server.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(identity.client)).connect(name, stream).await.unwrap();
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
    let mut frame = [0; 9];
    bounded(stream.read_exact(&mut frame)).await.unwrap();
    assert_eq!(frame[3], 4, "a SETTINGS frame comes first");
    drop(stream);
    server.stop().await;
}

#[tokio::test]
async fn a_handshake_that_does_not_come_ends_the_connection() {
    let identity = identity(&[]);
    let short = std::time::Duration::from_millis(150);
    let server = start(|server| server.tls(Tls::from_config(identity.server)).head_timeout(short)).await;
    assert_eq!(server.connect().await.rest().await, "");
    server.stop().await;
}

#[test]
fn a_certificate_that_is_not_there_is_an_error() {
    let error = Tls::from_pem_files("/nonexistent/chain.pem", "/nonexistent/key.pem").unwrap_err();
    assert_eq!(error.kind(), ServeErrorKind::Process);
}
