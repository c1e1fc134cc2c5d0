//! What the commands print.

/// A table with a column for each peer, the last compared with the others.
#[derive(Debug)]
pub struct Table {
    heads: Vec<String>,
    rows: Vec<(String, Vec<f64>, &'static str)>,
}

impl Table {
    /// A table with these columns.
    pub fn new(heads: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { heads: heads.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// Adds a row: one value for each head.
    pub fn row(&mut self, name: &str, values: Vec<f64>, unit: &'static str) {
        self.rows.push((name.to_owned(), values, unit));
    }

    /// The rows, each with the ratios of the last column to the others.
    pub fn print(&self, title: &str) {
        let heads = in_columns(self.heads.iter().map(|head| format!("{head:>14}")));
        say_out(&format!("\n{title}\n{:46}{heads}   ratio of the last to the others", ""));
        for (name, values, unit) in &self.rows {
            let named = format!("{name} ({unit})");
            let cells = in_columns(values.iter().map(|value| format!("{value:>14.1}")));
            let ratios = values.split_last().map_or_else(Vec::new, |(last, others)| {
                others.iter().map(|other| format!("{:.3}", last / other)).collect()
            });
            say_out(&format!("{named:46}{cells}   {}", ratios.join(" / ")));
        }
    }
}

fn in_columns(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().concat()
}

/// The median, or zero of nothing.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Prints a line of numbers.
#[expect(clippy::print_stdout, reason = "numbers are what this program is for")]
pub fn say_out(text: &str) {
    println!("{text}");
}

/// Prints a line of progress, or of failure.
#[expect(clippy::print_stderr, reason = "progress and failures go beside the numbers")]
pub fn say(text: &str) {
    eprintln!("{text}");
}
