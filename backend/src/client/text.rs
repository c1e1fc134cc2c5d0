use std::borrow::Cow;

use super::page::PageSize;

/// What stands as text in a path, a query or a form.
pub trait Text {
    /// The text. `None`: it is left out.
    fn text(&self) -> Option<Cow<'_, str>>;
}

impl Text for str {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.into())
    }
}

impl Text for String {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.into())
    }
}

/// Several texts: the platform takes them with a comma between each two.
impl Text for Vec<String> {
    fn text(&self) -> Option<Cow<'_, str>> {
        (!self.is_empty()).then(|| self.join(",").into())
    }
}

impl<T: Text> Text for Option<T> {
    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().and_then(Text::text)
    }
}

impl<T: Text + ?Sized> Text for &T {
    fn text(&self) -> Option<Cow<'_, str>> {
        (**self).text()
    }
}

macro_rules! displayed {
    ($($name:ty)*) => {$(
        impl Text for $name {
            fn text(&self) -> Option<Cow<'_, str>> {
                Some(self.to_string().into())
            }
        }
    )*};
}

displayed! { bool i32 i64 u64 PageSize }
