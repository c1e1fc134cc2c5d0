use serde::Serialize;

/// Everything a client or a person needs to use a running platform.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct Environment {
    /// The frontend origin, which is the issuer of session tokens.
    pub frontend_url: String,
    /// The base URL of the backend API.
    pub api_url: String,
    /// The base URL of the gateway.
    pub gateway_url: String,
    /// `pk_test_…`, which names the frontend origin.
    pub publishable_key: String,
    /// The key of the backend API.
    pub api_key: String,
}

impl Environment {
    /// The variables by which clients are configured.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        vec![
            ("WACHT_API_KEY", self.api_key.clone()),
            ("WACHT_PUBLISHABLE_KEY", self.publishable_key.clone()),
            ("WACHT_API_URL", self.api_url.clone()),
            ("WACHT_GATEWAY_URL", self.gateway_url.clone()),
        ]
    }
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment")
            .field("frontend_url", &self.frontend_url)
            .field("api_url", &self.api_url)
            .field("gateway_url", &self.gateway_url)
            .finish_non_exhaustive()
    }
}
