use std::collections::VecDeque;
use std::fmt::Write as _;
use std::pin::Pin;
use std::task::{Context as Task, Poll, ready};

use bytes::Bytes;
use http::HeaderValue;
use http_body::{Body as HttpBody, Frame, SizeHint};
use serde::Serialize;
use wacht_core::{Body, BodyError};

use super::error::{ApiError, ApiErrorKind};
use super::text::Text;

/// An image, with the type that it truly has: the platform goes by it.
#[derive(Debug)]
pub struct Image {
    media_type: ImageType,
    body: Body,
}

/// The images that the platform takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageType {
    /// `image/jpeg`
    Jpeg,
    /// `image/png`
    Png,
    /// `image/gif`
    Gif,
    /// `image/webp`
    Webp,
    /// `image/x-icon`
    Icon,
}

impl ImageType {
    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::Jpeg => ("image/jpeg", "image.jpg"),
            Self::Png => ("image/png", "image.png"),
            Self::Gif => ("image/gif", "image.gif"),
            Self::Webp => ("image/webp", "image.webp"),
            Self::Icon => ("image/x-icon", "image.ico"),
        }
    }

    /// The media type.
    pub const fn as_str(self) -> &'static str {
        self.row().0
    }
}

impl Image {
    /// An image of this type. Its bytes are streamed as they come.
    pub fn new(media_type: ImageType, body: impl Into<Body>) -> Self {
        Self { media_type, body: body.into() }
    }

    /// Takes the image, and leaves an empty one.
    #[must_use]
    pub fn take(&mut self) -> Self {
        Self::new(self.media_type, std::mem::replace(&mut self.body, Body::empty()))
    }
}

/// A file with a name.
#[derive(Debug)]
pub struct File {
    name: String,
    media_type: String,
    body: Body,
}

impl File {
    /// A file with this name and media type. Its bytes are streamed as they come.
    pub fn new(name: impl Into<String>, media_type: impl Into<String>, body: impl Into<Body>) -> Self {
        Self { name: name.into(), media_type: media_type.into(), body: body.into() }
    }

    /// Takes the file, and leaves an empty one.
    #[must_use]
    pub fn take(&mut self) -> Self {
        let empty = Self::new(String::new(), String::new(), Body::empty());
        std::mem::replace(self, empty)
    }
}

impl From<Image> for File {
    fn from(image: Image) -> Self {
        let (media_type, name) = image.media_type.row();
        Self::new(name, media_type, image.body)
    }
}

/// A `multipart/form-data` body (RFC 7578) that streams what it is made of.
#[derive(Debug)]
pub struct Multipart {
    boundary: String,
    pending: String,
    parts: VecDeque<Body>,
}

impl Multipart {
    /// A body whose boundary is made of these 128 random bits, so that no content has it.
    pub fn new(nonce: u128) -> Self {
        Self { boundary: format!("wacht-{nonce:032x}"), pending: String::new(), parts: VecDeque::new() }
    }

    /// A part with this text, where there is one.
    #[must_use]
    pub fn text(mut self, name: &str, value: &dyn Text) -> Self {
        if let Some(value) = value.text() {
            self.open(name, "");
            self.pending.push_str("\r\n");
            self.pending.push_str(&value);
            self.pending.push_str("\r\n");
        }
        self
    }

    /// A part with this value as JSON, where there is one.
    ///
    /// # Errors
    /// [`ApiErrorKind::InvalidRequest`] for a value that is no JSON.
    pub fn json(self, name: &str, value: Option<&impl Serialize>) -> Result<Self, ApiError> {
        let Some(value) = value else { return Ok(self) };
        let json = serde_json::to_string(value)
            .map_err(|error| ApiError::from(ApiErrorKind::InvalidRequest).with_source(error))?;
        Ok(self.text(name, &json))
    }

    /// A part for each file, in their order.
    ///
    /// # Errors
    /// [`ApiErrorKind::InvalidRequest`] for a media type that is none, which could add headers of its own.
    pub fn files<F: Into<File>>(
        mut self,
        name: &str,
        files: impl IntoIterator<Item = F>,
    ) -> Result<Self, ApiError> {
        for file in files {
            let File { name: file_name, media_type, body } = file.into();
            if !media_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !media_type.contains('/') {
                return Err(ApiErrorKind::InvalidRequest.into());
            }
            self.open(name, &format!("; filename=\"{}\"", quoted(&file_name)));
            let _ = write!(self.pending, "content-type: {media_type}\r\n\r\n");
            self.flush();
            self.parts.push_back(body);
            self.pending.push_str("\r\n");
        }
        Ok(self)
    }

