use std::sync::Mutex;

use crate::calls::{CallLog, Credential, KnownSecret};
use crate::frontend::sessions::{Session, Sessions};
use crate::gateway::Gateway;
use crate::lock::lock;
use crate::random;
use crate::store::{Store, sample};
use crate::{Clock, Environment, Faults, KeyError, Keys, TokenOptions, Tokens};

/// Everything the three hosts share.
#[derive(Debug)]
pub(crate) struct Platform {
    pub(crate) clock: Clock,
    pub(crate) keys: Keys,
    pub(crate) tokens: Tokens,
    pub(crate) gateway: Gateway,
    pub(crate) store: Mutex<Store>,
    pub(crate) sessions: Sessions,
    pub(crate) calls: CallLog,
    pub(crate) faults: Faults,
    pub(crate) environment: Environment,
}

impl Platform {
    /// A new development session that exchanges into tokens of these options.
    pub(crate) fn dev_session(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.session(Credential::DevSession, options)
    }

    /// A new session cookie's value that exchanges into tokens of these options.
    pub(crate) fn session_cookie(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.session(Credential::SessionCookie, options)
    }

    /// Puts data, calls, faults and rate limits back to what they were at the start. Keys and sessions stay, so that
    /// what has been minted remains good.
    pub(crate) fn reset(&self) {
        *lock(&self.store) = sample::store();
        self.faults.clear();
        self.gateway.forget_counts();
        self.calls.clear();
    }

    /// Whose credential a text is, by its form when the platform does not know it.
    pub(crate) fn credential(&self, secret: &str) -> Credential {
        let known = || self.sessions.find(secret).map(|session| session.credential);
        let by_form = || {
            let is_jwt = secret.starts_with("ey") && secret.matches('.').count() == 2;
            if is_jwt { Credential::SessionToken } else { Credential::Unknown }
        };
        self.gateway.credential(secret).or_else(known).unwrap_or_else(by_form)
    }

    pub(crate) fn secrets(&self) -> Vec<KnownSecret> {
        let mut secrets = self.gateway.secrets();
        secrets.extend(self.sessions.secrets());
        secrets
    }

    fn session(&self, credential: Credential, options: TokenOptions) -> Result<String, KeyError> {
        let secret = self.tokens.session_cookie(sample::SESSION_ID, &random::secret("rt"))?;
        self.sessions.issue(Session { credential, secret: secret.clone(), options });
        Ok(secret)
    }
}
