use std::fmt;
use std::time::Duration;

use http::HeaderValue;
use wacht_core::{BoxFuture, Client, Context, Start};

/// What a call to the platform uses of the runtime: that of a request, or that of the application's start.
#[derive(Clone)]
pub struct Runtime(Origin);

#[derive(Clone)]
enum Origin {
    Request(Context),
    Start(Start),
}

impl Runtime {
    pub(crate) fn client(&self) -> Client {
        match &self.0 {
            Origin::Request(context) => context.client(),
            Origin::Start(start) => start.client(),
        }
    }

    pub(crate) fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        match &self.0 {
            Origin::Request(context) => context.sleep(duration),
            Origin::Start(start) => start.platform().sleep(duration),
        }
    }

    pub(crate) fn random(&self) -> u128 {
        match &self.0 {
            Origin::Request(context) => context.random(),
            Origin::Start(start) => start.platform().random(),
        }
    }

    /// The id of the request that is being answered.
    pub(crate) fn request_id(&self) -> Option<HeaderValue> {
        match &self.0 {
            Origin::Request(context) => HeaderValue::from_str(context.request_id()).ok(),
            Origin::Start(_) => None,
        }
    }

    /// The time until the request is answered without us.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        match &self.0 {
            Origin::Request(context) => context.time_left(),
            Origin::Start(_) => None,
        }
    }
}

impl From<&Context> for Runtime {
    fn from(context: &Context) -> Self {
        Self(Origin::Request(context.clone()))
    }
}

impl From<&Start> for Runtime {
    fn from(start: &Start) -> Self {
        Self(Origin::Start(start.clone()))
    }
}

impl fmt::Debug for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Origin::Request(_) => "Runtime(request)",
            Origin::Start(_) => "Runtime(start)",
        })
    }
}
