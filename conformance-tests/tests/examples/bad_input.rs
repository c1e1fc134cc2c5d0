//! What does not start says why, and what starts on a host that cannot run it refuses each request.

use std::path::{Path, PathBuf};

use crate::server::{Command, Server, build, json, settings};

const HOSTS: [Command; 3] = [Command::node("node.mjs"), Command::DENO, Command::BUN];

#[tokio::test]
async fn a_build_that_is_not_there_is_named() {
    let folder = Folder::new("no-build");
    for host in HOSTS {
        let said = failure(host, folder.path()).await;
        assert!(said.contains("app.js") && said.contains("does not load"), "{}: {said}", host.program);
    }
}

#[tokio::test]
async fn a_module_that_is_not_there_is_named() {
    let folder = Folder::new("no-module").with_glue();
    for host in HOSTS {
        let said = failure(host, folder.path()).await;
        let expected = format!("the module file://{}/app_bg.wasm does not load", folder.path().display());
        assert!(said.contains(&expected) && said.contains("ENOENT"), "{}: {said}", host.program);
    }
}

#[tokio::test]
async fn a_module_that_is_broken_is_named_with_what_is_wrong_with_it() {
    let whole = std::fs::read(build().join("app_bg.wasm")).expect("the module is there");
    for (case, bytes) in [("text", b"<html>".as_slice()), ("cut", &whole[..whole.len() / 2])] {
        let folder = Folder::new(case).with_glue();
        std::fs::write(folder.path().join("app_bg.wasm"), bytes).expect("it is written");
        for host in HOSTS {
            let said = failure(host, folder.path()).await;
            let expected =
                format!("the module file://{}/app_bg.wasm does not load: ", folder.path().display());
            let (_, why) = said.split_once(&expected).unwrap_or_else(|| panic!("{}: {said}", host.program));
            assert!(why.lines().next().is_some_and(|why| why.len() > 8), "{}: {said}", host.program);
        }
    }
}

/// The browser's global, set before the example runs.
const PAGE: Command = Command {
    program: "node",
    arguments: &["--import", "data:text/javascript,globalThis.document={}"],
    script: "node.mjs",
};

#[tokio::test]
async fn it_does_not_start_in_a_page_of_a_browser() {
    let said = failure(PAGE, &build()).await;
    assert!(said.contains("it does not start in a page of a browser"), "{said}");
}

const LACKING: Command = Command {
    program: "node",
    arguments: &["--import", "data:text/javascript,delete globalThis.AbortController"],
    script: "node.mjs",
};

#[tokio::test]
async fn a_host_that_lacks_something_says_what() {
    let server = Server::start(LACKING).await;
    let answer = server.get("/health", None).await;
    assert_eq!(json(&answer, 500)["error"], "internal_error");
    assert!(!answer.text().contains("AbortController"), "{}", answer.text());
    server.wait_for_log("this host lacks AbortController").await;
    server.stop().await;
}

/// What an example says that does not start with the build in a folder.
async fn failure(command: Command, folder: &Path) -> String {
    match command.start(&settings(folder)).await {
        Ok(_) => panic!("{} starts", command.program),
        Err(failure) => failure.to_string(),
    }
}

/// A folder for one test, gone with this.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("wacht-examples-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder is made");
        Self(path)
    }

    /// With everything that the build has but the module.
    fn with_glue(self) -> Self {
        copy(&build(), &self.0);
        std::fs::remove_file(self.0.join("app_bg.wasm")).expect("the module was there");
        self
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder is made");
    for entry in std::fs::read_dir(from).expect("the build is there") {
        let path = entry.expect("it can be read").path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("it is copied");
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // One that stays is in the way of nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
