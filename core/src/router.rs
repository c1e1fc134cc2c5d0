use std::fmt;

use futures_util::future::Either;
use http::header::ALLOW;
use http::{HeaderValue, Method};

use crate::{
    BoxHandler, ConfigError, Context, Error, ErrorCode, Handler, IntoResponse, Limits, PathParams, Request,
    Response,
};

/// Finds the handler for a request by path and method.
///
/// Paths are matched in the bytes that the client sent, so that a guard and the router never read two different paths.
/// `{name}` takes one segment, `{*name}` the rest. `GET` answers `HEAD` too. No match is 404; a match for other methods
/// is 405 with `Allow`.
///
/// ```
/// use wacht_core::{Context, Request, Router};
///
/// async fn user(_: Request, context: Context) -> Result<String, wacht_core::Error> {
///     Ok(format!("user {}", context.param("id")?))
/// }
///
/// let router = Router::new().get("/users/{id}", user).build();
/// assert!(router.is_ok());
/// ```
#[derive(Debug, Default)]
pub struct Router {
    routes: Vec<(Method, String, BoxHandler)>,
    limits: Limits,
}

impl Router {
    /// A router without routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a route.
    #[must_use]
    pub fn route(self, method: Method, path: &str, handler: impl Handler) -> Self {
        self.boxed(method, path, BoxHandler::new(handler))
    }

    /// Compiled once and not for each handler.
    fn boxed(mut self, method: Method, path: &str, handler: BoxHandler) -> Self {
        self.routes.push((method, path.to_owned(), handler));
        self
    }

    /// Adds a route for `GET`, and `HEAD` with it.
    #[must_use]
    pub fn get(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::GET, path, handler)
    }

    /// Adds a route for `POST`.
    #[must_use]
    pub fn post(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::POST, path, handler)
    }

    /// Adds a route for `PUT`.
    #[must_use]
    pub fn put(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::PUT, path, handler)
    }

    /// Adds a route for `PATCH`.
    #[must_use]
    pub fn patch(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::PATCH, path, handler)
    }

    /// Adds a route for `DELETE`.
    #[must_use]
    pub fn delete(self, path: &str, handler: impl Handler) -> Self {
        self.route(Method::DELETE, path, handler)
    }

    /// What one request may ask of the application.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The handler.
    ///
    /// # Errors
    /// [`RouteError`] when a path is malformed, or a method and path stand twice.
    pub fn build(self) -> Result<RoutedHandler, RouteError> {
        let mut table = matchit::Router::new();
        let mut methods: Vec<(String, MethodTable)> = Vec::new();
        for (method, path, handler) in self.routes {
            let index = methods.iter().position(|(known, _)| *known == path).unwrap_or(methods.len());
            if index == methods.len() {
                methods.push((path.clone(), MethodTable::default()));
            }
            let Some((_, table)) = methods.get_mut(index) else { continue };
            if table.find(&method).is_some() {
                return Err(RouteError { path, reason: format!("has two handlers for {method}") });
            }
            table.add(method, handler);
        }
        for (path, methods) in methods {
            table
                .insert(path.clone(), methods)
                .map_err(|error| RouteError { path, reason: error.to_string() })?;
        }
        Ok(RoutedHandler { table, limits: self.limits })
    }
}

/// A [`Router`] ready to answer.
pub struct RoutedHandler {
    table: matchit::Router<MethodTable>,
    limits: Limits,
}

impl RoutedHandler {
    /// The handler and the parameters for a request, or the answer where there is none.
    #[expect(clippy::result_large_err, reason = "moved once, into the answer that it is")]
    fn find(&self, request: &Request) -> Result<(&BoxHandler, PathParams), Response> {
        let Ok(found) = self.table.at(request.uri().path()) else {
            return Err(Error::new(ErrorCode::NotFound).into_response());
        };
        let handler = found.value.answering(request.method()).ok_or_else(|| found.value.not_allowed())?;
        Ok((handler, found.params.iter().collect()))
    }
}

impl Handler for RoutedHandler {
    fn handle(&self, request: Request, context: Context) -> impl Future<Output = Response> + Send {
        match self.find(&request) {
            Ok((handler, params)) if params.is_empty() => Either::Left(handler.handle(request, context)),
            Ok((handler, params)) => Either::Left(handler.handle(request, context.with(params))),
            Err(answer) => Either::Right(std::future::ready(answer)),
        }
    }

    fn limits(&self) -> Limits {
        self.limits
    }
}

impl fmt::Debug for RoutedHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoutedHandler").field("limits", &self.limits).finish_non_exhaustive()
    }
}

/// Handlers by method, in the order of its name.
#[derive(Default)]
struct MethodTable(Vec<(Method, BoxHandler)>);

impl MethodTable {
    fn add(&mut self, method: Method, handler: BoxHandler) {
        let place = self.0.partition_point(|(known, _)| known.as_str() < method.as_str());
        self.0.insert(place, (method, handler));
    }

    fn find(&self, method: &Method) -> Option<&BoxHandler> {
        self.0.iter().find(|(known, _)| known == method).map(|(_, handler)| handler)
    }

    fn answering(&self, method: &Method) -> Option<&BoxHandler> {
        self.find(method).or_else(|| if method == Method::HEAD { self.find(&Method::GET) } else { None })
    }

    fn not_allowed(&self) -> Response {
        let mut allowed = String::new();
        for (method, _) in &self.0 {
            let implied = *method == Method::GET && self.find(&Method::HEAD).is_none();
            for name in std::iter::once(method.as_str()).chain(implied.then_some("HEAD")) {
                allowed.push_str(if allowed.is_empty() { "" } else { ", " });
                allowed.push_str(name);
            }
        }
        let mut response = Error::new(ErrorCode::MethodNotAllowed).into_response();
        if let Ok(value) = HeaderValue::try_from(allowed) {
            response.headers_mut().insert(ALLOW, value);
        }
        response
    }
}

/// A route that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteError {
    path: String,
    reason: String,
}

impl fmt::Display for RouteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the route {}: {}", self.path, self.reason)
    }
}

impl std::error::Error for RouteError {}

impl From<RouteError> for ConfigError {
    fn from(error: RouteError) -> Self {
        Self::invalid(format!("route {}", error.path), error.reason.clone()).with_source(error)
    }
}
