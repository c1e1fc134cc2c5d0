/// What a call may be given besides what it must have.
#[allow(unused_macros, reason = "a group may be the only one, or none be there")]
macro_rules! options {
    ($operation:ident { $($(#[doc = $doc:literal])* $how:ident $name:ident: $argument:ty,)* }) => {
        impl crate::client::Call<$operation> {
            $(
                $(#[doc = $doc])*
                pub fn $name(mut self, value: $argument) -> Self {
                    options!($how self.operation.$name, value.into());
                    self
                }
            )*
        }
    };
    (set $place:expr, $value:expr) => {
        $place = $value
    };
    (some $place:expr, $value:expr) => {
        $place = Some($value)
    };
}

#[allow(unused_imports, reason = "a group may be the only one, or none be there")]
pub(crate) use options;
