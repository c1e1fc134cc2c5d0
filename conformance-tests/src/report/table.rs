use std::fmt::Write as _;

use super::{Outcome, Record, Report};

const NAME_WIDTH: usize = 34;
const CELL_WIDTH: usize = 16;

pub(super) fn render(report: &Report) -> String {
    let mut text = format!("{:<6}{:<NAME_WIDTH$}", "", "");
    for runtime in &report.runtimes {
        let _ = write!(text, "{:>CELL_WIDTH$}", runtime.name);
    }
    text.push('\n');
    for row in report.rows() {
        let run = |record: &Record| record.id == row.id && record.outcome != Outcome::NotRun;
        if !report.records.iter().any(run) {
            continue;
        }
        let _ = write!(text, "{:<6}{:<NAME_WIDTH$}", row.id, row.name);
        for runtime in &report.runtimes {
            let _ = write!(text, "{:>CELL_WIDTH$}", cell(report, runtime.name, row.id));
        }
        text.push('\n');
    }
    text.push('\n');
    for record in &report.records {
        if let Outcome::NotApplicable(reason) = &record.outcome {
            let _ = writeln!(text, "n/a  {}::{}: {reason}", record.runtime, record.id);
        }
    }
    for runtime in &report.runtimes {
        for refusal in runtime.refusals {
            let _ = writeln!(
                text,
                "note {}: the host itself answers {} to {}",
                runtime.name, refusal.status, refusal.of
            );
        }
    }
    for runtime in &report.runtimes {
        let count = |wanted: fn(&Outcome) -> bool| {
            report
                .records
                .iter()
                .filter(|record| record.runtime == runtime.name && wanted(&record.outcome))
                .count()
        };
        let _ = writeln!(
            text,
            "{}: {} ok, {} failed, {} n/a, {} not run",
            runtime.name,
            count(|outcome| *outcome == Outcome::Held),
            count(|outcome| matches!(outcome, Outcome::Broken(_))),
            count(|outcome| matches!(outcome, Outcome::NotApplicable(_))),
            count(|outcome| *outcome == Outcome::NotRun),
        );
    }
    text
}

fn cell(report: &Report, runtime: &str, id: &str) -> String {
    let Some(record) = report.find(runtime, id) else { return String::new() };
    match record.outcome {
        Outcome::Held | Outcome::Broken(_) => format!("{} {:.2} s", record.outcome.word(), record.seconds),
        _ => record.outcome.word().to_owned(),
    }
}
