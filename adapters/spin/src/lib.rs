#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod variables;

pub use wacht_wasi::{Options, Timeouts, WasiPlatform as SpinPlatform};

/// What the macro's expansion names.
#[doc(hidden)]
pub mod private {
    pub use wacht_wasi;
    use wacht_wasi::private::World;

    /// WASI 0.3, with Spin's variables.
    pub static WORLD: World =
        World { name: "spin", setting: crate::variables::setting, ..wacht_wasi::p3::WORLD };
}

/// Makes this crate a component of Spin that answers HTTP with an application.
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
/// wacht_spin::component!(app);
/// # fn main() {}
/// ```
///
/// A second argument makes the [`Options`]: `wacht_spin::component!(app, Options::new().timeouts(timeouts))`.
#[macro_export]
macro_rules! component {
    ($app:expr) => {
        $crate::component!($app, $crate::Options::new());
    };
    ($app:expr, $options:expr) => {
        $crate::private::wacht_wasi::service!(@on &$crate::private::WORLD, $app, $options);
    };
}
