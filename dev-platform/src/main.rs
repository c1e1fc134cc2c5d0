//! `wacht-dev`: starts the platform and prints what a client needs to use it.

use std::process::ExitCode;

use clap::Parser;
use serde_json::{Map, Value, json};
use wacht_dev::{DevPlatform, KeyError, TokenOptions};

/// The Wacht platform in memory, for local work and tests. It listens on 127.0.0.1 only.
#[derive(Debug, Parser)]
#[command(name = "wacht-dev", version)]
struct Arguments {
    /// The frontend host's port; the API takes the next one, the gateway the one after [default: free ports]
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Print `export NAME=value` lines for a shell
    #[arg(long, conflicts_with = "json")]
    env: bool,
    /// Print one line of JSON for a program
    #[arg(long)]
    json: bool,
    /// Lift the platform's default of 1000 calls a minute
    #[arg(long)]
    no_rate_limit: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&*error);
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = DevPlatform::builder().port(arguments.port);
    if arguments.no_rate_limit {
        builder = builder.without_default_rate_limit();
    }
    let platform = builder.start().await?;
    let secrets = sample_secrets(&platform)?;
    let text = if arguments.json {
        as_json(&platform, &secrets)
    } else if arguments.env {
        as_exports(&platform, &secrets)
    } else {
        as_table(&platform, &secrets)
    };
    // Listening before printing: whoever waits for the output can connect at once. A closed output ends nothing.
    say(&text);
    stop_asked().await?;
    platform.stop().await;
    Ok(())
}

/// The names that `--env` gives to sample credentials, with what they are.
fn sample_secrets(platform: &DevPlatform) -> Result<Vec<(&'static str, &'static str, String)>, KeyError> {
    let token = |permissions: &[&str]| {
        let options = TokenOptions::new().permissions(permissions.iter().copied());
        platform.tokens().session(&options.lifetime_seconds(TOKEN_SECONDS))
    };
    let key = |name| platform.machine_key(name).unwrap_or_default();
    let oauth = |name| platform.oauth_token(name).unwrap_or_default();
    Ok(vec![
        (
            "WACHT_DEV_TOKEN_ADMIN",
            "session token: user:read, user:update, organization:read",
            token(&["user:read", "user:update", "organization:read"])?,
        ),
        ("WACHT_DEV_TOKEN_READER", "session token: user:read", token(&["user:read"])?),
        ("WACHT_DEV_TOKEN_NOBODY", "session token without permissions", token(&[])?),
        ("WACHT_DEV_MACHINE_KEY_READER", "machine key: user:read", key("reader")),
        ("WACHT_DEV_MACHINE_KEY_NOBODY", "machine key without permissions", key("nobody")),
        ("WACHT_DEV_MACHINE_KEY_LIMITED", "machine key: user:read, 2 calls a minute", key("limited")),
        ("WACHT_DEV_OAUTH_TOKEN_READER", "OAuth access token: user:read", oauth("reader")),
        ("WACHT_DEV_OAUTH_TOKEN_NOBODY", "OAuth access token without permissions", oauth("nobody")),
        (
            "WACHT_DEV_SESSION",
            "development session, to exchange at /session/token",
            platform.dev_session(TokenOptions::new().permissions(["user:read"]))?,
        ),
    ])
}

fn as_exports(platform: &DevPlatform, secrets: &[(&str, &str, String)]) -> String {
    let frontend = ("WACHT_FRONTEND_HOST", platform.frontend_url().to_owned());
    let secrets = secrets.iter().map(|(name, _, value)| (*name, value.clone()));
    // No value has a character that means something to a shell: URLs, base64 and base64url only.
    let lines = platform.environment().into_iter().chain([frontend]).chain(secrets);
    lines.map(|(name, value)| format!("export {name}={value}")).collect::<Vec<_>>().join("\n") + "\n"
}

fn as_json(platform: &DevPlatform, secrets: &[(&str, &str, String)]) -> String {
    let variables: Map<String, Value> = platform
        .environment()
        .into_iter()
        .chain(secrets.iter().map(|(name, _, value)| (*name, value.clone())))
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    format!("{}\n", json!({"endpoints": platform.endpoints(), "environment": variables}))
}

fn as_table(platform: &DevPlatform, secrets: &[(&str, &str, String)]) -> String {
    let secrets: Vec<String> =
        secrets.iter().map(|(name, meaning, value)| format!("\n{meaning} ({name})\n  {value}\n")).collect();
    let api = platform.api_url();
    format!(
        "The Wacht platform is running in memory, on the loopback address only.\n\n\
         Frontend         {}\n\
         API              {api}\n\
         Gateway          {}\n\
         Publishable key  {}\n\
         API key          {}\n\
         {}\n\
         Session tokens last 12 hours; mint others with\n  \
         curl {api}/__dev/tokens -H 'content-type: application/json' -d '{{\"session\":{{\"permissions\":[\"user:read\"]}}}}'\n\
         See every call that arrived with\n  curl {api}/__dev/calls\n\
         Stop with Ctrl-C.\n",
        platform.frontend_url(),
        platform.gateway_url(),
        platform.publishable_key(),
        platform.api_key(),
        secrets.concat(),
    )
}

#[cfg(unix)]
async fn stop_asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn stop_asked() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

fn say(text: &str) {
    use std::io::Write as _;
    let mut output = std::io::stdout().lock();
    let _ = output.write_all(text.as_bytes()).and_then(|()| output.flush());
}

#[expect(clippy::print_stderr, reason = "a command says on standard error why it failed")]
fn complain(error: &dyn std::error::Error) {
    eprintln!("wacht-dev: {error}");
    let mut source = error.source();
    while let Some(cause) = source {
        eprintln!("  because {cause}");
        source = cause.source();
    }
}

/// A working day and some more.
const TOKEN_SECONDS: i64 = 12 * 60 * 60;
