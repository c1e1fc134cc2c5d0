use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::{Error, ErrorCode};

/// The parameters that a route took from the path, in the bytes that the client sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PathParams(Vec<(Box<str>, Box<str>)>);

impl PathParams {
    pub(crate) const fn none() -> Self {
        Self(Vec::new())
    }

    /// Whether the route took none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parameter as it stands in the path, percent-encoding and all.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| **key == *name).map(|(_, value)| &**value)
    }

    /// The parameter, percent-decoded (RFC 3986 section 2.1).
    ///
    /// # Errors
    /// [`ErrorCode::BadRequest`] when it is not UTF-8; [`ErrorCode::InternalError`] when the route has no such parameter.
    pub fn decoded(&self, name: &str) -> Result<Cow<'_, str>, Error> {
        let raw = self
            .raw(name)
            .ok_or_else(|| Error::internal(format!("the route has no parameter named {name}")))?;
        percent_decode_str(raw).decode_utf8().map_err(|error| {
            Error::new(ErrorCode::BadRequest).with_message("A path parameter is not UTF-8").with_source(error)
        })
    }
}

/// Names and values as they stand in the path, percent-encoding and all.
impl<'a> FromIterator<(&'a str, &'a str)> for PathParams {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
