use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::HeaderValue;
use http_body_util::{BodyExt, BodyStream};
use wacht_core::{Body, BodyError, BoxHandler, Context, Handler, Next, Request, Response, WithLimits};

use super::heads::boxed;
use super::{Fault, around};

pub(super) const FAULTS: &[Fault] = &[
    around("a_body_read_as_utf8", "H04", |handler, _| boxed(as_utf8, handler)),
    around("a_body_cut_at_the_limit", "H04", |handler, _| boxed(cut_off, handler)),
    around("a_content_type_made_up", "H04", |handler, _| boxed(made_up_type, handler)),
    around("an_empty_frame_as_the_end", "H04", |handler, _| boxed(empty_is_end, handler)),
    around("lost_trailers", "H04", |handler, _| boxed(no_trailers, handler)),
    around("a_buffered_request", "H05", |handler, _| boxed(buffered_request, handler)),
    around("a_request_kept_in_memory", "H05", |handler, _| boxed(kept_request, handler)),
    around("a_buffered_response", "H06", |handler, _| boxed(buffered_response, handler)),
    around("a_response_without_back_pressure", "H06", |handler, _| boxed(read_ahead, handler)),
    around("a_clean_end_on_error", "H06", |handler, _| boxed(clean_end, handler)),
    around("the_error_as_text_in_the_body", "H06", |handler, _| boxed(error_text, handler)),
    around("an_unbounded_body", "H09", |handler, _| {
        let limits = handler.limits().body_bytes(u64::MAX);
        BoxHandler::new(WithLimits::new(handler, limits))
    }),
    around("a_body_over_the_limit_as_400", "H09", |handler, _| boxed(too_large_as_bad_request, handler)),
    around("no_limit_of_headers", "H09", |handler, _| {
        let limits = handler.limits();
        let limits = limits.header_bytes(usize::MAX).header_count(usize::MAX).target_bytes(usize::MAX);
        BoxHandler::new(WithLimits::new(handler, limits))
    }),
    around("a_handler_without_deadline", "H16", |handler, _| {
        let limits = handler.limits().deadline(None);
        BoxHandler::new(WithLimits::new(handler, limits))
    }),
];

const MOST: usize = 256 * 1024 * 1024;

async fn collected(request: Request) -> Request {
    let (parts, body) = request.into_parts();
    let bytes = body.collect(MOST).await.unwrap_or_default();
    Request::from_parts(parts, Body::from(bytes))
}

async fn as_utf8(request: Request, context: Context, next: Next) -> Response {
    let (parts, body) = collected(request).await.into_parts();
    let text = String::from_utf8_lossy(body.as_bytes().unwrap_or_default()).into_owned();
    next.run(Request::from_parts(parts, Body::from(text)), context).await
}

async fn cut_off(request: Request, context: Context, next: Next) -> Response {
    let (parts, body) = collected(request).await.into_parts();
    let bytes = body.as_bytes().unwrap_or_default();
    let kept = Bytes::copy_from_slice(&bytes[..bytes.len().min(64 * 1024)]);
    next.run(Request::from_parts(parts, Body::from(kept)), context).await
}

async fn made_up_type(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if !response.headers().contains_key("content-type") {
        response.headers_mut().insert("content-type", HeaderValue::from_static("application/json"));
    }
    response
}

async fn empty_is_end(request: Request, context: Context, next: Next) -> Response {
    next.run(request, context).await.map(|body| {
        let frames = BodyStream::new(body).take_while(|frame| {
            let empty = frame.as_ref().is_ok_and(|frame| frame.data_ref().is_some_and(Bytes::is_empty));
            async move { !empty }
        });
        Body::new(http_body_util::StreamBody::new(frames))
    })
}

async fn no_trailers(request: Request, context: Context, next: Next) -> Response {
    next.run(request, context).await.map(|body| Body::from_stream(body.into_data_stream()))
}

async fn buffered_request(request: Request, context: Context, next: Next) -> Response {
    next.run(collected(request).await, context).await
}

/// Streams, but keeps every byte that it has seen.
async fn kept_request(request: Request, context: Context, next: Next) -> Response {
    let mut kept = Vec::new();
    let request = request.map(|body| {
        Body::from_stream(body.into_data_stream().map(move |chunk| {
            if let Ok(chunk) = &chunk {
                kept.push(Bytes::copy_from_slice(chunk));
            }
            chunk
        }))
    });
    next.run(request, context).await
}

async fn buffered_response(request: Request, context: Context, next: Next) -> Response {
    let (parts, body) = next.run(request, context).await.into_parts();
    let Ok(bytes) = body.collect(MOST).await else {
        return wacht_core::IntoResponse::into_response(wacht_core::Error::internal("the body failed"));
    };
    Response::from_parts(parts, Body::from(bytes))
}

/// Drains a response into memory as fast as the handler makes it, whatever the client takes.
async fn read_ahead(request: Request, context: Context, next: Next) -> Response {
    next.run(request, context).await.map(|body| {
        let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(async move {
            let mut frames = body.into_data_stream();
            // The bound only keeps the test's machine alive.
            for _ in 0..4_096 {
                let Some(chunk) = frames.next().await else { return };
                if sender.send(chunk).is_err() {
                    return;
                }
                tokio::task::yield_now().await;
            }
        });
        Body::from_stream(stream::unfold(receiver, |mut receiver| async move {
            receiver.recv().await.map(|chunk| (chunk, receiver))
        }))
    })
}

async fn clean_end(request: Request, context: Context, next: Next) -> Response {
    next.run(request, context).await.map(|body| {
        Body::from_stream(body.into_data_stream().take_while(|chunk| {
            let good = chunk.is_ok();
            async move { good }
        }))
    })
}

async fn error_text(request: Request, context: Context, next: Next) -> Response {
    next.run(request, context).await.map(|body| {
        Body::from_stream(body.into_data_stream().map(|chunk| {
            Ok::<_, BodyError>(chunk.unwrap_or_else(|_| Bytes::from_static(b"Internal Server Error")))
        }))
    })
}

async fn too_large_as_bad_request(request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() != http::StatusCode::PAYLOAD_TOO_LARGE {
        return response;
    }
    wacht_core::IntoResponse::into_response(wacht_core::Error::new(wacht_core::ErrorCode::BadRequest))
}