    /// The body, and the content type that names its boundary.
    pub(super) fn finish(mut self) -> Result<(HeaderValue, Body), ApiError> {
        let _ = write!(self.pending, "--{}--\r\n", self.boundary);
        self.flush();
        let content_type = format!("multipart/form-data; boundary={}", self.boundary);
        let content_type = HeaderValue::try_from(content_type)
            .map_err(|error| ApiError::from(ApiErrorKind::InvalidRequest).with_source(error))?;
        Ok((content_type, Body::new(Chain(self.parts))))
    }

    fn open(&mut self, name: &str, parameters: &str) {
        let _ = write!(
            self.pending,
            "--{}\r\ncontent-disposition: form-data; name=\"{}\"{parameters}\r\n",
            self.boundary,
            quoted(name)
        );
    }

    fn flush(&mut self) {
        self.parts.push_back(Body::from(std::mem::take(&mut self.pending)));
    }
}

/// As browsers write a name (WHATWG HTML, multipart form data).
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Bodies one after another.
struct Chain(VecDeque<Body>);

impl HttpBody for Chain {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Task<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        while let Some(body) = self.0.front_mut() {
            match ready!(Pin::new(body).poll_frame(task)) {
                // Trailers of a part are no trailers of the whole.
                Some(Ok(frame)) if frame.is_trailers() => {}
                Some(frame) => return Poll::Ready(Some(frame)),
                None => {
                    self.0.pop_front();
                }
            }
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        let mut whole = SizeHint::with_exact(0);
        for hint in self.0.iter().map(HttpBody::size_hint) {
            let upper = whole.upper().zip(hint.upper()).and_then(|(one, other)| one.checked_add(other));
            let mut sum = SizeHint::new();
            sum.set_lower(whole.lower().saturating_add(hint.lower()));
            if let Some(upper) = upper {
                sum.set_upper(upper);
            }
            whole = sum;
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use futures_executor::block_on;
    use futures_util::stream;

    use super::*;

    #[test]
    fn r_17_an_image_is_streamed_with_its_own_type() {
        let chunks =
            stream::iter([Ok::<_, BodyError>(Bytes::from_static(b"\x89PNG")), Ok(Bytes::from_static(b"\0"))]);
        let (content_type, body) = Multipart::new(1)
            .text("first_name", &"Ada")
            .files("profile_image", [Image::new(ImageType::Png, Body::from_stream(chunks))])
            .unwrap()
            .text("last_name", &"Lovelace")
            .finish()
            .unwrap();
        let boundary = "wacht-00000000000000000000000000000001";
        assert_eq!(content_type, format!("multipart/form-data; boundary={boundary}"));
        let expected = [
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"first_name\"\r\n\r\nAda\r\n").as_bytes(),
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"profile_image\"; filename=\"image.png\"\r\n").as_bytes(),
            b"content-type: image/png\r\n\r\n\x89PNG\0\r\n",
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"last_name\"\r\n\r\nLovelace\r\n").as_bytes(),
            format!("--{boundary}--\r\n").as_bytes(),
        ]
        .concat();
        assert_eq!(block_on(body.collect(usize::MAX)).unwrap(), expected);
    }

    #[test]
    fn a_body_whose_parts_have_a_length_has_one() {
        let (_, body) = Multipart::new(1)
            .files("profile_image", [Image::new(ImageType::Gif, vec![7; 1000])])
            .unwrap()
            .finish()
            .unwrap();
        let exact = body.size_hint().exact().unwrap();
        assert_eq!(block_on(body.collect(usize::MAX)).unwrap().len() as u64, exact);
    }

    #[test]
    fn a_media_type_adds_no_header() {
        for media_type in ["", "text", "text/plain\r\nx: y", "text/é"] {
            let file = File::new("a.txt", media_type, "x");
            assert!(Multipart::new(1).files("file", [file]).is_err(), "{media_type:?}");
        }
    }

    #[test]
    fn a_name_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\"; x=\"\r\ny"), "a%22; x=%22%0D%0Ay");
    }
}
