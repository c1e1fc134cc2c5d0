//! Rules of the project that the compiler does not know.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Failed, root, say};

/// Holds the tree against the rules, and lists what a reviewer wants to see at a glance.
pub(crate) fn check() -> Result<(), Failed> {
    let mut broken = Vec::new();
    for folder in ["core/src", "backend/src"] {
        for (file, line, text) in lines_of(&root().join(folder))? {
            if depends_on_target(&text) {
                broken.push(format!("{}:{line}: a cfg on the target", file.display()));
            }
        }
    }
    for folder in
        ["core", "backend", "adapters", "dev-platform", "examples", "conformance-tests/src", "xtask"]
    {
        for file in rust_files(&root().join(folder))? {
            let text = read(&file)?;
            let length = text.lines().count();
            if length > MOST_LINES && !text.starts_with("// Generated ") {
                broken.push(format!("{}: {length} lines, {MOST_LINES} at most", file.display()));
            }
        }
    }
    list_service_calls()?;
    if broken.is_empty() { Ok(()) } else { Err(Failed::Rule(broken.join("\n"))) }
}

/// Calls to the management API without a request behind them, each to be justified by its reader.
fn list_service_calls() -> Result<(), Failed> {
    for folder in ["adapters", "examples", "conformance-tests"] {
        for (file, line, text) in lines_of(&root().join(folder))? {
            if text.contains(".as_service(") {
                say(&format!("as_service: {}:{line}: {}", file.display(), text.trim()));
            }
        }
    }
    Ok(())
}

const MOST_LINES: usize = 500;

fn depends_on_target(line: &str) -> bool {
    line.contains("cfg")
        && ["target_arch", "target_os", "target_family", "target_env"].iter().any(|key| line.contains(key))
}

fn lines_of(folder: &Path) -> Result<Vec<(PathBuf, usize, String)>, Failed> {
    let mut lines = Vec::new();
    for file in rust_files(folder)? {
        let shown = file.strip_prefix(root()).unwrap_or(&file).to_owned();
        lines.extend(
            read(&file)?.lines().zip(1..).map(|(text, number)| (shown.clone(), number, text.to_owned())),
        );
    }
    Ok(lines)
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>, Failed> {
    let failed = |error| Failed::File(folder.to_owned(), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> Result<String, Failed> {
    fs::read_to_string(file).map_err(|error| Failed::File(file.to_owned(), error))
}
