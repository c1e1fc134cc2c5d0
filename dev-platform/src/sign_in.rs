use std::fmt;

use serde::Serialize;

use crate::TokenOptions;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::{Row, Store};

/// A user who is signed in: a session of the store, and the credentials that come with it.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct SignIn {
    /// The session's id, which `GET /users/{id}/sessions` lists.
    pub id: String,
    /// A session token with the permissions that the roles of the user give now.
    pub token: String,
    /// A development session that exchanges into such tokens, until the sign-in is revoked.
    pub dev_session: String,
    /// The value of a session cookie that does so.
    pub session_cookie: String,
}

/// Why a user cannot sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignInError {
    /// There is no such user, or the user is disabled.
    User,
    /// The user is no member of the organization, or of the workspace.
    Membership,
    /// No token could be signed.
    Key,
}

impl Platform {
    /// Signs a user in, in an organization or a workspace or neither.
    pub(crate) fn sign_in(
        &self,
        user_id: &str,
        organization_id: Option<&str>,
        workspace_id: Option<&str>,
    ) -> Result<SignIn, SignInError> {
        let now_ms = self.clock.now_ms();
        let (id, options) = {
            let mut store = lock(&self.store);
            let workspace = workspace_id
                .map(|id| store.membership("workspace_members", id, user_id).ok_or(SignInError::Membership))
                .transpose()?;
            let organization_id = organization_id.or_else(|| workspace?.text("organization_id"));
            let organization = organization_id
                .map(|id| {
                    store.membership("organization_members", id, user_id).ok_or(SignInError::Membership)
                })
                .transpose()?;
            let mut row = Row::new()
                .with("user_id", user_id)
                .with("last_active_at", now_ms)
                .with(
                    "expires_at",
                    now_ms.saturating_add(
                        store.auth_setting("session_validity_period", 2_592_000).saturating_mul(1000),
                    ),
                )
                .with("ip_address", "127.0.0.1");
            let active = [
                ("active_organization_membership_id", organization),
                ("active_workspace_membership_id", workspace),
            ];
            for (member, membership) in active {
                if let Some(membership) = membership {
                    row.set(member, membership.id());
                }
            }
            row.set("id", store.next_id());
            row.set("session_id", row.owned("id"));
            let options = store.session_claims(&row, now_ms).ok_or(SignInError::User)?;
            (store.insert("sign_ins", row, now_ms).owned("id"), options)
        };
        let credentials =
            || Ok((self.tokens.session(&options)?, self.dev_session_of(&id)?, self.session_cookie_of(&id)?));
        let (token, dev_session, session_cookie) =
            credentials().map_err(|_: crate::KeyError| SignInError::Key)?;
        Ok(SignIn { id, token, dev_session, session_cookie })
    }
}

impl Store {
    /// What the tokens of a sign-in say now. `None` when it has ended, or its user has.
    pub(crate) fn session_claims(&self, sign_in: &Row, now_ms: i64) -> Option<TokenOptions> {
        sign_in.number("expires_at").filter(|at| *at > now_ms)?;
        let user = self.row("users", sign_in.text("user_id")?).filter(|user| !user.flag("disabled"))?;
        let mut options = TokenOptions::new()
            .subject(user.id())
            .session(sign_in.id())
            .lifetime_seconds(self.auth_setting("session_token_lifetime", 1800));
        let active = |table, member: &str| self.row(table, sign_in.text(member)?);
        if let Some(member) = active("organization_members", "active_organization_membership_id") {
            options = options
                .organization(member.owned("organization_id"))
                .permissions(self.permissions_of("organization_members", member));
        }
        if let Some(member) = active("workspace_members", "active_workspace_membership_id") {
            options = options
                .workspace(member.owned("workspace_id"))
                .workspace_permissions(self.permissions_of("workspace_members", member));
        }
        Some(options)
    }

    /// A number among the settings of authentication, in seconds.
    pub(crate) fn auth_setting(&self, name: &str, default: i64) -> i64 {
        let deployment = self.rows("deployment").first();
        let settings = deployment.and_then(|deployment| deployment.value("auth_settings"));
        settings.and_then(|settings| settings.get(name)?.as_i64()).unwrap_or(default)
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").field("id", &self.id).finish_non_exhaustive()
    }
}

impl fmt::Display for SignInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "no such user, or a disabled one",
            Self::Membership => "the user is no member there",
            Self::Key => "no token could be signed",
        })
    }
}

impl std::error::Error for SignInError {}
