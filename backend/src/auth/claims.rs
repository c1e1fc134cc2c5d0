use std::borrow::Cow;
use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::members::{Id, Nullable, NumericDate, Text, members};
use super::policy::{Policy, Window};
use super::rejection::Rejection;

/// What a session token says, read once and still borrowed from its bytes. Not believed before its signature is checked.
#[derive(Debug)]
pub(crate) struct RawClaims<'a> {
    members: Members<'a>,
    subject: Text<'a>,
    pub(crate) window: Window,
}

impl<'a> RawClaims<'a> {
    /// Reads the claims and checks all that needs no key.
    pub(crate) fn check(json: &'a str, policy: &Policy, now: f64) -> Result<Self, Rejection> {
        // As bytes, like all other JSON: a second reader would be as large again.
        let mut members: Members<'a> =
            serde_json::from_slice(json.as_bytes()).map_err(|_| Rejection::NotJson)?;
        let exp = members.exp.ok_or(Rejection::NotJson)?.0;
        let window =
            Window::new(exp, members.nbf.map(|nbf| nbf.0), members.iat.map(|iat| iat.0), policy.skew);
        window.check(now)?;
        let issuer = members.iss.as_ref().ok_or(Rejection::Issuer)?;
        policy.check_issuer(&issuer.0)?;
        policy.check_audience(members.aud.as_ref().map_or(&[], |audiences| &audiences.0))?;
        policy.check_authorized_party(members.azp.as_ref().map(|azp| &*azp.0))?;
        if members.token_use.as_ref().is_some_and(|token_use| token_use.0 == "access_token") {
            return Err(Rejection::NotASession);
        }
        let subject = members.sub.take().filter(|sub| !sub.0.is_empty()).ok_or(Rejection::NotJson)?;
        Ok(Self { members, subject, window })
    }

    /// The claims on their own, for a token whose signature is right.
    pub(crate) fn into_claims(self) -> Claims {
        let Members { sid, sess, session_id, organization, workspace, permissions, .. } = self.members;
        let expires = self.members.exp.map_or(0.0, |exp| exp.0);
        let nested = permissions.value().unwrap_or_default();
        let own = |id: Nullable<Id<'a>>| id.value().map(|id| id.0.into_owned()).filter(|id| !id.is_empty());
        Claims {
            user_id: self.subject.0.into_owned(),
            session_id: own(sid).or_else(|| own(sess)).or_else(|| own(session_id)),
            organization_id: own(organization),
            workspace_id: own(workspace),
            organization_permissions: names(
                self.members.organization_permissions.value().or_else(|| nested.organization.value()),
            ),
            workspace_permissions: names(
                self.members.workspace_permissions.value().or_else(|| nested.workspace.value()),
            ),
            expires,
        }
    }
}

/// What a verified session token says of its user.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claims {
    pub(crate) user_id: String,
    pub(crate) session_id: Option<String>,
    pub(crate) organization_id: Option<String>,
    pub(crate) workspace_id: Option<String>,
    pub(crate) organization_permissions: Vec<String>,
    pub(crate) workspace_permissions: Vec<String>,
    /// When what vouches for it ends, in seconds since 1970.
    pub(crate) expires: f64,
}

fn names(names: Option<Vec<Text<'_>>>) -> Vec<String> {
    names.unwrap_or_default().into_iter().map(|name| name.0.into_owned()).collect()
}

#[derive(Debug, Default)]
struct Members<'a> {
    iss: Option<Text<'a>>,
    sub: Option<Text<'a>>,
    exp: Option<NumericDate>,
    nbf: Option<NumericDate>,
    iat: Option<NumericDate>,
    aud: Option<Audiences<'a>>,
    azp: Option<Text<'a>>,
    token_use: Option<Text<'a>>,
    sid: Nullable<Id<'a>>,
    sess: Nullable<Id<'a>>,
    session_id: Nullable<Id<'a>>,
    organization: Nullable<Id<'a>>,
    workspace: Nullable<Id<'a>>,
    organization_permissions: Nullable<Vec<Text<'a>>>,
    workspace_permissions: Nullable<Vec<Text<'a>>>,
    permissions: Nullable<Nested<'a>>,
}

/// Permissions in their nested shape.
#[derive(Debug, Default)]
struct Nested<'a> {
    organization: Nullable<Vec<Text<'a>>>,
    workspace: Nullable<Vec<Text<'a>>>,
}

members! { Nested {
    "organization" organization,
    "workspace" workspace,
} }

/// One audience or several (RFC 7519 section 4.1.3).
#[derive(Debug)]
struct Audiences<'a>(Vec<Cow<'a, str>>);

impl<'de> Deserialize<'de> for Audiences<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AudiencesVisitor;

        impl<'de> Visitor<'de> for AudiencesVisitor {
            type Value = Audiences<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a list of strings")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Audiences<'de>, E> {
                Ok(Audiences(vec![Cow::Borrowed(text)]))
            }

            fn visit_str<E>(self, text: &str) -> Result<Audiences<'de>, E> {
                Ok(Audiences(vec![Cow::Owned(text.to_owned())]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Audiences<'de>, A::Error> {
                let texts = Vec::<Text<'de>>::deserialize(SeqAccessDeserializer::new(seq))?;
                Ok(Audiences(texts.into_iter().map(|text| text.0).collect()))
            }
        }

        deserializer.deserialize_any(AudiencesVisitor)
    }
}

members! { Members {
    "iss" iss,
    "sub" sub,
    "exp" exp,
    "nbf" nbf,
    "iat" iat,
    "aud" aud,
    "azp" azp,
    "token_use" token_use,
    "sid" sid,
    "sess" sess,
    "session_id" session_id,
    "organization" organization,
    "workspace" workspace,
    "organization_permissions" organization_permissions,
    "workspace_permissions" workspace_permissions,
    "permissions" permissions,
} }
