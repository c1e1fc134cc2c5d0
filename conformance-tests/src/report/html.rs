use std::fmt::Write as _;

use serde_json::Value;

use super::{Outcome, Report};

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#222;background:#fff}\
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #ccc;padding:.35rem .6rem;text-align:left;vertical-align:top}\
th{position:sticky;top:0;background:#f4f4f4}.ok{color:#146c2e}.failed{color:#b3261e;font-weight:600}.na,.none{color:#666}\
pre{white-space:pre-wrap;background:#f4f4f4;padding:.6rem;overflow-wrap:anywhere}time{color:#666;font-size:.85em;padding-left:.4em}\
@media(prefers-color-scheme:dark){body{color:#ddd;background:#161616}th,pre{background:#262626}th,td{border-color:#444}.ok{color:#7fd495}.failed{color:#ff8a80}.na,.none,time{color:#999}}";

pub(super) fn render(report: &Report) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Conformance</title><style>{STYLE}</style></head><body>\n<h1>Conformance</h1>\n"
    );
    outcomes(report, &mut page);
    details(report, &mut page);
    capabilities(report, &mut page);
    page.push_str("</body></html>\n");
    page
}

fn outcomes(report: &Report, page: &mut String) {
    page.push_str("<table><thead><tr><th>Invariant</th><th>What holds</th>");
    for runtime in &report.runtimes {
        let _ = write!(page, "<th>{}</th>", escape(runtime.name));
    }
    page.push_str("</tr></thead><tbody>\n");
    for row in report.rows() {
        let _ = write!(page, "<tr><td>{} {}</td><td>{}</td>", row.id, escape(row.name), escape(row.title));
        for runtime in &report.runtimes {
            match report.find(runtime.name, row.id) {
                Some(record) => {
                    let class = match record.outcome {
                        Outcome::Held => "ok",
                        Outcome::Broken(_) => "failed",
                        Outcome::NotApplicable(_) => "na",
                        Outcome::NotRun => "none",
                    };
                    let word = record.outcome.word();
                    let _ =
                        write!(page, "<td class=\"{class}\">{word}<time>{:.3} s</time></td>", record.seconds);
                }
                None => page.push_str("<td></td>"),
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table>\n");
}

fn details(report: &Report, page: &mut String) {
    for record in &report.records {
        let (title, text) = match &record.outcome {
            Outcome::Broken(detail) => ("failed", detail),
            Outcome::NotApplicable(reason) => ("n/a", reason),
            Outcome::Held | Outcome::NotRun => continue,
        };
        let _ = writeln!(
            page,
            "<section><h2>{}::{} {title}</h2><pre>{}</pre></section>",
            escape(record.runtime),
            record.id,
            escape(text),
        );
    }
}

fn capabilities(report: &Report, page: &mut String) {
    page.push_str("<h2>Capabilities</h2><table><thead><tr><th></th>");
    for runtime in &report.runtimes {
        let _ = write!(page, "<th>{}</th>", escape(runtime.name));
    }
    page.push_str("</tr></thead><tbody>\n");
    let claims: Vec<Value> = report
        .runtimes
        .iter()
        .map(|runtime| serde_json::to_value(runtime.capabilities).unwrap_or_default())
        .collect();
    let names =
        claims.first().and_then(Value::as_object).map(|claims| claims.keys().cloned().collect::<Vec<_>>());
    for name in names.unwrap_or_default() {
        let _ = write!(page, "<tr><td>{}</td>", escape(&name.replace('_', " ")));
        for claims in &claims {
            let value = match claims.get(&name) {
                Some(Value::Bool(true)) => "yes".to_owned(),
                Some(Value::Bool(false)) => "no".to_owned(),
                Some(Value::String(text)) => text.replace('_', " "),
                _ => String::new(),
            };
            let _ = write!(page, "<td>{}</td>", escape(&value));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table>\n");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
