// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Uploads.

use super::Api;
use super::record::record;
use crate::client::{ApiError, Call, Image, Json, Multipart, Operation, OperationRequest};
use http::Method;

/// Uploads.
#[derive(Debug, Clone)]
pub struct UtilityApi(Api);

impl Api {
    /// Uploads.
    pub fn utility(&self) -> UtilityApi {
        UtilityApi(self.clone())
    }
}

impl UtilityApi {
    /// Uploads an image of the deployment.
    pub fn upload_image(&self, image_type: impl Into<String>, image: impl Into<Image>) -> Call<UploadImage> {
        self.0.call(UploadImage::new(image_type, image))
    }
}

/// `POST /settings/upload/{image_type}`: Uploads an image of the deployment.
#[derive(Debug)]
#[non_exhaustive]
pub struct UploadImage {
    /// What the image is for, such as `logo`.
    pub image_type: String,
    /// The image.
    pub image: Image,
}

impl UploadImage {
    /// With what it must have.
    pub fn new(image_type: impl Into<String>, image: impl Into<Image>) -> Self {
        Self { image_type: image_type.into(), image: image.into() }
    }
}

impl Operation for UploadImage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/settings/upload/{image_type}";
    type Answer = Json<Upload>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce).files("image", [self.image.take()])?;
        request.path("image_type", &self.image_type)?.multipart(form)
    }
}

/// An upload.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Upload {
    /// Its address.
    pub url: String,
}

record! {
Upload {
must "url" url,
}
}
