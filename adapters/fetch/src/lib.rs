#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod platform;

pub use platform::FetchPlatform;

#[doc(hidden)]
pub use js_sys;
#[doc(hidden)]
pub use wasm_bindgen;

use js_sys::Promise;
use wacht_core::{ConfigError, Handler, Start};
use wacht_web::Site;
use wasm_bindgen::JsValue;

use platform::Fetch;

/// Makes the module's exports of an application: `fetch(request, env, context)`, a promise of its response.
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
            static SITE: $crate::Exported = $crate::Exported::new();

            #[$crate::wasm_bindgen::prelude::wasm_bindgen(wasm_bindgen = $crate::wasm_bindgen)]
            pub fn $name(
                request: $crate::wasm_bindgen::JsValue,
                env: $crate::wasm_bindgen::JsValue,
                context: $crate::wasm_bindgen::JsValue,
            ) -> Result<$crate::js_sys::Promise, $crate::wasm_bindgen::JsValue> {
                SITE.fetch($app, &request, env, context)
            }
        };
    };
}

/// An exported application. [`export!`] makes it.
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
        context: JsValue,
    ) -> Result<Promise, JsValue>
    where
        A: FnOnce(Start) -> F + 'static,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        self.0.answer(app, request, env, context, Fetch)
    }
}
