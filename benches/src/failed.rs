//! Why a measurement gave no number.

/// A measurement that could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failed {
    /// The operating system refused.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: &'static str,
        /// Why it failed.
        source: std::io::Error,
    },
    /// Something came out that measures nothing.
    #[error("{0}")]
    Unexpected(String),
}

impl Failed {
    /// The operating system refused `what`.
    pub const fn io(what: &'static str, source: std::io::Error) -> Self {
        Self::Io { what, source }
    }
}
