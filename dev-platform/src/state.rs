use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use crate::calls::{CallLog, Credential, KnownSecret};
use crate::frontend::sessions::{Exchange, Session, Sessions};
use crate::gateway::{self, Decision, Gateway, PrincipalType, Question, Refusal};
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
    /// Told when there may be deliveries to send.
    pub(crate) deliveries: Arc<Notify>,
}

impl Platform {
    /// A new development session that exchanges into tokens of these options.
    pub(crate) fn dev_session(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.session(Credential::DevSession, Exchange::Options(Box::new(options)))
    }

    /// A new session cookie's value that exchanges into tokens of these options.
    pub(crate) fn session_cookie(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.session(Credential::SessionCookie, Exchange::Options(Box::new(options)))
    }

    /// A new development session of a sign-in of the store.
    pub(crate) fn dev_session_of(&self, sign_in: &str) -> Result<String, KeyError> {
        self.session(Credential::DevSession, Exchange::SignIn(sign_in.to_owned()))
    }

    /// A new session cookie's value of a sign-in of the store.
    pub(crate) fn session_cookie_of(&self, sign_in: &str) -> Result<String, KeyError> {
        self.session(Credential::SessionCookie, Exchange::SignIn(sign_in.to_owned()))
    }

    pub(crate) fn session(&self, credential: Credential, exchange: Exchange) -> Result<String, KeyError> {
        let id = match &exchange {
            Exchange::Options(_) => sample::SESSION_ID,
            Exchange::SignIn(id) => id,
        };
        let secret = self.tokens.session_cookie(id, &random::secret("rt"))?;
        self.sessions.issue(Session { credential, secret: secret.clone(), exchange });
        Ok(secret)
    }

    /// Puts data, calls, faults and rate limits back to what they were at the start. Keys and sessions stay, so that
    /// what has been minted remains good.
    pub(crate) fn reset(&self) {
        *lock(&self.store) = sample::store();
        self.faults.clear();
        self.gateway.forget_counts();
        self.calls.clear();
    }

    /// Judges a principal: one of the gateway's own, or a key that was issued through the backend API.
    pub(crate) fn judge(&self, question: &Question<'_>) -> Result<Decision, Refusal> {
        let now_ms = self.clock.now_ms();
        let stored = if question.principal == PrincipalType::ApiKey {
            gateway::stored_holder(&lock(&self.store), question.value, now_ms)
        } else {
            None
        };
        self.gateway.check(question, stored, now_ms)
    }

    /// Whose credential a text is, by its form when the platform does not know it.
    pub(crate) fn credential(&self, secret: &str) -> Credential {
        let known = || self.sessions.find(secret).map(|session| session.credential);
        let stored = || {
            let name = lock(&self.store).find("api_keys", "_secret", secret)?.owned("name");
            Some(Credential::Machine(name))
        };
        let by_form = || {
            let is_jwt = secret.starts_with("ey") && secret.matches('.').count() == 2;
            if is_jwt { Credential::SessionToken } else { Credential::Unknown }
        };
        self.gateway.credential(secret).or_else(known).or_else(stored).unwrap_or_else(by_form)
    }

    pub(crate) fn secrets(&self) -> Vec<KnownSecret> {
        let mut secrets = self.gateway.secrets();
        secrets.extend(self.sessions.secrets());
        let store = lock(&self.store);
        let stored = store.rows("api_keys").iter().map(|key| KnownSecret {
            credential: Credential::Machine(key.owned("name")),
            text: key.owned("_secret"),
        });
        secrets.extend(stored);
        secrets
    }
}
