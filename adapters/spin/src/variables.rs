use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use send_wrapper::SendWrapper;
use spin_sdk::variables::{self, Error};
use wacht_core::EnvironmentError;
use wacht_wasi::private::{Setting, var};

/// The variables of this component, each read from its provider once.
static READ: Mutex<BTreeMap<String, Option<String>>> = Mutex::new(BTreeMap::new());

/// A setting: the component's variable of this name in lower case, else what `spin.toml` has under `environment`.
pub(crate) fn setting(name: &str) -> Setting<'_> {
    Box::pin(SendWrapper::new(async move {
        if let Some(known) = read().get(name) {
            return Ok(known.clone());
        }
        let value = match variable(&name.to_ascii_lowercase()).await? {
            Some(value) => Some(value),
            None => var(name)?,
        };
        read().insert(name.to_owned(), value.clone());
        Ok(value)
    }))
}

async fn variable(name: &str) -> Result<Option<String>, EnvironmentError> {
    match variables::get(name).await {
        Ok(value) => Ok(Some(value)),
        // A name that no variable can have is not set.
        Err(Error::Undefined(_) | Error::InvalidName(_)) => Ok(None),
        // What a provider says of its trouble may quote what it holds.
        Err(Error::Provider(_)) => Err(EnvironmentError::new("the provider of the variable failed")),
        Err(_) => Err(EnvironmentError::new("Spin cannot read the variable")),
    }
}

fn read() -> MutexGuard<'static, BTreeMap<String, Option<String>>> {
    READ.lock().unwrap_or_else(PoisonError::into_inner)
}
