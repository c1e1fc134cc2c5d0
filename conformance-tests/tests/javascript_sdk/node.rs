use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::OnceCell;
use tokio::time::timeout;

/// The folder with the script and its lockfile.
const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/js");
const INSTALL: Duration = Duration::from_secs(180);
const RUN: Duration = Duration::from_secs(60);

/// Runs a script of `js/` on Node with the public SDK, installed as its lockfile says, and gives what it printed.
pub(crate) async fn run(script: &str, plan: &Value) -> Value {
    // The tests of this process run side by side, and the first one installs for all.
    static INSTALLED: OnceCell<PathBuf> = OnceCell::const_new();
    let folder = INSTALLED.get_or_init(installed).await;
    std::fs::copy(Path::new(SOURCE).join(script), folder.join(script)).expect("the script is copied");
    let mut node = Command::new("node")
        .arg(script)
        .current_dir(folder)
        .env_remove("WACHT_API_KEY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("node starts");
    let mut input = node.stdin.take().expect("standard input is piped");
    input.write_all(plan.to_string().as_bytes()).await.expect("the plan is read");
    drop(input);
    let output = timeout(RUN, node.wait_with_output()).await.expect("node ends in time").expect("node ends");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "node failed: {errors}");
    serde_json::from_slice(&output.stdout).expect("the script prints JSON")
}

/// A folder outside the tree with what the lockfile names, installed once for each lockfile.
async fn installed() -> PathBuf {
    let lockfile = std::fs::read(Path::new(SOURCE).join("package-lock.json")).expect("the lockfile is there");
    let name = format!("javascript-sdk-{}", hex::encode(&Sha256::digest(&lockfile)[..8]));
    let folder = cache().join("wacht-runtimes").join(name);
    if folder.join("node_modules").is_dir() {
        return folder;
    }
    // Two processes at once install side by side; the first one done names the folder.
    let own = folder.with_extension(format!("{}.partial", std::process::id()));
    std::fs::create_dir_all(&own).expect("the cache folder is made");
    for file in ["package.json", "package-lock.json"] {
        std::fs::copy(Path::new(SOURCE).join(file), own.join(file)).expect("the manifest is copied");
    }
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&own)
        .kill_on_drop(true)
        .output();
    let output = timeout(INSTALL, npm).await.expect("npm ends in time").expect("npm starts");
    assert!(output.status.success(), "npm ci failed: {}", String::from_utf8_lossy(&output.stderr));
    if std::fs::rename(&own, &folder).is_err() {
        let _ = std::fs::remove_dir_all(&own);
    }
    folder
}

fn cache() -> PathBuf {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .unwrap_or_else(std::env::temp_dir)
}
