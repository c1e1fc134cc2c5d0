//! A component that checks signatures with one candidate, and answers with the microseconds of one check for each algorithm.
//! `cargo xtask bench signatures` builds it for each candidate and prints times and sizes.

mod candidates;
#[allow(dead_code, reason = "each candidate needs its own part of them")]
mod vectors;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use wstd::http::{Body, Error, Request, Response};

/// How long one measurement lasts.
const LONG: Duration = Duration::from_millis(300);

/// One way to check signatures of one algorithm: the key is parsed already.
pub(crate) type Check = Box<dyn Fn(&[u8]) -> bool>;

#[wstd::http_server]
async fn main(_: Request<Body>) -> Result<Response<Body>, Error> {
    let mut lines = String::new();
    for (algorithm, check) in candidates::all() {
        let right = check(vectors::MESSAGE) && !check(b"another message");
        let began = Instant::now();
        let mut checks = 0_u32;
        while began.elapsed() < LONG {
            std::hint::black_box(check(std::hint::black_box(vectors::MESSAGE)));
            checks += 1;
        }
        let micros = began.elapsed().as_secs_f64() * 1e6 / f64::from(checks);
        let verdict = if right { "" } else { " WRONG" };
        writeln!(lines, "{algorithm} {micros:.0}{verdict}")?;
    }
    Ok(Response::new(lines.into()))
}

/// Bytes from hexadecimal digits.
pub(crate) fn bytes(digits: &str) -> Vec<u8> {
    let nibbles: Vec<u8> =
        digits.chars().filter_map(|digit| digit.to_digit(16)).map(|digit| digit as u8).collect();
    nibbles.chunks(2).map(|pair| pair.iter().fold(0, |byte, nibble| byte << 4 | nibble)).collect()
}
