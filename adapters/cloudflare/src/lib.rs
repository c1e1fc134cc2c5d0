#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod platform;

pub use platform::CloudflarePlatform;

#[doc(hidden)]
pub use platform::Cloudflare;
#[doc(hidden)]
pub use wacht_web::Site;
#[doc(hidden)]
pub use wasm_bindgen;

/// Makes a Worker of an application: the export `fetch(request, env, ctx)` that `worker-build` looks for.
///
/// ```
/// use wacht_core::{ConfigError, Context, Handler, Request, Start};
///
/// async fn app(_: Start) -> Result<impl Handler, ConfigError> {
///     Ok(|_: Request, _: Context| async { "hello" })
/// }
///
/// wacht_cloudflare::worker!(app);
/// ```
#[macro_export]
macro_rules! worker {
    ($app:path) => {
        const _: () = {
            static SITE: $crate::Site = $crate::Site::new();

            #[$crate::wasm_bindgen::prelude::wasm_bindgen(wasm_bindgen = $crate::wasm_bindgen)]
            pub fn fetch(
                request: $crate::wasm_bindgen::JsValue,
                env: $crate::wasm_bindgen::JsValue,
                ctx: $crate::wasm_bindgen::JsValue,
            ) -> $crate::wasm_bindgen::JsValue {
                SITE.answer($app, &request, env, ctx, $crate::Cloudflare::default())
            }
        };
    };
}
