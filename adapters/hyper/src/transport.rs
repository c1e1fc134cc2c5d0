use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

/// What a connection runs over: TCP, or TLS on it.
pub(crate) trait Transport: AsyncRead + AsyncWrite + Unpin + Send + 'static {
    /// Makes the coming close one that the client sees as an error.
    fn reset_on_close(&self);
}

impl Transport for TcpStream {
    fn reset_on_close(&self) {
        if let Err(error) = self.set_zero_linger() {
            tracing::debug!(%error, "a connection could not be reset");
        }
    }
}

#[cfg(feature = "tls")]
impl<S: Transport> Transport for tokio_rustls::server::TlsStream<S> {
    fn reset_on_close(&self) {
        self.get_ref().0.reset_on_close();
    }
}
