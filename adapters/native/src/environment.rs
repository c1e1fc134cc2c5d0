use std::collections::BTreeMap;
use std::env::{self, VarError};
use std::fmt;
use std::sync::Arc;

use wacht_core::EnvironmentError;

/// Where settings come from: the process environment, with values that override it, or a map alone.
#[derive(Clone, Default)]
pub struct Environment {
    values: Arc<BTreeMap<String, String>>,
    sealed: bool,
}

impl Environment {
    /// The process environment.
    pub fn process() -> Self {
        Self::default()
    }

    /// These settings and no others: the process environment is not read.
    pub fn from_map<K: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { sealed: true, ..Self::process() }.with(values)
    }

    /// With these settings in place of those of the same names.
    #[must_use]
    pub fn with<K: Into<String>, V: Into<String>>(
        mut self,
        values: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.into()));
        Arc::make_mut(&mut self.values).extend(values);
        self
    }

    /// A setting. `None`: not set.
    ///
    /// # Errors
    /// When it is set to bytes that are not UTF-8. The error does not hold them.
    pub fn var(&self, name: &str) -> Result<Option<String>, EnvironmentError> {
        if let Some(value) = self.values.get(name) {
            return Ok(Some(value.clone()));
        }
        // A name with `=` or NUL cannot be set, and the standard library may panic on it.
        if self.sealed || name.is_empty() || name.contains(['=', '\0']) {
            return Ok(None);
        }
        match env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(EnvironmentError::new("the value is not UTF-8")),
        }
    }
}

impl fmt::Debug for Environment {
    /// Names only: values may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("names", &self.values.keys().collect::<Vec<_>>())
            .field("sealed", &self.sealed)
            .finish()
    }
}
