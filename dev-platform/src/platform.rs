use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::calls::{Call, Credential};
use crate::gateway::{MachineKey, OAuthToken};
use crate::lock::lock;
use crate::server::Server;
use crate::state::Platform;
use crate::store::{PasswordHash, sample};
use crate::webhooks::Courier;
use crate::{
    Clock, DevPlatformBuilder, Environment, Faults, KeyError, Keys, OldKeys, SignIn, SignInError, SigningKey,
    StartError, StateError, TokenOptions, Tokens,
};

/// A running platform. Dropping it ends it at once; [`DevPlatform::stop`] lets requests in flight end first.
#[derive(Debug)]
pub struct DevPlatform {
    platform: Arc<Platform>,
    servers: Vec<Server>,
    _courier: Courier,
}

impl DevPlatform {
    /// Settings for a start.
    pub fn builder() -> DevPlatformBuilder {
        DevPlatformBuilder::default()
    }

    /// Starts on three free ports, with every setting at its default.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    pub(crate) fn new(platform: Arc<Platform>, servers: Vec<Server>, courier: Courier) -> Self {
        Self { platform, servers, _courier: courier }
    }

    /// Accepts nothing more, waits up to a second for the requests in flight, and ends.
    pub async fn stop(self) {
        for server in self.servers {
            server.stop().await;
        }
    }

    /// The frontend origin, which is the issuer of session tokens: `http://127.0.0.1:<port>`.
    pub fn frontend_url(&self) -> &str {
        &self.platform.environment.frontend_url
    }

    /// The base URL of the backend API, without a trailing slash.
    pub fn api_url(&self) -> &str {
        &self.platform.environment.api_url
    }

    /// The base URL of the gateway, without a trailing slash.
    pub fn gateway_url(&self) -> &str {
        &self.platform.environment.gateway_url
    }

    /// `pk_test_` and the frontend origin in base64.
    pub fn publishable_key(&self) -> &str {
        &self.platform.environment.publishable_key
    }

    /// The key of the backend API.
    pub fn api_key(&self) -> &str {
        &self.platform.environment.api_key
    }

    /// All of these in one value.
    pub fn endpoints(&self) -> &Environment {
        &self.platform.environment
    }

    /// The variables by which clients are configured: names and values.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        self.platform.environment.variables()
    }

    /// A customer's API key by its name: `admin`, `reader`, `nobody`, `limited`, `limited-by-ip`, `expired`,
    /// `revoked`, or one that was added.
    pub fn machine_key(&self, name: &str) -> Option<String> {
        self.platform.gateway.secret(&Credential::Machine(name.to_owned()))
    }

    /// An opaque OAuth access token by its name: `reader`, `nobody`, `expired`, `revoked`, or one that was added.
    pub fn oauth_token(&self, name: &str) -> Option<String> {
        self.platform.gateway.secret(&Credential::OAuth(name.to_owned()))
    }

    /// Issues a customer's API key and returns it.
    pub fn add_machine_key(&self, key: MachineKey) -> String {
        self.platform.gateway.add_machine_key(key)
    }

    /// Issues an OAuth access token and returns it.
    pub fn add_oauth_token(&self, token: OAuthToken) -> String {
        self.platform.gateway.add_oauth_token(token)
    }

    /// Revokes a machine key or OAuth token, at once; whether there was one of this name.
    pub fn revoke(&self, credential: &Credential) -> bool {
        self.platform.gateway.revoke(credential)
    }

    /// Mints session tokens, good and bad.
    pub fn tokens(&self) -> &Tokens {
        &self.platform.tokens
    }

    /// The signing keys and the key set.
    pub fn keys(&self) -> &Keys {
        &self.platform.keys
    }

    /// Signs with a fresh key from now on. The same as [`Keys::rotate`].
    pub fn rotate_keys(&self, old: OldKeys) -> Result<SigningKey, KeyError> {
        self.platform.keys.rotate(old)
    }

    /// A development session, for `/session/token?__dev_session__=`, that exchanges into tokens of these options.
    pub fn dev_session(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.platform.dev_session(options)
    }

    /// The value of a session cookie, `__session`, that exchanges into tokens of these options.
    pub fn session_cookie(&self, options: TokenOptions) -> Result<String, KeyError> {
        self.platform.session_cookie(options)
    }

    /// Signs a user of the store in, in an organization or a workspace or neither. The tokens have the permissions
    /// that the user's roles there give when they are minted.
    ///
    /// # Errors
    /// The user is not there or disabled, or no member there.
    pub fn sign_in(
        &self,
        user_id: &str,
        organization_id: Option<&str>,
        workspace_id: Option<&str>,
    ) -> Result<SignIn, SignInError> {
        self.platform.sign_in(user_id, organization_id, workspace_id)
    }

    /// The faults to switch on and off.
    pub fn faults(&self) -> &Faults {
        &self.platform.faults
    }

    /// The clock of tokens, timestamps and rate limits.
    pub fn clock(&self) -> &Clock {
        &self.platform.clock
    }

    /// Every call that arrived since the start or the last [`clear_calls`](Self::clear_calls), in order, up to the
    /// newest 100 000. Calls to `/__dev/…` are not among them.
    pub fn calls(&self) -> Vec<Call> {
        self.platform.calls.all()
    }

    /// Empties the call log.
    pub fn clear_calls(&self) {
        self.platform.calls.clear();
    }

    /// Puts data, calls, faults and rate limits back to what they were at the start; keys and sessions stay.
    pub fn reset(&self) {
        self.platform.reset();
    }

    /// Everything that the store holds, as JSON for [`import`](Self::import): with API keys and signing secrets, and
    /// without the gateway's sample principals, the signing keys of session tokens and the sessions.
    pub fn export(&self) -> Value {
        self.platform.export()
    }

    /// Puts an export in the place of what the store holds.
    ///
    /// # Errors
    /// It is no export; the store stays as it is.
    pub fn import(&self, state: Value) -> Result<(), StateError> {
        self.platform.import(state)
    }

    /// Adds rows to tables, `{"users": [{"first_name": "Ada"}]}`, and gives their ids by table. A row without an id
    /// gets one. The tables and their members are those of an export.
    ///
    /// # Errors
    /// It is no object of lists of objects; the store stays as it is.
    pub fn seed(&self, tables: Value) -> Result<BTreeMap<String, Vec<String>>, StateError> {
        self.platform.seed(tables)
    }

    /// Whether this is the user's password, to prove that a change was stored.
    pub fn password_is(&self, user_id: &str, password: &str) -> bool {
        let store = lock(&self.platform.store);
        let held = store.row("users", user_id).and_then(|user| user.text("_password"));
        held.is_some_and(|hash| PasswordHash::stored(hash).matches(password))
    }

    /// The id of the sample user that tokens name unless told otherwise.
    pub const SAMPLE_USER_ID: &'static str = sample::USER_ID;
    /// The id of the sample organization that tokens name unless told otherwise.
    pub const SAMPLE_ORGANIZATION_ID: &'static str = sample::ORGANIZATION_ID;
    /// The id of the sample workspace that tokens name unless told otherwise.
    pub const SAMPLE_WORKSPACE_ID: &'static str = sample::WORKSPACE_ID;
    /// The id of the sample session that tokens name unless told otherwise.
    pub const SAMPLE_SESSION_ID: &'static str = sample::SESSION_ID;
}
