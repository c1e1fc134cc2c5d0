//! Running other programs, saying what is run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One program to run from the root of the project.
pub(crate) struct Step(Command);

/// A program that did not do what it should.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed {
    #[error("`{0}` cannot be started: {1}")]
    NotStarted(String, std::io::Error),
    #[error("`{0}` ended with {1}")]
    Status(String, std::process::ExitStatus),
    #[error("{0}")]
    Rule(String),
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    #[error("the platform's description cannot be read: {0}")]
    Description(#[from] serde_json::Error),
}

impl Step {
    pub(crate) fn new(program: impl AsRef<std::ffi::OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(root());
        Self(command)
    }

    /// The same cargo that runs this program.
    pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).arguments(arguments)
    }

    pub(crate) fn arguments<S: AsRef<std::ffi::OsStr>>(mut self, more: impl IntoIterator<Item = S>) -> Self {
        self.0.args(more);
        self
    }

    pub(crate) fn variable(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// In another folder than the root of the project.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    pub(crate) fn run(mut self) -> Result<(), Failed> {
        let line = self.announce();
        let status = self.0.status().map_err(|error| Failed::NotStarted(line.clone(), error))?;
        if status.success() { Ok(()) } else { Err(Failed::Status(line, status)) }
    }

    /// What the program prints, as text.
    pub(crate) fn output(mut self) -> Result<String, Failed> {
        let line = self.line();
        let output = self
            .0
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failed::NotStarted(line.clone(), error))?;
        if !output.status.success() {
            return Err(Failed::Status(line, output.status));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Starts the program with its output in our hands.
    pub(crate) fn start(mut self) -> Result<std::process::Child, Failed> {
        let line = self.announce();
        self.0.stdout(Stdio::piped()).spawn().map_err(|error| Failed::NotStarted(line, error))
    }

    fn announce(&self) -> String {
        let line = self.line();
        say(&format!("$ {line}"));
        line
    }

    fn line(&self) -> String {
        let program = Path::new(self.0.get_program()).file_name().unwrap_or_default();
        std::iter::once(program)
            .chain(self.0.get_args())
            .map(|word| word.to_string_lossy())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// Tells the person at the terminal.
#[expect(clippy::print_stderr, reason = "this program talks to a terminal; its output proper is its steps'")]
pub(crate) fn say(text: &str) {
    eprintln!("{text}");
}
