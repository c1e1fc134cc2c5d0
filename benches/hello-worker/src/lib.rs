//! A hello of the `worker` crate alone.
#![forbid(unsafe_code)]

use worker::{Context, Env, Request, Response, Result, event};

#[event(fetch)]
async fn fetch(_: Request, _: Env, _: Context) -> Result<Response> {
    Response::ok("hello")
}
