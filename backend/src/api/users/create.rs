use std::fmt;

use http::Method;
use secrecy::{ExposeSecret, SecretString};

use super::types::User;
use crate::client::{ApiError, ApiErrorKind, Image, Multipart, Operation, OperationRequest, json};

/// `POST /users`
#[non_exhaustive]
pub struct CreateUser {
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The primary e-mail address.
    pub email_address: Option<String>,
    /// The primary phone number.
    pub phone_number: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// The password.
    pub password: Option<SecretString>,
    /// Whether the deployment's rules for passwords are passed over.
    pub skip_password_check: bool,
    /// The picture, which is sent as it comes.
    pub profile_image: Option<Image>,
}

impl CreateUser {
    /// A user with this name.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            email_address: None,
            phone_number: None,
            username: None,
            password: None,
            skip_password_check: false,
            profile_image: None,
        }
    }

    /// With this primary e-mail address.
    #[must_use]
    pub fn email_address(mut self, address: impl Into<String>) -> Self {
        self.email_address = Some(address.into());
        self
    }

    /// With this primary phone number.
    #[must_use]
    pub fn phone_number(mut self, number: impl Into<String>) -> Self {
        self.phone_number = Some(number.into());
        self
    }

    /// With this user name.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// With this password.
    #[must_use]
    pub fn password(mut self, password: SecretString) -> Self {
        self.password = Some(password);
        self
    }

    /// Passes over the deployment's rules for passwords.
    #[must_use]
    pub const fn skip_password_check(mut self) -> Self {
        self.skip_password_check = true;
        self
    }

    /// With this picture.
    #[must_use]
    pub fn profile_image(mut self, image: Image) -> Self {
        self.profile_image = Some(image);
        self
    }
}

impl Operation for CreateUser {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/users";
    type Output = User;

    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let mut form = Multipart::new(nonce)
            .text("first_name", &self.first_name)
            .text("last_name", &self.last_name)
            .text_option("email_address", self.email_address.as_deref())
            .text_option("phone_number", self.phone_number.as_deref())
            .text_option("username", self.username.as_deref())
            .text_option("password", self.password.as_ref().map(ExposeSecret::expose_secret));
        if self.skip_password_check {
            form = form.text("skip_password_check", "true");
        }
        if let Some(image) = self.profile_image.take() {
            form = form.image("profile_image", image);
        }
        let (content_type, body) = form.finish().ok_or(ApiErrorKind::InvalidRequest)?;
        Ok(request.body(content_type, body))
    }

    fn read(body: &[u8]) -> Result<User, ApiError> {
        json(body)
    }
}

impl fmt::Debug for CreateUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateUser")
            .field("first_name", &self.first_name)
            .field("last_name", &self.last_name)
            .finish_non_exhaustive()
    }
}
