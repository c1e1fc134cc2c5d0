//! A page of 100 users, read again and again: by `serde_json` alone, and by a whole call of the API.

use std::hint::black_box;
use std::str::FromStr;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use bytes::Bytes;
use futures_executor::block_on;
use secrecy::SecretString;
use serde::Deserialize;
use wacht_backend::{Api, Backend, Page, PageSize, User};
use wacht_core::testing::TestPlatform;
use wacht_core::{Body, ClientError, HttpClient, Request, Response};

use crate::failed::Failed;
use crate::session_case::unexpected;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageCase {
    /// `serde_json` into structs of `String`s.
    Plain,
    /// `serde_json` into the structs of the API.
    Structs,
    /// A call of the API: a request is built, sent to a client that has the answer already, and the answer is read.
    Call,
}

impl PageCase {
    /// Every case.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Structs, Self::Call];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Structs => "structs",
            Self::Call => "call",
        }
    }
}

impl FromStr for PageCase {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|case| case.name() == name).ok_or_else(|| format!("no case named {name}"))
    }
}

/// The function whose instructions are counted.
pub const COUNTED: &str = "wacht_benches::page_case::counted*";

/// Reads the page `count` times and tells how long each took.
///
/// # Errors
/// When a page did not come out whole.
pub fn run(case: PageCase, count: u32) -> Result<Duration, Failed> {
    let body = Bytes::from(page());
    let api = api(&body)?;
    let start = Instant::now();
    let users = match case {
        PageCase::Plain => counted(count, || length(serde_json::from_slice::<Page<PlainUser>>(&body).ok())),
        PageCase::Structs => counted(count, || length(serde_json::from_slice::<Page<User>>(&body).ok())),
        PageCase::Call => counted(count, || {
            length(block_on(api.users().list().limit(PageSize::MAX).search("ada").send()).ok())
        }),
    };
    let elapsed = start.elapsed();
    if users == 100 * count as usize {
        Ok(elapsed / count.max(1))
    } else {
        Err(Failed::Unexpected(format!("{}: {users} users in {count} pages", case.name())))
    }
}

#[inline(never)]
fn counted(count: u32, read: impl Fn() -> usize) -> usize {
    (0..count).map(|_| black_box(read())).sum()
}

fn length<T>(page: Option<Page<T>>) -> usize {
    page.map_or(0, |page| black_box(page).data.len())
}

/// The members of [`User`], read by derived code alone.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what counts is that they are read")]
struct PlainUser {
    id: String,
    created_at: String,
    updated_at: String,
    first_name: String,
    last_name: String,
    username: Option<String>,
    profile_picture_url: String,
    primary_email_address: Option<String>,
    primary_phone_number: Option<String>,
}

fn page() -> String {
    let users = (0..100_u64).map(|number| {
        format!(
            r#"{{"id":"{}","created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05Z","first_name":"Ada {number}","last_name":"Lovelace","username":"ada{number}","profile_picture_url":"https://cdn.example.com/users/{number}.png","primary_email_address":"ada{number}@example.com","primary_phone_number":null}}"#,
            251_000_000_000_000_001 + number
        )
    });
    let users: Vec<String> = users.collect();
    format!(r#"{{"data":[{}],"has_more":true,"limit":100,"offset":0}}"#, users.join(","))
}

/// A client that has the answer already.
#[derive(Debug)]
struct Canned(Bytes);

#[async_trait]
impl HttpClient for Canned {
    async fn send(&self, _: Request) -> Result<Response, ClientError> {
        Ok(Response::new(Body::from(self.0.clone())))
    }
}

fn api(body: &Bytes) -> Result<Api, Failed> {
    let start = TestPlatform::new().with_client(Canned(body.clone())).start();
    let backend = Backend::builder(&start)
        .api_key(SecretString::from("wk_test_0123456789012345678901234567890123456789012"))
        .publishable_key("pk_test_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxl")
        .build()
        .map_err(unexpected)?;
    Ok(backend.as_service(&start))
}
