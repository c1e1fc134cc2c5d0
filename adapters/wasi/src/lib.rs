#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod background;
mod call;
mod environment;
mod fields;
#[cfg(any(feature = "p2", feature = "p3"))]
mod generated;
mod incoming;
mod log;
mod options;
#[cfg(feature = "p2")]
#[doc(hidden)]
pub mod p2;
#[cfg(feature = "p3")]
#[doc(hidden)]
pub mod p3;
mod panic;
mod platform;
mod pump;
mod request;
mod service;
#[cfg(feature = "signatures")]
mod verifier;

pub use options::{Options, Timeouts};
pub use platform::WasiPlatform;
#[cfg(feature = "signatures")]
pub use verifier::PortableVerifier;

/// What the macros' expansions name.
#[doc(hidden)]
pub mod private {
    #[cfg(feature = "p2")]
    pub use wasip2;
    #[cfg(feature = "p3")]
    pub use wasip3;

    pub use crate::environment::var;
    pub use crate::platform::{Setting, World};

    /// WASI 0.3 as it is.
    #[cfg(feature = "p3")]
    pub static WORLD: World = crate::p3::WORLD;
}

/// Makes this crate a component of WASI 0.2 that answers HTTP with an application: it exports `wasi:http/incoming-handler`.
///
/// The crate is a `cdylib`, built for `wasm32-wasip2`. The application starts once an instance, before its first request.
/// One that does not start answers every request with 500 `misconfigured`, and the log names the setting.
///
/// ```
/// use wacht_core::{ConfigError, Context, Handler, Request, Start};
///
/// async fn app(_: Start) -> Result<impl Handler, ConfigError> {
///     Ok(async |_: Request, context: Context| format!("hello from {}", context.runtime()))
/// }
///
/// wacht_wasi::proxy!(app);
/// # fn main() {}
/// ```
///
/// A second argument makes the [`Options`]: `wacht_wasi::proxy!(app, Options::new().host("api.example"))`.
#[cfg(feature = "p2")]
#[macro_export]
macro_rules! proxy {
    ($app:expr) => {
        $crate::proxy!($app, $crate::Options::new());
    };
    ($app:expr, $options:expr) => {
        const _: () = {
            struct Component;
            impl $crate::private::wasip2::exports::http::incoming_handler::Guest for Component {
                fn handle(
                    request: $crate::private::wasip2::http::types::IncomingRequest,
                    out: $crate::private::wasip2::http::types::ResponseOutparam,
                ) {
                    $crate::p2::handle($app, || $options, request, out);
                }
            }
            use $crate::private::wasip2;
    wasip2::http::proxy::export!(Component with_types_in wasip2);
        };
    };
}

/// Makes this crate a component of WASI 0.3 that answers HTTP with an application: it exports `wasi:http/handler`.
///
/// Otherwise as the macro for 0.2, `proxy!`. An engine may give one instance several requests at once.
///
/// ```
/// use wacht_core::{ConfigError, Context, Handler, Request, Start};
///
/// async fn app(_: Start) -> Result<impl Handler, ConfigError> {
///     Ok(async |_: Request, context: Context| format!("hello from {}", context.runtime()))
/// }
///
/// wacht_wasi::service!(app);
/// # fn main() {}
/// ```
#[cfg(feature = "p3")]
#[macro_export]
macro_rules! service {
    (@on $world:expr, $app:expr, $options:expr) => {
        const _: () = {
            struct Component;
            impl $crate::private::wasip3::exports::http::handler::Guest for Component {
                async fn handle(
                    request: $crate::private::wasip3::http::types::Request,
                ) -> Result<
                    $crate::private::wasip3::http::types::Response,
                    $crate::private::wasip3::http::types::ErrorCode,
                > {
                    $crate::p3::handle($world, $app, || $options, request).await
                }
            }
            use $crate::private::wasip3;
            wasip3::http::service::export!(Component with_types_in wasip3);
        };
    };
    ($app:expr) => {
        $crate::service!($app, $crate::Options::new());
    };
    ($app:expr, $options:expr) => {
        $crate::service!(@on &$crate::private::WORLD, $app, $options);
    };
}
