use std::fmt::Write as _;
use std::path::PathBuf;

use async_trait::async_trait;
use wacht_core::{Capabilities, HeaderBytes};

use super::{BOARD, Board, Column, Served, destinations};
use crate::DESTINATIONS;
use crate::runtimes::{Process, built};
use crate::{Env, Failure, Instance, Runtime};

/// The program, which no package registry has.
const PROGRAM: &str = "SPIN_BIN";

/// The subject on Spin itself, where `SPIN_BIN` names it.
#[derive(Debug, Clone)]
pub struct Spin {
    program: Option<PathBuf>,
    component: PathBuf,
}

impl Spin {
    /// The driver for the program that `SPIN_BIN` names.
    pub fn new() -> Self {
        let component = built().join(Column::Spin.component()).join("component.wasm");
        Self { program: std::env::var_os(PROGRAM).map(PathBuf::from), component }
    }

    fn program(&self) -> Result<&PathBuf, Failure> {
        self.program
            .as_ref()
            .filter(|program| program.is_file())
            .ok_or_else(|| Failure::new("Spin", format!("a program at {PROGRAM}"), "none"))
    }

    /// A manifest with a variable for each setting, and the list of what may be called.
    fn manifest(&self, env: &Env, board: &str) -> String {
        let mut manifest = "spin_manifest_version = 2\n[application]\nname = \"subject\"\n".to_owned();
        let settings = env.keys().filter(|name| *name != DESTINATIONS);
        let variables = settings.map(|name| name.to_ascii_lowercase());
        let allowed = destinations(env, board).unwrap_or_else(|| vec!["*://*:*"]);
        let (mut declared, mut given) = (String::new(), String::new());
        for name in variables {
            // Writing to a string does not fail.
            let _ = writeln!(declared, "{name} = {{ required = true }}");
            let _ = writeln!(given, "{name} = \"{{{{ {name} }}}}\"");
        }
        let timeout = env.get(CLIENT_TIMEOUT).map_or_else(String::new, |timeout| {
            format!("environment = {{ {CLIENT_TIMEOUT} = {timeout:?} }}\n")
        });
        let _ = write!(
            manifest,
            "[variables]\n{declared}[[trigger.http]]\nroute = \"/...\"\ncomponent = \"subject\"\n\
             [component.subject]\nsource = {:?}\nallowed_outbound_hosts = {allowed:?}\n{timeout}\
             [component.subject.variables]\n{given}",
            self.component.display().to_string(),
        );
        manifest
    }
}

const CLIENT_TIMEOUT: &str = "SUBJECT_CLIENT_TIMEOUT_MS";

impl Default for Spin {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Runtime for Spin {
    fn name(&self) -> &'static str {
        "spin"
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Column::Spin.capabilities();
        // Spin answers 500 by itself to a header that is not UTF-8.
        capabilities.header_bytes = HeaderBytes::Utf8;
        capabilities
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn hides_connection(&self) -> bool {
        true
    }

    fn call_failure(&self, kind: &'static str) -> &'static str {
        Column::Spin.call_failure(kind)
    }

    fn lists_destinations(&self) -> bool {
        true
    }

    fn times_each_step_of_a_call(&self) -> bool {
        true
    }

    fn most_response_header_bytes(&self) -> Option<usize> {
        Some(Column::RESPONSE_HEADER_BYTES)
    }

    fn requests_per_instance(&self) -> usize {
        Column::Spin.requests_per_instance()
    }

    fn excused(&self, _: &str) -> Option<&'static str> {
        self.program.is_none().then_some("not run: SPIN_BIN names no Spin")
    }

    async fn build(&self) -> Result<(), Failure> {
        self.program().map(drop)
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let board = Board::serve().await?;
        let mut env = env.clone();
        let board_origin = format!("http://{}", board.address());
        env.insert(BOARD.to_owned(), board_origin.clone());
        let address = Process::free_address().await?;
        let failed = |error| Failure::new("the manifest of Spin", "a file", error);
        let folder = built().join("spin").join(address.port().to_string());
        tokio::fs::create_dir_all(&folder).await.map_err(failed)?;
        let manifest = folder.join("spin.toml");
        tokio::fs::write(&manifest, self.manifest(&env, &board_origin)).await.map_err(failed)?;
        let mut given = Column::Spin.environment(&env);
        given.extend(
            ["PATH", "HOME"].iter().filter_map(|name| Some(((*name).to_owned(), std::env::var(name).ok()?))),
        );
        let (manifest, listen) = (manifest.display().to_string(), address.to_string());
        let arguments = ["up", "--from", &manifest, "--listen", &listen];
        let mut process = Process::spawn(self.program()?, &arguments, &given, address)?;
        if process.listens().await {
            return Ok(Box::new(Served::killed(process, board)));
        }
        Err(Failure::new("Spin", "a server", process.logs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_declares_each_setting_and_gives_it_to_the_component() {
        let spin = Spin { program: None, component: PathBuf::from("/a/component.wasm") };
        let env = Env::from([("WACHT_API_KEY".to_owned(), "secret".to_owned())]);
        let manifest = spin.manifest(&env, "http://127.0.0.1:1");
        assert!(manifest.contains("wacht_api_key = { required = true }\n"), "{manifest}");
        assert!(manifest.contains("wacht_api_key = \"{{ wacht_api_key }}\"\n"), "{manifest}");
        assert!(manifest.contains("source = \"/a/component.wasm\"\n"), "{manifest}");
        assert!(!manifest.contains("secret"), "the value comes from the environment: {manifest}");
        assert!(manifest.contains("allowed_outbound_hosts = [\"*://*:*\"]\n"), "{manifest}");
    }

    #[test]
    fn a_list_of_destinations_is_the_manifests_with_the_board() {
        let spin = Spin { program: None, component: PathBuf::from("/a/component.wasm") };
        let env = Env::from([(DESTINATIONS.to_owned(), "http://a:1 http://b:2".to_owned())]);
        let manifest = spin.manifest(&env, "http://127.0.0.1:3");
        let list = "allowed_outbound_hosts = [\"http://a:1\", \"http://b:2\", \"http://127.0.0.1:3\"]\n";
        assert!(manifest.contains(list), "{manifest}");
        assert!(!manifest.contains("subject_destinations"), "{manifest}");
    }
}
