use std::sync::{Arc, Mutex};

use serde::Serialize;

use super::Fault;
use crate::Host;
use crate::lock::lock;

/// The faults switched on. Copies share them.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    switches: Arc<Mutex<Vec<Switch>>>,
}

/// How often a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Times {
    /// For the next so many calls.
    Next(u32),
    /// Until it is cleared.
    UntilCleared,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Switch {
    host: Host,
    prefix: String,
    fault: Fault,
    /// `None`: until cleared.
    times: Option<u32>,
}

impl Faults {
    /// Switches a fault on for the calls to a host whose path starts with the prefix.
    ///
    /// Where several match, the one set first strikes until it is used up, so that a sequence of faults is
    /// written in its order.
    pub fn set(&self, host: Host, prefix: impl Into<String>, fault: Fault, times: Times) {
        let times = match times {
            Times::Next(count) => Some(count),
            Times::UntilCleared => None,
        };
        lock(&self.switches).push(Switch { host, prefix: prefix.into(), fault, times });
    }

    /// Switches all faults off.
    pub fn clear(&self) {
        lock(&self.switches).clear();
    }

    pub(crate) fn all(&self) -> Vec<Switch> {
        lock(&self.switches).clone()
    }

    pub(crate) fn strike(&self, host: Host, path: &str) -> Option<Fault> {
        let mut switches = lock(&self.switches);
        switches.retain(|switch| switch.times != Some(0));
        let found =
            switches.iter_mut().find(|switch| switch.host == host && path.starts_with(&switch.prefix))?;
        found.times = found.times.map(|left| left.saturating_sub(1));
        Some(found.fault.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_strike_in_the_order_they_were_set_and_as_often_as_asked() {
        let faults = Faults::default();
        faults.set(Host::Api, "/users", Fault::EmptyBody, Times::Next(2));
        faults.set(Host::Api, "/users", Fault::NullBody, Times::UntilCleared);
        assert_eq!(faults.strike(Host::Api, "/users/1/details"), Some(Fault::EmptyBody));
        assert_eq!(faults.strike(Host::Gateway, "/users"), None);
        assert_eq!(faults.strike(Host::Api, "/organizations"), None);
        assert_eq!(faults.strike(Host::Api, "/users"), Some(Fault::EmptyBody));
        assert_eq!(faults.strike(Host::Api, "/users"), Some(Fault::NullBody));
        assert_eq!(faults.strike(Host::Api, "/users"), Some(Fault::NullBody));
        faults.clear();
        assert_eq!(faults.strike(Host::Api, "/users"), None);
    }
}
