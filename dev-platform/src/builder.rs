use std::sync::{Arc, Mutex};

use axum::Router;
use axum::middleware::from_fn_with_state;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::calls::CallLog;
use crate::frontend::sessions::Sessions;
use crate::gateway::{Gateway, MachineKey, OAuthToken, RateLimit, RateLimitMode, RateLimitUnit};
use crate::observe::observe;
use crate::server::LoopbackListener;
use crate::state::Platform;
use crate::store::sample;
use crate::webhooks::Courier;
use crate::{
    Clock, DevPlatform, Environment, Faults, Host, Keys, StartError, StartErrorKind, Tokens, api, control,
    frontend, gateway,
};

/// Settings of a platform before its start. There is none for the address: it is always `127.0.0.1`.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct DevPlatformBuilder {
    port: u16,
    clock_offset_seconds: i64,
    unlimited: bool,
}

impl DevPlatformBuilder {
    /// The frontend host's port; the API takes the next one and the gateway the one after. 0, the default, takes
    /// three free ports.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// How far the platform's clock is ahead of the system's, in seconds; negative for behind.
    pub fn clock_offset_seconds(mut self, seconds: i64) -> Self {
        self.clock_offset_seconds = seconds;
        self
    }

    /// Lifts the platform's default rate limit of 1000 calls a minute, which counts calls to the backend API too,
    /// for load tests. Keys with limits of their own keep them.
    pub fn without_default_rate_limit(mut self) -> Self {
        self.unlimited = true;
        self
    }

    /// Binds the three hosts and serves them on the current tokio runtime.
    ///
    /// # Errors
    /// A chosen port is in use or too high, a listener cannot be bound, or no key can be generated.
    pub async fn start(self) -> Result<DevPlatform, StartError> {
        let [frontend, api, gateway] = listeners(self.port).await?;
        let origin = frontend.origin();
        let clock = Clock::with_offset_seconds(self.clock_offset_seconds);
        let keys = Keys::generate().map_err(|_| StartError::new(StartErrorKind::KeyGeneration))?;
        let limits = if self.unlimited { Vec::new() } else { vec![RateLimit::platform_default()] };
        let principals = Gateway::new(limits, format!("aa_{}", sample::DEPLOYMENT_ID));
        let environment = Environment {
            publishable_key: format!("pk_test_{}", STANDARD.encode(&origin)),
            api_key: principals.add_backend_key(),
            frontend_url: origin.clone(),
            api_url: api.origin(),
            gateway_url: gateway.origin(),
        };
        add_samples(&principals);
        let platform = Arc::new(Platform {
            tokens: Tokens::new(origin, keys.clone(), clock.clone()),
            clock,
            keys,
            gateway: principals,
            store: Mutex::new(sample::store()),
            sessions: Sessions::default(),
            calls: CallLog::default(),
            faults: Faults::default(),
            environment,
            deliveries: Arc::default(),
        });
        let observed =
            |host, router: Router| router.layer(from_fn_with_state((Arc::clone(&platform), host), observe));
        let api_routes = api::router(Arc::clone(&platform));
        let api_routes = control::router(Arc::clone(&platform)).fallback_service(api_routes);
        let servers = vec![
            frontend.serve(observed(Host::Frontend, frontend::router(Arc::clone(&platform)))),
            api.serve(observed(Host::Api, api_routes)),
            gateway.serve(observed(Host::Gateway, gateway::router(Arc::clone(&platform)))),
        ];
        let courier = Courier::start(&platform);
        Ok(DevPlatform::new(platform, servers, courier))
    }
}

async fn listeners(first_port: u16) -> Result<[LoopbackListener; 3], StartError> {
    let port = |index: u16| match first_port {
        0 => Ok(0),
        _ => first_port
            .checked_add(index)
            .ok_or_else(|| StartError::new(StartErrorKind::PortOutOfRange(first_port))),
    };
    let [frontend, api, gateway] = [port(0)?, port(1)?, port(2)?];
    let bind = async |host, port| {
        LoopbackListener::bind(port).await.map_err(|source| StartError::bind(host, port, source))
    };
    Ok([
        bind(Host::Frontend, frontend).await?,
        bind(Host::Api, api).await?,
        bind(Host::Gateway, gateway).await?,
    ])
}

/// The sample principals; the README has their table.
fn add_samples(gateway: &Gateway) {
    let key = |name: &str| {
        MachineKey::new(name)
            .organization(sample::ORGANIZATION_ID)
            .owner(sample::USER_ID)
            .metadata("environment", "development")
    };
    let all = ["user:read", "user:update", "organization:read"];
    let tight = RateLimit::new(2, 1, RateLimitUnit::Minute).mode(RateLimitMode::PerKey);
    let per_address = RateLimit::new(2, 1, RateLimitUnit::Minute).mode(RateLimitMode::PerKeyAndIp);
    for key in [
        key("admin").permissions(all),
        key("reader").permissions(["user:read"]),
        key("nobody"),
        key("limited").permissions(["user:read"]).rate_limits([tight]),
        key("limited-by-ip").permissions(["user:read"]).rate_limits([per_address]),
        key("expired").permissions(["user:read"]).expired(),
        key("revoked").permissions(["user:read"]).revoked(),
    ] {
        gateway.add_machine_key(key);
    }
    let token = |name: &str| {
        OAuthToken::new(name)
            .scopes(["profile"])
            .granted_resource(format!("urn:wacht:organization:{}", sample::ORGANIZATION_ID))
            .owner(sample::USER_ID)
    };
    for token in [
        token("reader").permissions(["user:read"]),
        token("nobody"),
        token("expired").permissions(["user:read"]).expired(),
        token("revoked").permissions(["user:read"]).revoked(),
    ] {
        gateway.add_oauth_token(token);
    }
}
