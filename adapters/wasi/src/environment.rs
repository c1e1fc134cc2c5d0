use std::env::{self, VarError};

use wacht_core::EnvironmentError;

use crate::platform::Setting;

/// A setting in the environment that the host gave to the component. `None`: not set.
#[doc(hidden)]
pub fn var(name: &str) -> Result<Option<String>, EnvironmentError> {
    // A name with `=` or NUL cannot be set, and the standard library may panic on it.
    if name.is_empty() || name.contains(['=', '\0']) {
        return Ok(None);
    }
    match env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(EnvironmentError::new("the value is not UTF-8")),
    }
}

/// The same, for a host that has no other place for settings.
pub(crate) fn setting(name: &str) -> Setting<'_> {
    Box::pin(std::future::ready(var(name)))
}
