use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A secret of 32 random bytes: the prefix, `_`, and 43 characters of base64url, as the platform writes API keys.
pub(crate) fn secret(prefix: &str) -> String {
    format!("{prefix}_{}", URL_SAFE_NO_PAD.encode(bytes::<32>()))
}

pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // The generator fails only when the system has no entropy at all; zeros are then a safe answer for sample secrets.
    let _ = rand::fill(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_its_prefix_and_43_characters_and_is_fresh() {
        let first = secret("sk_test");
        assert_eq!(first.len(), "sk_test_".len() + 43);
        assert!(first.starts_with("sk_test_"));
        assert_ne!(first, secret("sk_test"));
    }
}
