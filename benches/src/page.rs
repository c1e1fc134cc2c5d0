//! What a call of the API costs over `serde_json` alone.

use crate::callgrind;
use wacht_benches::Failed;
use wacht_benches::page_case::{self, COUNTED, PageCase};
use wacht_benches::table::{Table, median, say};

const COUNTED_PAGES: u32 = 100;
const TIMED_PAGES: u32 = 2_000;
const ROUNDS: usize = 9;

pub(crate) async fn compare() -> Result<(), Failed> {
    let mut table = Table::new(["plain structs", "API's structs", "API call"]);
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (case, times) in PageCase::ALL.into_iter().zip(&mut times) {
            times.push(page_case::run(case, TIMED_PAGES)?.as_secs_f64() * 1e6);
        }
    }
    table.row("one page", times.into_iter().map(median).collect(), "µs");
    let mut counts = Vec::new();
    for case in PageCase::ALL {
        say(&format!("counting instructions: {}", case.name()));
        let arguments = ["read".to_owned(), case.name().to_owned(), COUNTED_PAGES.to_string()];
        counts.push(callgrind::within(COUNTED, &arguments).await? / f64::from(COUNTED_PAGES));
    }
    table.row("one page", counts, "instructions");
    table.print(&format!(
        "one request built and a page of 100 users read, medians of {ROUNDS} rounds of {TIMED_PAGES} in turn"
    ));
    Ok(())
}
