#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod platform;

pub use platform::CloudflarePlatform;

#[doc(hidden)]
pub use js_sys;
#[doc(hidden)]
pub use wasm_bindgen;

use js_sys::Promise;
use wacht_core::{ConfigError, Handler, Start};
use wacht_web::Site;
use wasm_bindgen::JsValue;

use platform::Cloudflare;

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
            static SITE: $crate::Exported = $crate::Exported::new();

            #[$crate::wasm_bindgen::prelude::wasm_bindgen(wasm_bindgen = $crate::wasm_bindgen)]
            pub fn fetch(
                request: $crate::wasm_bindgen::JsValue,
                env: $crate::wasm_bindgen::JsValue,
                ctx: $crate::wasm_bindgen::JsValue,
            ) -> Result<$crate::js_sys::Promise, $crate::wasm_bindgen::JsValue> {
                SITE.fetch($app, &request, env, ctx)
            }
        };
    };
}

/// An exported application. [`worker!`] makes it.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Exported(Site);

impl Exported {
    pub const fn new() -> Self {
        Self(Site::new())
    }

    pub fn fetch<A, F, H>(
        &'static self,
        app: A,
        request: &JsValue,
        env: JsValue,
        ctx: JsValue,
    ) -> Result<Promise, JsValue>
    where
        A: FnOnce(Start) -> F + 'static,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        self.0.answer(app, request, env, ctx, Cloudflare)
    }
}
