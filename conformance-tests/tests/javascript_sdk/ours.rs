use std::time::SystemTime;

use http::header::AUTHORIZATION;
use http::{HeaderName, HeaderValue};
use serde_json::{Map, Value, json};
use wacht_backend::{AuthError, AuthErrorKind, Backend, PageSize, Requirement, UserId};
use wacht_core::testing::TestPlatform;
use wacht_core::{Body, Context, Request, SecretString, Timestamp};
use wacht_native::{NativeClient, NativeVerifier};

/// Makes the calls of the plan with our own SDK, and says what came of them in the words of `js/sdk.mjs`.
pub(crate) async fn run(plan: &Value) -> Value {
    let platform = TestPlatform::new()
        .with_client(NativeClient::new().expect("TLS"))
        .with_verifier(NativeVerifier::new());
    let now = Timestamp::from_unix(SystemTime::UNIX_EPOCH.elapsed().expect("a clock after 1970"));
    platform.advance(now.since(TestPlatform::START));
    let start = platform.start();
    let backend = Backend::builder(&start)
        .api_key(SecretString::from(text(plan, "apiKey")))
        .publishable_key(text(plan, "publishableKey"))
        .api_url(text(plan, "apiUrl"))
        .gateway_url(text(plan, "gatewayUrl"))
        .build()
        .expect("the plan configures a backend");
    let context = platform.context();
    let ours = Ours { backend, context };
    ours.all(plan).await
}

struct Ours {
    backend: Backend,
    context: Context,
}

impl Ours {
    async fn all(&self, plan: &Value) -> Value {
        let api = self.backend.as_service(&self.context);
        let id = UserId::from(text(plan, "userId"));
        let user = api.users().get(&id).send().await.expect("the user is there");
        let new = plan.get("newUser").expect("the plan has a new user");
        let new = api
            .users()
            .create(text(new, "first_name"), text(new, "last_name"))
            .email_address(text(new, "email_address"))
            .username(text(new, "username"))
            .password(text(new, "password"));
        let created = new.send().await.expect("the user is made");
        let password = SecretString::from(text(plan, "password"));
        api.users().update_password(&id, password).send().await.expect("the password is set");
        let missing = api.users().get(&UserId::from("1")).send().await.expect_err("there is no such user");
        let twenty = PageSize::new(20).expect("a page size");
        let users = api.users().list().limit(twenty).send().await.expect("users are listed");
        let more = api.users().list().limit(twenty).offset(20).send().await.expect("users are listed");
        let organizations = api.organizations().list().limit(twenty).send().await.expect("they are listed");
        json!({
            "users": ids(users.data.iter().map(|user| user.id.as_str()), users.has_more),
            "moreUsers": ids(more.data.iter().map(|user| user.id.as_str()), more.has_more),
            "user": {
                "id": user.id.as_str(),
                "firstName": user.first_name,
                "lastName": user.last_name,
                "username": user.username,
            },
            "created": {
                "firstName": created.first_name,
                "lastName": created.last_name,
                "username": created.username,
            },
            "organizations": ids(organizations.data.iter().map(|one| one.id.as_str()), organizations.has_more),
            "missingUser": missing.status().map(|status| status.as_u16()),
            "identity": self.identity(plan).await,
            "judged": self.judged(plan).await,
            "machines": self.machines(plan).await,
        })
    }

    async fn identity(&self, plan: &Value) -> Value {
        let token = plan.pointer("/tokens/reader").and_then(Value::as_str);
        let auth = self.backend.authenticate_token(token, &self.context).await.expect("the keys are there");
        json!({
            "userId": auth.user_id(),
            "sessionId": auth.session_id(),
            "organizationId": auth.organization_id(),
        })
    }

    async fn judged(&self, plan: &Value) -> Value {
        let mut judged = Map::new();
        for (name, token) in members(plan, "tokens") {
            let mut verdicts = Map::new();
            for permission in ["user:read", "user:delete"] {
                let mut request = Request::new(Body::empty());
                if let Some(token) = token.as_str() {
                    let value = HeaderValue::try_from(format!("Bearer {token}")).expect("a header value");
                    request.headers_mut().insert(AUTHORIZATION, value);
                }
                let auth =
                    self.backend.authenticate(&request, &self.context).await.expect("the keys are there");
                let requirement = Requirement::permission(permission).expect("a plain name");
                let verdict = match auth.protect(&requirement) {
                    Ok(_) => "allowed",
                    Err(error) => refusal(&error),
                };
                verdicts.insert(permission.to_owned(), verdict.into());
            }
            judged.insert(name.clone(), verdicts.into());
        }
        judged.into()
    }

    async fn machines(&self, plan: &Value) -> Value {
        let mut verdicts = Map::new();
        for (name, key) in members(plan, "machineKeys") {
            let mut request = Request::new(Body::empty());
            *request.uri_mut() = "/machine/users".parse().expect("a target");
            let key = key.as_str().and_then(|key| HeaderValue::from_str(key).ok()).expect("a key");
            request.headers_mut().insert(HeaderName::from_static("x-api-key"), key);
            let requirement = Requirement::permission("user:read").expect("a plain name");
            let verdict = match self.backend.authorize(&request, &self.context, &requirement).await {
                Ok(grant) => {
                    let machine = grant.principal().as_machine().expect("a machine");
                    json!({ "allowed": true, "permissions": machine.permissions() })
                }
                Err(error) => match error.kind() {
                    AuthErrorKind::Unauthenticated => json!({ "allowed": false, "reason": "refused" }),
                    AuthErrorKind::Forbidden => json!({ "allowed": false, "reason": "permission_denied" }),
                    AuthErrorKind::RateLimited => json!({ "allowed": false, "reason": "rate_limited" }),
                    kind => panic!("the gateway is not understood: {kind:?}"),
                },
            };
            verdicts.insert(name.clone(), verdict);
        }
        verdicts.into()
    }
}

fn refusal(error: &AuthError) -> &'static str {
    match error.kind() {
        AuthErrorKind::Unauthenticated => "401 unauthenticated",
        AuthErrorKind::Forbidden => "403 forbidden",
        kind => panic!("a session was neither accepted nor refused: {kind:?}"),
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a str>, has_more: bool) -> Value {
    json!({ "ids": ids.collect::<Vec<_>>(), "hasMore": has_more })
}

fn members<'a>(plan: &'a Value, name: &str) -> &'a Map<String, Value> {
    plan.get(name).and_then(Value::as_object).expect("the plan has this member")
}

fn text(plan: &Value, name: &str) -> String {
    plan.get(name).and_then(Value::as_str).expect("the plan has this member").to_owned()
}
