//! Our operations, sent to a client that records.

use serde_json::Map;
use wacht_backend::{Api, ApiError, Backend};
use wacht_core::SecretString;
use wacht_core::testing::{ScriptedClient, TestPlatform};

use crate::calls;
use crate::given::Given;
use crate::plan::Planned;
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
        let mut values = planned.query.clone();
        values.extend(planned.body.clone());
        self.send(planned, &values).await
    }

    async fn send(&self, planned: &Planned, values: &Map<String, serde_json::Value>) -> Result<(), ApiError> {
        let given = Given { api: &self.api, path: &planned.path, values };
        calls::send(planned.name, &given).await
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
