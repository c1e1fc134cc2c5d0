//! The sizes of what users deploy, each beside its budget.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{What, wasi, web};
use crate::process::{Failed, say};

/// Something that is deployed, and the most that it may weigh.
struct Row {
    name: &'static str,
    /// Builds it, and says which files it is.
    make: fn() -> Result<Vec<PathBuf>, Failed>,
    /// In KB (1,000 bytes) after gzip.
    budget: f64,
}

const ROWS: [Row; 11] = [
    Row { name: "hello on WASI 0.2", make: || wasi::hello("ours-p2").map(one), budget: 109.5 },
    Row { name: "hello on WASI 0.3", make: || wasi::hello("ours-p3").map(one), budget: 114.0 },
    Row { name: "hello on Spin", make: || wasi::hello("ours-spin").map(one), budget: 118.5 },
    Row { name: "admin API on WASI 0.2", make: || wasi::example("on-wasi").map(one), budget: 268.0 },
    Row { name: "admin API on Spin", make: || wasi::example("on-spin").map(one), budget: 277.5 },
    Row {
        name: "admin API in axum on WASI 0.2",
        make: || wasi::example("axum-on-wasi").map(one),
        budget: 374.0,
    },
    Row { name: "hello on JavaScript hosts", make: || web::weighed(What::HelloFetch, "wasm"), budget: 55.0 },
    Row {
        name: "admin API on JavaScript hosts",
        make: || web::weighed(What::OnFetch, "wasm"),
        budget: 150.0,
    },
    Row { name: "admin API on Workers", make: || web::weighed(What::OnCloudflare, "wasm"), budget: 159.5 },
    Row {
        name: "admin API in axum on Workers",
        make: || web::weighed(What::AxumOnCloudflare, "wasm"),
        budget: 236.0,
    },
    Row { name: "glue on JavaScript hosts", make: || web::weighed(What::OnFetch, "js"), budget: 11.0 },
];

fn one(file: PathBuf) -> Vec<PathBuf> {
    vec![file]
}

/// Builds everything and prints the table.
///
/// # Errors
/// When something weighs more than it may.
pub(crate) fn run() -> Result<(), Failed> {
    let mut over = Vec::new();
    let mut lines = vec![format!("{:<34} {:>9} {:>9} {:>9}", "", "raw KB", "gzip KB", "budget")];
    for row in &ROWS {
        let (mut raw, mut gzip) = (0.0, 0.0);
        for file in (row.make)()? {
            let (its_raw, its_gzip) = weigh(&file)?;
            (raw, gzip) = (raw + its_raw, gzip + its_gzip);
        }
        lines.push(format!("{:<34} {raw:>9.1} {gzip:>9.1} {:>9.1}", row.name, row.budget));
        if gzip > row.budget {
            over.push(format!("{}: {gzip:.1} KB after gzip, {:.1} at most", row.name, row.budget));
        }
    }
    say(&lines.join("\n"));
    if over.is_empty() { Ok(()) } else { Err(Failed::Rule(over.join("\n"))) }
}

/// The size in KB, and after gzip.
pub(crate) fn weigh(file: &Path) -> Result<(f64, f64), Failed> {
    let failed = |error| Failed::File(file.to_owned(), error);
    let bytes = fs::read(file).map_err(failed)?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes).map_err(failed)?;
    let compressed = encoder.finish().map_err(failed)?;
    Ok((kilobytes(bytes.len()), kilobytes(compressed.len())))
}

#[expect(clippy::cast_precision_loss, reason = "no file here has so many bytes")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}
