use std::sync::Arc;

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::page::bad_request;
use super::users::refused_password;
use crate::envelope;
use crate::frontend::IMAGES;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::{Image, NewUser};

/// `POST /users`, as `multipart/form-data`.
pub(super) async fn create(
    State(platform): State<Arc<Platform>>,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let form = match form {
        Ok(form) => form,
        // A body that is not multipart at all is a wrong content type, as for JSON routes.
        Err(MultipartRejection::InvalidBoundary(_)) => {
            return envelope::error(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Request failed");
        }
        Err(rejection) => return rejection.into_response(),
    };
    let new = match read(form).await {
        Ok(new) => new,
        Err(refusal) => return refusal,
    };
    let images_at = format!("{}{IMAGES}", platform.tokens.issuer());
    match lock(&platform.store).create_user(new, platform.clock.now_ms(), &images_at) {
        Ok(user) => envelope::json(StatusCode::OK, &user.summary()),
        Err(_) => envelope::error(StatusCode::CONFLICT, "Resource already exists"),
    }
}

async fn read(mut form: Multipart) -> Result<NewUser, Response> {
    let mut new = NewUser::default();
    let (mut first_name, mut last_name, mut skip_password_check) = (None, None, false);
    while let Some(field) = form.next_field().await.map_err(|_| bad_request())? {
        match field.name() {
            Some("first_name") => first_name = text(field).await?,
            Some("last_name") => last_name = text(field).await?,
            Some("email_address") => new.email = text(field).await?,
            Some("phone_number") => new.phone = text(field).await?,
            Some("username") => new.username = text(field).await?,
            Some("password") => new.password = text(field).await?,
            Some("skip_password_check") => {
                skip_password_check = text(field).await?.as_deref() == Some("true");
            }
            Some("profile_image") => new.picture = picture(field).await?.or(new.picture),
            // Unknown parts are read past, which still counts them towards the size of the body.
            _ => drop(field.bytes().await.map_err(|_| bad_request())?),
        }
    }
    new.first_name = first_name.ok_or_else(|| missing("first_name"))?;
    new.last_name = last_name.ok_or_else(|| missing("last_name"))?;
    match new.password.as_deref().and_then(|password| refused_password(password, skip_password_check)) {
        Some(refusal) => Err(refusal),
        None => Ok(new),
    }
}

/// The text of a part; an empty one means that it was not given.
async fn text(field: Field<'_>) -> Result<Option<String>, Response> {
    let text = field.text().await.map_err(|_| bad_request())?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A picture by the part's own content type. What is no image is skipped, an image of another kind is refused.
async fn picture(field: Field<'_>) -> Result<Option<Image>, Response> {
    let content_type = field.content_type().unwrap_or_default().to_ascii_lowercase();
    let subtype = content_type.strip_prefix("image/").map(str::to_owned);
    let bytes = field.bytes().await.map_err(|_| bad_request())?;
    match subtype {
        None => Ok(None),
        Some(subtype) if IMAGE_SUBTYPES.contains(&subtype.as_str()) => {
            Ok(Some(Image { content_type, bytes }))
        }
        Some(_) => Err(envelope::error(StatusCode::BAD_REQUEST, "Unsupported image type")),
    }
}

fn missing(field: &str) -> Response {
    envelope::error(StatusCode::BAD_REQUEST, &format!("{field} is required"))
}

const IMAGE_SUBTYPES: &[&str] = &["jpeg", "jpg", "png", "gif", "webp", "x-icon", "vnd.microsoft.icon"];
