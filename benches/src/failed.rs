//! Why a measurement gave no number.

/// A measurement that could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed {
    #[error("{what}: {source}")]
    Io { what: &'static str, source: std::io::Error },
    #[error("{0}")]
    Unexpected(String),
}

impl Failed {
    pub(crate) const fn io(what: &'static str, source: std::io::Error) -> Self {
        Self::Io { what, source }
    }
}
