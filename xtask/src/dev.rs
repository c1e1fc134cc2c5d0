//! The platform in memory, the example application on it, and curl lines to try both.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::Child;

use serde::Deserialize;

use crate::build::{self, wasi, web, workerd};
use crate::process::{Failed, Step, root, say};

/// What `wacht-dev --json` says of itself: settings for an application, and under `WACHT_DEV_` what its callers need.
#[derive(Deserialize)]
struct Platform {
    environment: BTreeMap<String, String>,
    endpoints: Endpoints,
}

#[derive(Deserialize)]
struct Endpoints {
    #[serde(rename = "api_url")]
    api: String,
    #[serde(rename = "gateway_url")]
    gateway: String,
    #[serde(rename = "frontend_url")]
    frontend: String,
}

const ADDRESS: &str = "127.0.0.1";
const DEFAULT_PORT: &str = "8080";
const FOR_CALLERS: &str = "WACHT_DEV_";
/// The first user of the sample data.
const SAMPLE_USER: &str = "251000000000000001";

/// The examples that a machine of anybody's can run.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Application {
    /// The admin API
    OnHyper,
    /// The admin API in axum
    AxumOnHyper,
    /// The admin API as a component of WASI 0.2, on wasmtime
    OnWasi,
    /// The admin API in axum as a component of WASI 0.2, on wasmtime
    AxumOnWasi,
    /// The admin API as a component of Spin, on wasmtime
    OnSpin,
    /// The admin API as a Worker, in workerd
    OnCloudflare,
    /// The admin API on node:http
    Node,
    /// The admin API in a Koa server, with a guarded route in JavaScript
    Koa,
    /// The same in an Express server
    Express,
    /// The same in a Hono server
    Hono,
    /// The admin API on Deno
    Deno,
    /// The admin API on Bun
    Bun,
    /// The admin API as a function of Netlify, on its emulator
    Netlify,
}

/// The example for servers in JavaScript.
const ON_FETCH: &str = "examples/on-fetch";

impl Application {
    const fn package(self) -> &'static str {
        match self {
            Self::OnHyper => "on-hyper",
            Self::AxumOnHyper => "axum-on-hyper",
            Self::OnWasi => "on-wasi",
            Self::AxumOnWasi => "axum-on-wasi",
            Self::OnSpin => "on-spin",
            Self::OnCloudflare => "on-cloudflare",
            Self::Node | Self::Koa | Self::Express | Self::Hono | Self::Deno | Self::Bun | Self::Netlify => {
                "on-fetch"
            }
        }
    }

    /// Builds it, and gives the step that runs it on this port with settings of these names.
    fn step<'a>(self, port: &str, settings: impl Iterator<Item = &'a str>) -> Result<Step, Failed> {
        let package = self.package();
        match self {
            Self::OnHyper | Self::AxumOnHyper => {
                Step::cargo(["build", "--locked", "--package", package]).run()?;
                let step = Step::cargo(["run", "--quiet", "--locked", "--package", package]);
                Ok(step.variable("HOST", ADDRESS).variable("PORT", port))
            }
            Self::Node | Self::Koa | Self::Express | Self::Hono | Self::Deno | Self::Bun | Self::Netlify => {
                let folder = root().join(ON_FETCH);
                build::run(build::What::OnFetch)?;
                web::install(&folder)?;
                let module = format!("file://{}/", build::folder(package).display());
                let step = self.javascript_host(port)?.arguments(self.script()).within(&folder);
                Ok(step.variable("WACHT_MODULE", module).variable("HOST", ADDRESS).variable("PORT", port))
            }
            Self::OnCloudflare => {
                build::run(build::What::OnCloudflare)?;
                let configuration = workerd::configure(package, settings)?;
                let step = Step::new(web::program("@cloudflare", "bin/workerd")?).arguments(["serve"]);
                Ok(step
                    .arguments([configuration])
                    .arguments(["--socket-addr", &format!("http={ADDRESS}:{port}")]))
            }
            Self::OnWasi | Self::AxumOnWasi | Self::OnSpin => {
                let component = wasi::example(package)?;
                let step = Step::new(wasi::host()?).arguments([component]).arguments(["--cache"]);
                let step = step.arguments([wasi::compiled()]).arguments(["--port", port]);
                let step = step.arguments(["--reuse", "128", "--at-once", "16"]);
                Ok(step.arguments(matches!(self, Self::OnSpin).then_some("--spin")))
            }
        }
    }

    /// The program that runs the server in JavaScript: Node is the machine's, the others are those of the suite.
    fn javascript_host(self, port: &str) -> Result<Step, Failed> {
        match self {
            Self::Deno => {
                let step = Step::new(web::program("@deno", "deno")?).arguments(["serve", "--host", ADDRESS]);
                Ok(step.arguments(["--port", port, "--allow-env", "--allow-read", "--allow-net"]))
            }
            Self::Bun => Ok(Step::new(web::program("@oven", "bin/bun")?)),
            Self::Netlify => {
                let function = root().join(ON_FETCH).join("netlify/functions/api/api.mjs");
                let step = Step::new("node").arguments([web::install_netlify()?]);
                Ok(step.variable("NETLIFY_FUNCTION", function))
            }
            _ => Ok(Step::new("node")),
        }
    }

    /// The server in JavaScript, where there is one.
    const fn script(self) -> Option<&'static str> {
        match self {
            Self::Node => Some("node.mjs"),
            Self::Koa => Some("koa.mjs"),
            Self::Express => Some("express.mjs"),
            Self::Hono => Some("hono.mjs"),
            Self::Deno => Some("deno.mjs"),
            Self::Bun => Some("bun.mjs"),
            _ => None,
        }
    }

    /// What it may call, where there is a list: the hosts that `allowed_outbound_hosts` in `examples/on-spin/spin.toml` names.
    fn allowed(self, platform: &Platform) -> impl Iterator<Item = &String> {
        let Endpoints { api, gateway, frontend } = &platform.endpoints;
        [api, gateway, frontend].into_iter().filter(move |_| matches!(self, Self::OnSpin))
    }

    /// The name that a setting has where it runs.
    fn setting(self, name: &str) -> String {
        if matches!(self, Self::OnSpin) { format!("SPIN_VARIABLE_{name}") } else { name.to_owned() }
    }
}

