//! `hello`, in as many ways as there are features: `cargo xtask bench wasi` builds each and compares them.
//!
//! All give the same answer: 200, its type and its length, and five bytes.

#[cfg(any(feature = "ours-p2", feature = "ours-p3", feature = "ours-spin"))]
mod ours {
    use wacht_core::{ConfigError, Context, Handler, Request, Start};

    pub(crate) async fn app(_: Start) -> Result<impl Handler, ConfigError> {
        Ok(async |_: Request, _: Context| "hello")
    }
}

#[cfg(feature = "ours-p2")]
wacht_wasi::proxy!(ours::app);

#[cfg(feature = "ours-p3")]
wacht_wasi::service!(ours::app);

#[cfg(feature = "ours-spin")]
wacht_spin::component!(ours::app);

#[cfg(feature = "bare-wstd")]
mod bare {
    use wstd::http::{Body, Error, Request, Response};

    #[wstd::http_server]
    async fn main(_: Request<Body>) -> Result<Response<Body>, Error> {
        let response = Response::builder().header("content-type", "text/plain; charset=utf-8");
        Ok(response.header("content-length", "5").body("hello".into())?)
    }
}

#[cfg(feature = "bare-wasip3")]
mod bare {
    use http_body_util::Full;
    use wasip3::http::types::{ErrorCode, Request, Response};
    use wasip3::http_compat::{http_from_wasi_request, http_into_wasi_response};

    struct Component;
    wasip3::http::service::export!(Component);

    impl wasip3::exports::http::handler::Guest for Component {
        async fn handle(request: Request) -> Result<Response, ErrorCode> {
            let _ = http_from_wasi_request(request)?;
            let response = wasip3::http_compat::Response::<()>::builder()
                .header("content-type", "text/plain; charset=utf-8")
                .header("content-length", "5")
                .body(Full::new(&b"hello"[..]));
            http_into_wasi_response(response.map_err(|_| ErrorCode::InternalError(None))?)
        }
    }
}

#[cfg(feature = "bare-spin")]
mod bare {
    use spin_sdk::http::{Error, FullBody, IntoResponse, Request, Response};
    use spin_sdk::http_service;

    #[http_service]
    async fn hello(_: Request) -> Result<impl IntoResponse, Error> {
        let response = Response::<()>::builder().header("content-type", "text/plain; charset=utf-8");
        Ok(response.header("content-length", "5").body(FullBody::new("hello".as_bytes()))?)
    }
}
