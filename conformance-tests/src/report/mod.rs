//! What was checked where, and how it went: a table for the terminal, JSON, `JUnit` and a page for a browser.

mod html;
mod junit;
mod table;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use wacht_core::Capabilities;

use crate::Refusal;

/// Cargo's target folder, which this program is under.
pub(crate) fn target_folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    target.map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// The outcome of a run: the runtimes, and one record for each invariant on each.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The runtimes, in the order of the table.
    pub runtimes: Vec<Column>,
    /// What happened, in the order of the invariants.
    pub records: Vec<Record>,
}

/// A runtime of the report.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it claims.
    pub capabilities: Capabilities,
    /// What it refuses before the application is asked.
    pub refusals: &'static [Refusal],
}

/// One invariant on one runtime.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Record {
    /// The runtime.
    pub runtime: &'static str,
    /// The invariant's id.
    pub id: &'static str,
    /// The invariant's name.
    pub name: &'static str,
    /// What holds, in a sentence.
    pub title: &'static str,
    /// How it went.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// How one check went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", content = "detail", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// It holds.
    Held,
    /// It does not: what was expected and what was seen.
    Broken(String),
    /// It does not concern this runtime: why.
    NotApplicable(String),
    /// It was not asked for.
    NotRun,
}

impl Report {
    /// The record of one invariant on one runtime.
    pub fn find(&self, runtime: &str, id: &str) -> Option<&Record> {
        self.records.iter().find(|record| record.runtime == runtime && record.id == id)
    }

    /// Notes how a check went.
    pub(crate) fn settle(&mut self, runtime: &str, id: &str, outcome: Outcome, took: Duration) {
        let record = self.records.iter_mut().find(|record| record.runtime == runtime && record.id == id);
        if let Some(record) = record {
            record.outcome = outcome;
            record.seconds = took.as_secs_f64();
        }
    }

    /// The table for a terminal: runtimes across, invariants down.
    pub fn table(&self) -> String {
        table::render(self)
    }

    /// The page for a browser, which needs nothing beside itself.
    pub fn html(&self) -> String {
        html::render(self)
    }

    /// `JUnit` XML, one suite a runtime.
    ///
    /// # Errors
    /// When a text cannot be written as XML.
    pub fn junit(&self) -> Result<String, quick_junit::SerializeError> {
        junit::render(self)
    }

    /// Writes `report.json`, `junit.xml` and `report.html` into a folder, which is made when it is not there.
    ///
    /// # Errors
    /// What the file system or a format refuses.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("report.json"), serde_json::to_vec_pretty(self)?)?;
        fs::write(folder.join("junit.xml"), self.junit().map_err(io::Error::other)?)?;
        fs::write(folder.join("report.html"), self.html())
    }

    /// The invariants in their order, each once.
    fn rows(&self) -> Vec<&Record> {
        let mut rows: Vec<&Record> = Vec::new();
        for record in &self.records {
            if !rows.iter().any(|row| row.id == record.id) {
                rows.push(record);
            }
        }
        rows
    }
}

impl Outcome {
    /// The word for it in tables: `ok`, `FAILED`, `n/a` or `-`.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Held => "ok",
            Self::Broken(_) => "FAILED",
            Self::NotApplicable(_) => "n/a",
            Self::NotRun => "-",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let record = |id, name, outcome| Record {
            runtime: "one",
            id,
            name,
            title: "a title with <b> & \"quotes\"",
            outcome,
            seconds: 0.25,
        };
        Report {
            runtimes: vec![Column { name: "one", capabilities: Capabilities::full(), refusals: &[] }],
            records: vec![
                record("H01", "target", Outcome::Held),
                record("H02", "headers", Outcome::Broken("expected <a>, seen \u{1} & b".to_owned())),
                record("A14", "webhooks", Outcome::NotApplicable("not built yet".to_owned())),
                record("H03", "set_cookie", Outcome::NotRun),
            ],
        }
    }

    #[test]
    fn the_table_has_a_line_for_each_invariant_and_the_reasons_below() {
        let table = report().table();
        assert!(table.lines().any(|line| line.starts_with("H01") && line.contains("ok")), "{table}");
        assert!(table.lines().any(|line| line.starts_with("H02") && line.contains("FAILED")), "{table}");
        assert!(table.contains("one::A14: not built yet"), "{table}");
        assert!(table.contains("one: 1 ok, 1 failed, 1 n/a, 1 not run"), "{table}");
    }

    #[test]
    fn the_page_escapes_what_it_quotes_and_loads_nothing() {
        let html = report().html();
        assert!(html.contains("a title with &lt;b&gt; &amp; &quot;quotes&quot;"), "{html}");
        assert!(html.contains("expected &lt;a&gt;"), "{html}");
        assert!(!html.contains("http://") && !html.contains("https://"), "{html}");
    }

    #[test]
    fn junit_counts_failures_and_skips_and_leaves_out_what_was_not_run() {
        let junit = report().junit().unwrap();
        assert!(junit.contains(r#"tests="3""#), "{junit}");
        assert!(junit.contains(r#"failures="1""#), "{junit}");
        assert!(junit.contains("<skipped"), "{junit}");
        assert!(!junit.contains("H03"), "{junit}");
    }

    #[test]
    fn json_tells_outcome_and_reason_apart() {
        let json = serde_json::to_value(report()).unwrap();
        assert_eq!(json["records"][0]["outcome"], "held");
        assert_eq!(json["records"][2]["outcome"], "not_applicable");
        assert_eq!(json["records"][2]["detail"], "not built yet");
        assert_eq!(json["runtimes"][0]["capabilities"]["full_duplex"], true);
    }
}