pub(crate) fn run(application: Application) -> Result<(), Failed> {
    let port = std::env::var("PORT").unwrap_or_else(|_| DEFAULT_PORT.to_owned());
    Step::cargo(["build", "--locked", "--package", "wacht-dev"]).run()?;
    let mut dev = Started(
        Step::cargo(["run", "--quiet", "--locked", "--package", "wacht-dev", "--", "--json"]).start()?,
    );
    let platform: Platform = serde_json::from_str(&dev.first_line())?;
    let settings = || platform.environment.iter().filter(|(name, _)| !name.starts_with(FOR_CALLERS));
    let step = application.step(&port, settings().map(|(name, _)| name.as_str()))?;
    let step = settings().fold(step, |step, (name, value)| step.variable(&application.setting(name), value));
    let step = application.allowed(&platform).fold(step, |step, host| step.arguments(["--allow", host]));
    say(&platform.invitation(&format!("http://{ADDRESS}:{port}")));
    step.run()
}

impl Platform {
    /// Lines for another terminal, each with the status that it gets.
    fn invitation(&self, base: &str) -> String {
        let of =
            |name: &str| self.environment.get(&format!("{FOR_CALLERS}{name}")).map_or("", String::as_str);
        let (admin, nobody) = (of("TOKEN_ADMIN"), of("TOKEN_NOBODY"));
        let (reader, limited) = (of("MACHINE_KEY_READER"), of("MACHINE_KEY_LIMITED"));
        format!(
            "
The admin API comes up on {base}. In another terminal:

  # 200: a session with the permission
  curl -i '{base}/admin/users?limit=2' -H 'Authorization: Bearer {admin}'

  # 401: no session
  curl -i '{base}/admin/users'

  # 403: a session without the permission
  curl -i '{base}/admin/users' -H 'Authorization: Bearer {nobody}'

  # 204: a changed password
  curl -i -X PATCH '{base}/admin/users/{SAMPLE_USER}/password' -H 'Authorization: Bearer {admin}' \\
    -H 'Content-Type: application/json' -d '{{\"new_password\": \"correct horse battery staple\"}}'

  # 200: a machine, through the gateway
  curl -i '{base}/machine/users?limit=2' -H 'x-api-key: {reader}'

  # 429 on the third call: a machine with a limit of 2 a minute
  for call in 1 2 3; do curl -i '{base}/machine/users?limit=2' -H 'x-api-key: {limited}'; echo; done

Ctrl-C stops both.
"
        )
    }
}

/// A program that ends when it is let go.
struct Started(Child);

impl Started {
    fn first_line(&mut self) -> String {
        let mut line = String::new();
        if let Some(output) = self.0.stdout.take() {
            // What cannot be read is an empty line, which is no description.
            let _ = BufReader::new(output).read_line(&mut line);
        }
        line
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
