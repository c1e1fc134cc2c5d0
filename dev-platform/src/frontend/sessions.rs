use std::collections::VecDeque;
use std::sync::Mutex;

use crate::TokenOptions;
use crate::calls::{Credential, KnownSecret};
use crate::lock::lock;

/// The sessions issued, newest last. An exchange issues the next one and leaves the old one good, so that requests
/// at once do not cut each other off.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    issued: Mutex<VecDeque<Session>>,
}

/// What a session exchanges into.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) credential: Credential,
    pub(crate) secret: String,
    pub(crate) exchange: Exchange,
}

/// Where the tokens come from that a session exchanges into.
#[derive(Clone)]
pub(crate) enum Exchange {
    /// Tokens of these options.
    Options(Box<TokenOptions>),
    /// What the store says of the sign-in of this id at the time.
    SignIn(String),
}

impl Sessions {
    pub(crate) fn issue(&self, session: Session) {
        let mut issued = lock(&self.issued);
        if issued.len() >= CAPACITY {
            issued.pop_front();
        }
        issued.push_back(session);
    }

    pub(crate) fn find(&self, secret: &str) -> Option<Session> {
        lock(&self.issued).iter().find(|session| session.secret == secret).cloned()
    }

    pub(crate) fn secrets(&self) -> Vec<KnownSecret> {
        let known = |session: &Session| KnownSecret {
            credential: session.credential.clone(),
            text: session.secret.clone(),
        };
        lock(&self.issued).iter().map(known).collect()
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("credential", &self.credential).finish_non_exhaustive()
    }
}

/// How many sessions are remembered.
const CAPACITY: usize = 256;
