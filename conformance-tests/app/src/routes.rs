use http::Method;
use wacht_core::{Handler, Router};

/// A router of any make, as the subject adds its routes to one.
pub(crate) trait Routes: Sized {
    fn route(self, method: Method, path: &str, handler: impl Handler) -> Self;

    fn get(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::GET, path, handler)
    }

    fn post(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::POST, path, handler)
    }
}

impl Routes for Router {
    fn route(self, method: Method, path: &str, handler: impl Handler) -> Self {
        Self::route(self, method, path, handler)
    }
}
