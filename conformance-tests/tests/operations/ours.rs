//! Our operations, sent to a client that records.

use wacht_backend::{Api, ApiError, Backend};
use wacht_conformance::plan::Planned;
use wacht_conformance_app::operations;
use wacht_core::SecretString;
use wacht_core::testing::{ScriptedClient, TestPlatform};

use crate::request::Recorded;

pub(crate) const API_KEY: &str = "wk_test_0123456789012345678901234567890123456789012";

/// A backend, and the client that it sends with.
pub(crate) struct Ours {
    pub(crate) client: ScriptedClient,
    api: Api,
}

impl Ours {
    pub(crate) fn new(api_key: &str) -> Self {
        let client = ScriptedClient::new();
        let platform = TestPlatform::new().with_client(client.clone());
        let start = platform.start();
        let backend = Backend::builder(&start)
            .api_key(SecretString::from(api_key))
            .publishable_key("pk_test_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxl")
            .api_url("https://api.example")
            .build()
            .expect("a backend");
        Self { client, api: backend.as_service(&start) }
    }

    /// What comes of a call that is answered so.
    pub(crate) async fn call(&self, planned: &Planned, status: u16, body: &str) -> Result<(), ApiError> {
        self.client.answer_json(status, body);
        let given = serde_json::from_value(planned.given()).expect("what an operation is made of");
        operations::send(&self.api, &given).await.expect("an operation")
    }

    /// The request of a call.
    pub(crate) async fn record(planned: &Planned) -> Recorded {
        let ours = Self::new(API_KEY);
        let _ = ours.call(planned, 200, r#"{"data":[],"has_more":false}"#).await;
        let requests = ours.client.requests();
        assert_eq!(requests.len(), 1, "{}: one request", planned.name);
        Recorded::of_ours(&requests[0])
    }
}
