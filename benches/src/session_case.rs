//! One kind of token, checked again and again, each time as if for the first.

use std::hint::black_box;
use std::str::FromStr;
use std::time::{Duration, Instant, SystemTime};

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_executor::block_on;
use secrecy::SecretString;
use wacht_backend::Backend;
use wacht_core::testing::{ScriptedClient, TestPlatform};
use wacht_core::{Context, Timestamp};
use wacht_dev::{Algorithm, BadToken, DevPlatform, SigningKey, TokenOptions};
use wacht_native::NativeVerifier;

use crate::failed::Failed;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Case {
    /// aws-lc-rs alone, with a parsed key.
    Raw(Algorithm),
    /// The whole session check of a token that was never seen.
    Accepted(Algorithm),
    /// The same for a token that must be refused.
    Refused(BadToken),
}

impl Case {
    /// The name on the command line.
    pub fn name(self) -> String {
        match self {
            Self::Raw(algorithm) => format!("raw-{}", algorithm.name()),
            Self::Accepted(algorithm) => format!("accepted-{}", algorithm.name()),
            Self::Refused(kind) => format!("refused-{kind:?}"),
        }
    }

    /// Every case.
    pub fn all() -> impl Iterator<Item = Self> {
        let algorithms = [Algorithm::Es256, Algorithm::Rs256];
        let checks =
            algorithms.into_iter().flat_map(|algorithm| [Self::Raw(algorithm), Self::Accepted(algorithm)]);
        checks.chain(BadToken::ALL.iter().copied().map(Self::Refused))
    }
}

impl FromStr for Case {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::all().find(|case| case.name() == name).ok_or_else(|| format!("no case named {name}"))
    }
}

/// The function whose instructions are counted.
pub const COUNTED: &str = "wacht_benches::session_case::counted*";

/// Checks `count` tokens and tells how long each took.
pub async fn run(case: Case, count: u32) -> Result<Duration, Failed> {
    let bench = Bench::start().await?;
    let (right, elapsed) = match case {
        Case::Raw(algorithm) => {
            let key = bench.key(algorithm)?;
            let parsed = parsed(algorithm, &key)?;
            let tokens = bench.tokens(&key, count)?;
            let signed = tokens.iter().map(|token| signed(token)).collect::<Option<Vec<_>>>();
            let signed =
                signed.ok_or_else(|| Failed::Unexpected("a token without a signature".to_owned()))?;
            timed(signed.iter(), |(message, signature)| parsed.verify_sig(message, signature).is_ok())
        }
        Case::Accepted(algorithm) => {
            let key = bench.key(algorithm)?;
            let tokens = bench.tokens(&key, count)?;
            let backend = bench.backend()?;
            timed(tokens.iter(), |token| bench.is_session(&backend, token))
        }
        Case::Refused(kind) => {
            let token = bench.platform.tokens().bad(kind).map_err(unexpected)?;
            let backend = bench.backend()?;
            timed((0..count).map(|_| &token), |token| !bench.is_session(&backend, token))
        }
    };
    bench.platform.stop().await;
    if right == count {
        Ok(elapsed / count.max(1))
    } else {
        Err(Failed::Unexpected(format!("{}: {right} of {count} came out as they should", case.name())))
    }
}

/// How many of the checks came out as they should, and how long they took.
fn timed<T>(inputs: impl Iterator<Item = T>, check: impl Fn(T) -> bool) -> (u32, Duration) {
    let start = Instant::now();
    let right = counted(inputs, check);
    (right, start.elapsed())
}

#[inline(never)]
fn counted<T>(inputs: impl Iterator<Item = T>, check: impl Fn(T) -> bool) -> u32 {
    inputs.map(|input| u32::from(black_box(check(black_box(input))))).sum()
}

/// A deployment in memory, and a runtime whose clock agrees with it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Bench {
    /// The deployment.
    pub platform: DevPlatform,
    /// The runtime.
    pub runtime: TestPlatform,
    client: ScriptedClient,
    context: Context,
}

impl Bench {
    /// A new deployment with its runtime.
    ///
    /// # Errors
    /// When the deployment does not start.
    pub async fn start() -> Result<Self, Failed> {
        let platform = DevPlatform::start().await.map_err(unexpected)?;
        let client = ScriptedClient::new();
        let runtime = TestPlatform::new().with_client(client.clone()).with_verifier(NativeVerifier::new());
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(unexpected)?;
        runtime.advance(Timestamp::from_unix(now).since(TestPlatform::START));
        let context = runtime.context();
        Ok(Self { platform, runtime, client, context })
    }

    /// A backend that has the deployment's keys already.
    pub fn backend(&self) -> Result<Backend, Failed> {
        let backend = Backend::builder(&self.runtime.start())
            .api_key(SecretString::from(self.platform.api_key()))
            .publishable_key(self.platform.publishable_key())
            .algorithms([
                wacht_core::Algorithm::Es256,
                wacht_core::Algorithm::Es384,
                wacht_core::Algorithm::Rs256,
            ])
            .build()
            .map_err(unexpected)?;
        self.client.answer_json(200, self.platform.keys().jwks().to_string());
        let token = self.platform.tokens().session(&TokenOptions::new()).map_err(unexpected)?;
        if self.is_session(&backend, &token) {
            Ok(backend)
        } else {
            Err(Failed::Unexpected("the first token was refused".to_owned()))
        }
    }

    fn is_session(&self, backend: &Backend, token: &str) -> bool {
        block_on(backend.authenticate_token(Some(token), &self.context))
            .is_ok_and(|auth| auth.is_authenticated())
    }

    /// A published key for this algorithm.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn key(&self, algorithm: Algorithm) -> Result<SigningKey, Failed> {
        if algorithm == Algorithm::Es256 {
            return Ok(self.platform.keys().current());
        }
        let key = SigningKey::generate(algorithm, "measured").map_err(unexpected)?;
        self.platform.keys().publish(&key);
        Ok(key)
    }

    /// Tokens that differ, so that no cache knows one.
    pub fn tokens(&self, key: &SigningKey, count: u32) -> Result<Vec<String>, Failed> {
        (0..count)
            .map(|number| {
                let options =
                    TokenOptions::new().key(key).session(number.to_string()).permissions(["user:read"]);
                self.platform.tokens().session(&options).map_err(unexpected)
            })
            .collect()
    }
}

fn parsed(algorithm: Algorithm, key: &SigningKey) -> Result<ParsedPublicKey, Failed> {
    let der = key.public_der();
    match algorithm {
        Algorithm::Rs256 => ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der),
        _ => ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, der),
    }
    .map_err(unexpected)
}

fn signed(token: &str) -> Option<(&[u8], Vec<u8>)> {
    let (message, signature) = token.rsplit_once('.')?;
    Some((message.as_bytes(), URL_SAFE_NO_PAD.decode(signature).ok()?))
}

/// The failure that an error of another crate is.
pub fn unexpected(error: impl std::fmt::Display) -> Failed {
    Failed::Unexpected(error.to_string())
}

/// Time for one of `count` calls.
pub fn time_each(count: u32, mut call: impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..count {
        call();
    }
    start.elapsed() / count
}
