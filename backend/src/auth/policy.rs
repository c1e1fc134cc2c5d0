use wacht_core::Algorithm;

use super::rejection::Rejection;

/// What a session token must say, beside being signed.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    pub(crate) issuer: String,
    pub(crate) audiences: Vec<String>,
    pub(crate) authorized_parties: Vec<String>,
    pub(crate) algorithms: Vec<Algorithm>,
    /// How far the clock of the issuer may be from ours, in seconds.
    pub(crate) skew: f64,
}

impl Policy {
    pub(crate) fn check_issuer(&self, issuer: &str) -> Result<(), Rejection> {
        if issuer == self.issuer { Ok(()) } else { Err(Rejection::Issuer) }
    }

    /// Where audiences are configured, the token must name one of them (RFC 7519 section 4.1.3).
    pub(crate) fn check_audience<S: AsRef<str>>(&self, audiences: &[S]) -> Result<(), Rejection> {
        let named = |own: &String| audiences.iter().any(|audience| audience.as_ref() == own);
        if self.audiences.is_empty() || self.audiences.iter().any(named) {
            Ok(())
        } else {
            Err(Rejection::Audience)
        }
    }

    /// Where authorized parties are configured, the token must name one of them.
    pub(crate) fn check_authorized_party(&self, party: Option<&str>) -> Result<(), Rejection> {
        let named = || party.is_some_and(|party| self.authorized_parties.iter().any(|own| own == party));
        if self.authorized_parties.is_empty() || named() { Ok(()) } else { Err(Rejection::AuthorizedParty) }
    }

    pub(crate) fn check_algorithm(&self, algorithm: Algorithm) -> Result<(), Rejection> {
        if self.algorithms.contains(&algorithm) { Ok(()) } else { Err(Rejection::Algorithm) }
    }
}

/// When a token counts, in seconds since the Unix epoch, the skew already in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Window {
    from: f64,
    until: f64,
}

impl Window {
    pub(crate) fn new(exp: f64, nbf: Option<f64>, iat: Option<f64>, skew: f64) -> Self {
        let from = [nbf, iat].into_iter().flatten().fold(f64::NEG_INFINITY, f64::max);
        Self { from: from - skew, until: exp + skew }
    }

    pub(crate) fn check(self, now: f64) -> Result<(), Rejection> {
        if now >= self.until {
            Err(Rejection::Expired)
        } else if now < self.from {
            Err(Rejection::NotYetValid)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_its_skew_on_both_sides_and_no_more() {
        let window = Window::new(100.0, Some(50.0), Some(40.0), 5.0);
        assert_eq!(window.check(44.9), Err(Rejection::NotYetValid));
        assert_eq!(window.check(45.0), Ok(()));
        assert_eq!(window.check(104.9), Ok(()));
        assert_eq!(window.check(105.0), Err(Rejection::Expired));
    }

    #[test]
    fn the_later_of_nbf_and_iat_counts() {
        assert_eq!(Window::new(100.0, Some(10.0), Some(60.0), 5.0).check(50.0), Err(Rejection::NotYetValid));
        assert_eq!(Window::new(100.0, None, None, 5.0).check(0.0), Ok(()));
    }
}
