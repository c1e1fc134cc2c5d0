use std::collections::VecDeque;
use std::fmt::Write as _;
use std::pin::Pin;
use std::task::{Context as Task, Poll, ready};

use bytes::Bytes;
use http::HeaderValue;
use http_body::{Body as HttpBody, Frame, SizeHint};
use wacht_core::{Body, BodyError};

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
}

/// A `multipart/form-data` body (RFC 7578) that streams what it is made of.
#[derive(Debug)]
pub(crate) struct Multipart {
    boundary: String,
    pending: String,
    parts: VecDeque<Body>,
}

impl Multipart {
    /// A body whose boundary is made of these 128 random bits, so that no content has it.
    pub(crate) fn new(nonce: u128) -> Self {
        Self { boundary: format!("wacht-{nonce:032x}"), pending: String::new(), parts: VecDeque::new() }
    }

    #[must_use]
    pub(crate) fn text(mut self, name: &str, value: &str) -> Self {
        self.open(name, "");
        self.pending.push_str("\r\n");
        self.pending.push_str(value);
        self.pending.push_str("\r\n");
        self
    }

    #[must_use]
    pub(crate) fn text_option(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    #[must_use]
    pub(crate) fn image(mut self, name: &str, image: Image) -> Self {
        let (media_type, file_name) = image.media_type.row();
        self.open(name, &format!("; filename=\"{file_name}\""));
        let _ = write!(self.pending, "content-type: {media_type}\r\n\r\n");
        self.flush();
        self.parts.push_back(image.body);
        self.pending.push_str("\r\n");
        self
    }

    /// The body, and the content type that names its boundary.
    pub(crate) fn finish(mut self) -> Option<(HeaderValue, Body)> {
        let _ = write!(self.pending, "--{}--\r\n", self.boundary);
        self.flush();
        let content_type = format!("multipart/form-data; boundary={}", self.boundary);
        Some((HeaderValue::try_from(content_type).ok()?, Body::new(Chain(self.parts))))
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
            .text("first_name", "Ada")
            .image("profile_image", Image::new(ImageType::Png, Body::from_stream(chunks)))
            .text("last_name", "Lovelace")
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
            .image("profile_image", Image::new(ImageType::Gif, vec![7; 1000]))
            .finish()
            .unwrap();
        let exact = body.size_hint().exact().unwrap();
        assert_eq!(block_on(body.collect(usize::MAX)).unwrap().len() as u64, exact);
    }

    #[test]
    fn a_name_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\"; x=\"\r\ny"), "a%22; x=%22%0D%0Ay");
    }
}
