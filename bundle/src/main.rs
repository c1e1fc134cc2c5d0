//! Writes what JavaScript hosts load of a compiled module: `app.js`, `app_bg.wasm`, their types, and the snippets of the
//! crates in it. The same as the `wasm-bindgen` command with `--target web --omit-default-module-path`, in the version of
//! the project's lock file.
#![forbid(unsafe_code)]

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use wasm_bindgen_cli_support::Bindgen;

#[derive(Parser)]
#[command(about = "Writes what JavaScript hosts load of a compiled module")]
struct Arguments {
    /// The module that cargo built
    module: PathBuf,
    /// The folder to write
    out: PathBuf,
    /// Keep the names of functions, for profiles and traces
    #[arg(long)]
    names: bool,
    /// For Cloudflare Workers: with `worker.js`, the Worker that loads the rest
    #[arg(long)]
    worker: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match write(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&format!("{}: {error}", arguments.module.display()));
            ExitCode::FAILURE
        }
    }
}

fn write(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&arguments.module).out_name("app").typescript(true);
    bindgen.remove_name_section(!arguments.names).remove_producers_section(true);
    bindgen.web(true)?;
    // Bundlers stumble over `new URL(…, import.meta.url)`.
    bindgen.omit_default_module_path(true);
    bindgen.generate(&arguments.out)?;
    if arguments.worker {
        std::fs::write(arguments.out.join("worker.js"), include_str!("worker.js"))?;
    }
    Ok(())
}

#[expect(clippy::print_stderr, reason = "this program talks to a terminal")]
fn report(text: &str) {
    eprintln!("{text}");
}
