//! A hello on each adapter for components, beside the same written by hand on the library below, on wasmtime.

use std::path::{Path, PathBuf};

use crate::build::{self, wasi};
use crate::process::{Failed, Step, say};
use crate::sizes;

/// Ours, and what it is compared with.
const PAIRS: [[&str; 2]; 3] =
    [["ours-p2", "bare-wstd"], ["ours-p3", "bare-wasip3"], ["ours-spin", "bare-spin"]];
/// How often times are measured, in turns: what disturbs one disturbs the other. The least counts.
const ROUNDS: usize = 5;
const REQUESTS: &str = "1000";
/// Instructions of one request are those of many less those of few.
const FEW: u32 = 20;
const MANY: u32 = 120;
/// How many requests one instance answers: one, or more than there are.
const REUSE: [&str; 2] = ["1", "100000"];

/// What one component costs. A request is on an instance of its own, or on one that has answered others.
struct Cost {
    first_response: f64,
    instance: f64,
    times: [f64; 2],
    instructions: [f64; 2],
    gzip: f64,
}

/// Instructions of guest and host in user space, counted by callgrind: the same in every run, whatever else the machine does.
/// Times, in microseconds, have what the kernel does for a new instance, too.
pub(crate) fn run() -> Result<(), Failed> {
    let host = wasi::host()?;
    let mut lines = vec![format!(
        "{:<12} {:>15} {:>15} {:>12} {:>12} {:>15} {:>12} {:>8}",
        "", "own instance", "reused", "own, µs", "reused, µs", "first response", "instance", "gzip"
    )];
    for pair in PAIRS {
        let components = [wasi::hello(pair[0])?, wasi::hello(pair[1])?];
        let [ours, bare] = measured(&host, &components)?;
        lines.push(ours.line(pair[0]));
        lines.push(bare.line(pair[1]));
        lines.push(ours.over(&bare));
    }
    say(&lines.join("\n"));
    Ok(())
}

fn measured(host: &Path, components: &[PathBuf; 2]) -> Result<[Cost; 2], Failed> {
    let mut costs = [Cost::unknown(), Cost::unknown()];
    for (component, cost) in components.iter().zip(&mut costs) {
        (_, cost.gzip) = sizes::weigh(component)?;
        for (reuse, instructions) in REUSE.iter().zip(&mut cost.instructions) {
            // The machine that callgrind shows has fewer features: the first run compiles for it.
            counted(host, component, reuse, 1)?;
            let (few, many) = (counted(host, component, reuse, FEW)?, counted(host, component, reuse, MANY)?);
            *instructions = (many - few) / f64::from(MANY - FEW);
        }
    }
    let [ours, bare] = components.each_ref().map(|component| component.with_extension("cwasm"));
    for (component, compiled) in components.iter().zip([&ours, &bare]) {
        Step::new(host).arguments([component]).arguments(["--compile"]).arguments([compiled]).output()?;
    }
    for _ in 0..ROUNDS {
        for (compiled, cost) in [&ours, &bare].into_iter().zip(&mut costs) {
            for (reuse, time) in REUSE.iter().zip(&mut cost.times) {
                let step = Step::new(host).arguments([compiled]).arguments(["--reuse", reuse]);
                let output = step.arguments(["--bench", REQUESTS]).output()?;
                let mut numbers = output.split_whitespace().filter_map(|number| number.parse().ok());
                for least in [&mut cost.first_response, &mut cost.instance, time] {
                    *least = least.min(numbers.next().unwrap_or(f64::INFINITY));
                }
            }
        }
    }
    Ok(costs)
}

/// The instructions of a process that answers so many requests.
fn counted(host: &Path, component: &Path, reuse: &str, requests: u32) -> Result<f64, Failed> {
    let counts = build::target().join("callgrind.out");
    let file = format!("--callgrind-out-file={}", counts.display());
    Step::new("valgrind")
        .arguments(["--quiet", "--tool=callgrind", &file])
        .arguments([host, component])
        .arguments(["--cache"])
        .arguments([wasi::compiled()])
        .arguments(["--reuse", reuse, "--count", &requests.to_string()])
        .output()?;
    let text = std::fs::read_to_string(&counts).map_err(|error| Failed::File(counts.clone(), error))?;
    let total = text.lines().rev().find_map(|line| line.strip_prefix("totals:"));
    total
        .and_then(|total| total.trim().parse().ok())
        .ok_or_else(|| Failed::Rule(format!("{}: no total of instructions", counts.display())))
}

impl Cost {
    const fn unknown() -> Self {
        Self {
            first_response: f64::INFINITY,
            instance: f64::INFINITY,
            times: [f64::INFINITY; 2],
            instructions: [0.0; 2],
            gzip: 0.0,
        }
    }

    fn line(&self, name: &str) -> String {
        let ([own, reused], [own_time, reused_time]) = (self.instructions, self.times);
        let Self { first_response, instance, gzip, .. } = self;
        format!(
            "{name:<12} {own:>15.0} {reused:>15.0} {own_time:>12.1} {reused_time:>12.1} {first_response:>15.0} {instance:>12.1} {gzip:>8.1}"
        )
    }

    /// How many times the other's cost this is.
    fn over(&self, other: &Self) -> String {
        let [own, reused] = ratio(self.instructions, other.instructions);
        let [own_time, reused_time] = ratio(self.times, other.times);
        let [first, instance] =
            ratio([self.first_response, self.instance], [other.first_response, other.instance]);
        format!(
            "{:<12} {own:>15.2} {reused:>15.2} {own_time:>12.2} {reused_time:>12.2} {first:>15.2} {instance:>12.2} {:>8.2}\n",
            "ratio",
            self.gzip / other.gzip
        )
    }
}

fn ratio([a, b]: [f64; 2], [c, d]: [f64; 2]) -> [f64; 2] {
    [a / c, b / d]
}
