//! The platform in memory, the example application on it, and curl lines to try both.

use std::io::{BufRead, BufReader};
use std::process::Child;

use serde::Deserialize;

use crate::process::{Failed, Step, say};

/// What `wacht-dev --json` says of itself.
#[derive(Deserialize)]
struct Platform {
    environment: std::collections::BTreeMap<String, String>,
    sessions: Sessions,
    machines: Machines,
    users: Vec<String>,
}

#[derive(Deserialize)]
struct Sessions {
    admin: String,
    reader: String,
    nobody: String,
}

#[derive(Deserialize)]
struct Machines {
    reader: String,
    limited: String,
}

const ADDRESS: &str = "127.0.0.1";
const DEFAULT_PORT: &str = "8080";

pub(crate) fn run() -> Result<(), Failed> {
    Step::cargo(["build", "--locked", "--package", "wacht-dev", "--package", "on-hyper"]).run()?;
    let mut dev = Started(Step::cargo(["run", "--quiet", "--locked", "--package", "wacht-dev", "--", "--json"]).start()?);
    let platform: Platform = serde_json::from_str(&dev.first_line())?;
    let port = std::env::var("PORT").unwrap_or_else(|_| DEFAULT_PORT.to_owned());
    let application = platform.environment.iter().fold(
        Step::cargo(["run", "--quiet", "--locked", "--package", "on-hyper"])
            .variable("HOST", ADDRESS)
            .variable("PORT", &port),
        |step, (name, value)| step.variable(name, value),
    );
    say(&platform.invitation(&format!("http://{ADDRESS}:{port}")));
    application.run()
}

impl Platform {
    fn invitation(&self, base: &str) -> String {
        let Sessions { admin, reader, nobody } = &self.sessions;
        let user = self.users.first().map_or("1", String::as_str);
        let lines = [
            ("200", format!("curl -i {base}/admin/users?limit=2 -H 'Authorization: Bearer {admin}'")),
            ("401", format!("curl -i {base}/admin/users")),
            ("403", format!("curl -i {base}/admin/users -H 'Authorization: Bearer {nobody}'")),
            (
                "204",
                format!(
                    "curl -i -X PATCH {base}/admin/users/{user}/password -H 'Authorization: Bearer {admin}' \\\n       -H 'content-type: application/json' -d '{{\"new_password\":\"correct horse battery staple\"}}'"
                ),
            ),
            (
                "403",
                format!(
                    "curl -i -X PATCH {base}/admin/users/{user}/password -H 'Authorization: Bearer {reader}' -d '{{}}'"
                ),
            ),
            ("200", format!("curl -i {base}/machine/users?limit=2 -H 'x-api-key: {}'", self.machines.reader)),
            (
                "429",
                format!(
                    "for i in 1 2 3; do curl -i {base}/machine/users?limit=2 -H 'x-api-key: {}'; done   # the last one",
                    self.machines.limited
                ),
            ),
        ];
        let mut text = format!("\nThe admin API comes up on {base}. Try, in another terminal:\n\n");
        for (status, line) in lines {
            text.push_str(&format!("  # {status}\n  {line}\n\n"));
        }
        text.push_str("Ctrl-C stops both.\n");
        text
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
