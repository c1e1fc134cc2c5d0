#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod platform;

pub use platform::FetchPlatform;

#[doc(hidden)]
pub use platform::Fetch;
#[doc(hidden)]
pub use wacht_web::Site;
#[doc(hidden)]
pub use wasm_bindgen;

/// Makes the module's exports of an application: `fetch(request, env, context)`, which gives its response or a promise
/// of it.
///
/// With `guard = …`, a second application of that kind is exported as `guard(request, env, context)`: the check that the
/// package's `requireAuth` makes for routes written in JavaScript.
///
/// ```
/// use wacht_core::{ConfigError, Context, Handler, Request, Start};
///
/// async fn app(_: Start) -> Result<impl Handler, ConfigError> {
///     Ok(|_: Request, _: Context| async { "hello" })
/// }
///
/// wacht_fetch::export!(app);
/// ```
#[macro_export]
macro_rules! export {
    ($app:path) => {
        $crate::export!(@ fetch, $app);
    };
    ($app:path, guard = $guard:path) => {
        $crate::export!(@ fetch, $app);
        $crate::export!(@ guard, $guard);
    };
    (@ $name:ident, $app:path) => {
        const _: () = {
            static SITE: $crate::Site = $crate::Site::new();

            #[$crate::wasm_bindgen::prelude::wasm_bindgen(wasm_bindgen = $crate::wasm_bindgen)]
            pub fn $name(
                request: $crate::wasm_bindgen::JsValue,
                env: $crate::wasm_bindgen::JsValue,
                context: $crate::wasm_bindgen::JsValue,
            ) -> $crate::wasm_bindgen::JsValue {
                SITE.answer($app, &request, env, context, $crate::Fetch::default())
            }
        };
    };
}
