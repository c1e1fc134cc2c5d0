use std::collections::VecDeque;
use std::sync::Mutex;

use super::Call;
use crate::lock::lock;

/// The newest calls, in order.
#[derive(Debug, Default)]
pub(crate) struct CallLog {
    entries: Mutex<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    calls: VecDeque<Call>,
    next: u64,
}

impl CallLog {
    /// Adds a call under the next sequence number and returns that number.
    pub(crate) fn push(&self, mut call: Call) -> u64 {
        let mut entries = lock(&self.entries);
        let sequence = entries.next;
        entries.next = sequence.saturating_add(1);
        call.sequence = sequence;
        if entries.calls.len() >= CAPACITY {
            entries.calls.pop_front();
        }
        entries.calls.push_back(call);
        sequence
    }

    /// Notes the answer's status, unless the call has been dropped or cleared since.
    pub(crate) fn answered(&self, sequence: u64, status: u16) {
        let mut entries = lock(&self.entries);
        if let Ok(index) = entries.calls.binary_search_by_key(&sequence, |call| call.sequence)
            && let Some(call) = entries.calls.get_mut(index)
        {
            call.status = Some(status);
        }
    }

    pub(crate) fn all(&self) -> Vec<Call> {
        lock(&self.entries).calls.iter().cloned().collect()
    }

    pub(crate) fn clear(&self) {
        lock(&self.entries).calls.clear();
    }
}

/// How many calls are kept.
const CAPACITY: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Credential, Host};

    fn call() -> Call {
        Call {
            sequence: 0,
            at_ms: 0,
            host: Host::Api,
            method: String::new(),
            path: String::new(),
            query: None,
            headers: Vec::new(),
            credential: Credential::None,
            principal: None,
            body: None,
            body_bytes: 0,
            misplaced_secrets: Vec::new(),
            fault: None,
            status: None,
        }
    }

    #[test]
    fn the_log_keeps_the_newest_calls_and_numbers_them_on() {
        let log = CallLog::default();
        for _ in 0..=CAPACITY {
            log.push(call());
        }
        assert_eq!(log.all().len(), CAPACITY);
        assert_eq!(log.all()[0].sequence, 1);
        log.answered(0, 200);
        log.answered(2, 204);
        assert_eq!(log.all()[1].status, Some(204));
        log.clear();
        log.answered(2, 500);
        assert_eq!(log.push(call()), CAPACITY as u64 + 1);
    }
}
