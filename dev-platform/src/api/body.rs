use axum::Json;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::extract::{FromRequest as _, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::refusal::Refusal;
use crate::schema::{self, Kind, Presence, Type};
use crate::store::{Image, Row};

/// A body as its type has it, with the pictures of a form.
pub(super) async fn read(takes: &str, request: Request) -> Result<(Row, Vec<(String, Image)>), Response> {
    if takes.ends_with("Form") {
        return form(takes, request).await;
    }
    let Json(body) = Json::<Value>::from_request(request, &()).await.map_err(IntoResponse::into_response)?;
    let row = schema::accept(takes, &body).ok_or_else(|| Refusal::shape().into_response())?;
    Ok((row, Vec::new()))
}

async fn form(takes: &str, request: Request) -> Result<(Row, Vec<(String, Image)>), Response> {
    let mut parts = match Multipart::from_request(request, &()).await {
        Ok(parts) => parts,
        // A body that is not multipart at all is a wrong content type, as for JSON routes.
        Err(MultipartRejection::InvalidBoundary(_)) => {
            return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Request failed").into_response());
        }
        Err(rejection) => return Err(rejection.into_response()),
    };
    let Some(Type::Object(fields)) = schema::find(takes) else {
        return Err(Refusal::shape().into_response());
    };
    let (mut row, mut images) = (Row::new(), Vec::new());
    // The upload takes its file under any name; a field called `*` says so.
    let wildcard = fields.iter().find(|field| field.name == "*");
    while let Some(part) = parts.next_field().await.map_err(|_| Refusal::bad_request().into_response())? {
        let name = part.name().unwrap_or_default().to_owned();
        let field = fields.iter().find(|field| field.name == name).or(wildcard);
        match field.map(|field| &field.kind) {
            Some(Kind::File) => {
                if let Some(image) = picture(part).await.map_err(Refusal::into_response)? {
                    images.push((name, image));
                }
            }
            Some(kind) => {
                if let Some(text) = text(part).await.map_err(Refusal::into_response)? {
                    row.set(&name, value(kind, text));
                }
            }
            // Unknown parts are read past, which still counts them towards the size of the body.
            None => drop(part.bytes().await.map_err(|_| Refusal::bad_request().into_response())?),
        }
    }
    let mut needed =
        fields.iter().filter(|field| field.presence == Presence::Always && field.kind != Kind::File);
    match needed.find(|field| row.value(&field.name).is_none()) {
        Some(field) => Err(Refusal::invalid(format!("{} is required", field.name)).into_response()),
        None => Ok((row, images)),
    }
}

/// Only the exact text `true` is a yes. JSON that is none stays a text, which is no metadata.
fn value(kind: &Kind, text: String) -> Value {
    match kind {
        Kind::Flag => (text == "true").into(),
        Kind::Encoded => serde_json::from_str(&text).unwrap_or_else(|_| text.into()),
        _ => text.into(),
    }
}

/// The text of a part; an empty one means that it was not given.
async fn text(part: Field<'_>) -> Result<Option<String>, Refusal> {
    let text = part.text().await.map_err(|_| Refusal::bad_request())?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A picture by the part's own content type. What is no image is skipped, an image of another kind is refused.
async fn picture(part: Field<'_>) -> Result<Option<Image>, Refusal> {
    let content_type = part.content_type().unwrap_or_default().to_ascii_lowercase();
    let subtype = content_type.strip_prefix("image/").map(str::to_owned);
    let bytes = part.bytes().await.map_err(|_| Refusal::bad_request())?;
    match subtype {
        None => Ok(None),
        Some(subtype) if IMAGE_SUBTYPES.contains(&subtype.as_str()) => {
            Ok(Some(Image { content_type, bytes }))
        }
        Some(_) => Err(Refusal::invalid("Unsupported image type")),
    }
}

const IMAGE_SUBTYPES: &[&str] = &["jpeg", "jpg", "png", "gif", "webp", "x-icon", "vnd.microsoft.icon"];
