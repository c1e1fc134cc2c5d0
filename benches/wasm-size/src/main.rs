//! A program with one operation, and with twenty more: the difference is what an operation adds.

use std::hint::black_box;

use async_trait::async_trait;
use futures_executor::block_on;
use secrecy::SecretString;
use wacht_backend::{Api, Backend};
use wacht_core::testing::TestPlatform;
use wacht_core::{ClientError, ClientErrorKind, HttpClient, Request, Response};

/// A client that the optimizer knows nothing of.
#[derive(Debug)]
struct Unknown;

#[async_trait]
impl HttpClient for Unknown {
    async fn send(&self, request: Request) -> Result<Response, ClientError> {
        black_box(request);
        black_box(Err(ClientErrorKind::Connect.into()))
    }
}

fn main() {
    let start = TestPlatform::new().with_client(Unknown).start();
    let backend = Backend::builder(&start)
        .api_key(SecretString::from("wk_test_0123456789012345678901234567890123456789012"))
        .publishable_key("pk_test_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxl")
        .build();
    if let Ok(backend) = backend {
        let api = backend.as_service(&start);
        block_on(async {
            black_box(api.users().get(&"1".into()).send().await).ok();
            more(&api).await;
            largest(&api).await;
        });
    }
}

#[cfg(not(feature = "largest"))]
async fn largest(_: &Api) {}

/// The deployment with all its settings: forty types.
#[cfg(feature = "largest")]
async fn largest(api: &Api) {
    black_box(api.settings().get().send().await).ok();
}

#[cfg(not(feature = "more"))]
async fn more(_: &Api) {}

/// Listings, reads, changes and deletions, of types that are large and of types that are small.
#[cfg(feature = "more")]
async fn more(api: &Api) {
    let (users, organizations, webhooks) = (api.users(), api.organizations(), api.webhooks());
    let (user, organization) = ("1".into(), "2".into());
    macro_rules! send {
        ($($call:expr,)*) => {
            $(black_box($call.send().await).ok();)*
        };
    }
    send! {
        users.list().search("ada"),
        users.create("Ada", "Lovelace").email_address("ada@example.com"),
        users.delete(&user),
        users.add_email(&user, "ada@example.com").verified(true),
        users.update_password(&user, "secret"),
        users.list_signins(&user),
        users.list_passkeys(&user),
        organizations.list(),
        organizations.get(&organization),
        organizations.add_member(&organization, &user, Vec::new()),
        organizations.list_members(&organization),
        organizations.create_role(&organization, "admin", Vec::new()),
        api.workspaces().list(),
        api.api_keys().create("app", "key"),
        api.api_keys().get_audit_logs("app"),
        api.oauth().list_clients("app"),
        api.invitations().create("Ada", "Lovelace", "ada@example.com"),
        webhooks.trigger("app", "user.created", "x"),
        webhooks.list_deliveries("app"),
        users.list_social_connections(&user),
    }
}
