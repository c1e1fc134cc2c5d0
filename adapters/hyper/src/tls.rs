use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;
use wacht_core::{BoxError, Handler, Scheme};

use crate::connection::{Connection, Protocol};
use crate::error::ServeError;
use crate::transport::Transport;

/// How a server speaks TLS: with rustls on aws-lc-rs, HTTP/2 or HTTP/1.1 as ALPN says.
#[derive(Clone)]
pub struct Tls(TlsAcceptor);

impl Tls {
    /// With the certificate chain and the private key in these PEM files.
    ///
    /// # Errors
    /// [`ServeErrorKind::Process`](crate::ServeErrorKind::Process) when a file cannot be read, holds no certificate or key, or
    /// the two do not belong together.
    pub fn from_pem_files(chain: impl AsRef<Path>, key: impl AsRef<Path>) -> Result<Self, ServeError> {
        server_config(chain.as_ref(), key.as_ref())
            .map(Self::from_config)
            .map_err(|error| ServeError::process("TLS", error))
    }

    /// With a configuration by hand. Where it names no protocols for ALPN, it gets `h2` and `http/1.1`.
    pub fn from_config(mut config: ServerConfig) -> Self {
        if config.alpn_protocols.is_empty() {
            config.alpn_protocols = vec![HTTP2.to_vec(), HTTP1.to_vec()];
        }
        Self(TlsAcceptor::from(Arc::new(config)))
    }

    /// Shakes hands, then serves. The time for a request head covers the handshake.
    pub(crate) async fn serve<H: Handler>(self, connection: Connection<H>, stream: impl Transport) {
        match self.0.accept(stream).await {
            Ok(stream) => {
                let protocol = match stream.get_ref().1.alpn_protocol() {
                    Some(HTTP2) => Protocol::Http2,
                    Some(HTTP1) => Protocol::Http1,
                    _ => Protocol::Unknown,
                };
                let connection = Connection { scheme: Scheme::Https, ..connection };
                connection.serve(stream, protocol).await;
            }
            Err(error) => tracing::debug!(%error, "a TLS handshake failed"),
        }
    }
}

const HTTP2: &[u8] = b"h2";
const HTTP1: &[u8] = b"http/1.1";

fn server_config(chain: &Path, key: &Path) -> Result<ServerConfig, BoxError> {
    let chain = CertificateDer::pem_file_iter(chain)?.collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_file(key)?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    Ok(ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?)
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}
