use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use http::Uri;
use wacht_core::{Context, Error, IntoResponse, Next, Request, Response};
use wacht_native::Environment;

use super::heads::boxed;
use super::{Fault, Kind, around};

pub(super) const FAULTS: &[Fault] = &[
    around("a_panic_that_ends_the_process", "H10", |handler, _| boxed(abort_on_panic, handler)),
    around("a_panic_that_leaves_its_request_hanging", "H10", |handler, _| boxed(hang_on_panic, handler)),
    around("the_text_of_a_panic_in_the_answer", "H10", |handler, _| boxed(tell_panic, handler)),
    around("requests_that_mix", "H14", |handler, _| {
        let shared: Arc<Mutex<Option<Uri>>> = Arc::default();
        boxed(move |request, context, next| mixed(Arc::clone(&shared), request, context, next), handler)
    }),
    around("one_request_at_a_time", "H14", |handler, _| {
        let turn: Arc<tokio::sync::Mutex<()>> = Arc::default();
        boxed(move |request, context, next| in_turn(Arc::clone(&turn), request, context, next), handler)
    }),
    around("a_handler_that_outlives_its_client", "H15", |handler, _| boxed(detached, handler)),
    Fault {
        name: "a_missing_setting_made_up",
        caught_by: "A05",
        kind: Kind::Server(|builder| {
            let mut settings: BTreeMap<String, String> = std::env::vars().collect();
            settings.entry("WACHT_API_KEY".to_owned()).or_insert_with(|| "sk_made_up".to_owned());
            builder.environment(Environment::from_map(settings))
        }),
    },
    Fault {
        name: "a_client_believed_about_its_address",
        caught_by: "H13",
        kind: Kind::Server(|builder| builder.trusted_proxies(["127.0.0.0/8".parse().expect("a network")])),
    },
];

async fn abort_on_panic(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path().starts_with("/panic/before") {
        std::process::abort();
    }
    next.run(request, context).await
}

async fn hang_on_panic(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path().starts_with("/panic/before") {
        std::future::pending::<()>().await;
    }
    next.run(request, context).await
}

async fn tell_panic(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path().starts_with("/panic/before") {
        let error = Error::new(wacht_core::ErrorCode::InternalError)
            .with_message("a deliberate panic before the head");
        return error.into_response();
    }
    next.run(request, context).await
}

/// Keeps "the current request" in one place for all.
async fn mixed(
    shared: Arc<Mutex<Option<Uri>>>,
    mut request: Request,
    context: Context,
    next: Next,
) -> Response {
    *shared.lock().unwrap_or_else(PoisonError::into_inner) = Some(request.uri().clone());
    context.sleep(std::time::Duration::from_millis(5)).await;
    if let Some(uri) = shared.lock().unwrap_or_else(PoisonError::into_inner).clone() {
        *request.uri_mut() = uri;
    }
    next.run(request, context).await
}

/// One request after the other, but for the marks, which the suite reads meanwhile.
async fn in_turn(
    turn: Arc<tokio::sync::Mutex<()>>,
    request: Request,
    context: Context,
    next: Next,
) -> Response {
    if request.uri().path().starts_with("/marks/") {
        return next.run(request, context).await;
    }
    let _turn = turn.lock().await;
    next.run(request, context).await
}

async fn detached(request: Request, context: Context, next: Next) -> Response {
    tokio::spawn(next.run(request, context))
        .await
        .unwrap_or_else(|error| Error::internal(error).into_response())
}
