use std::time::Duration;

use quick_junit::{NonSuccessKind, SerializeError, TestCase, TestCaseStatus, TestSuite};

use super::{Outcome, Report};

pub(super) fn render(report: &Report) -> Result<String, SerializeError> {
    let mut junit = quick_junit::Report::new("conformance");
    for runtime in &report.runtimes {
        let mut suite = TestSuite::new(runtime.name);
        for record in report.records.iter().filter(|record| record.runtime == runtime.name) {
            let status = match &record.outcome {
                Outcome::Held => TestCaseStatus::success(),
                Outcome::Broken(detail) => {
                    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                    status.set_message(record.title).set_description(detail);
                    status
                }
                Outcome::NotApplicable(reason) => {
                    let mut status = TestCaseStatus::skipped();
                    status.set_message(reason);
                    status
                }
                Outcome::NotRun => continue,
            };
            let mut case = TestCase::new(format!("{}_{}", record.id, record.name), status);
            case.set_classname(runtime.name).set_time(Duration::from_secs_f64(record.seconds));
            suite.add_test_case(case);
        }
        junit.add_test_suite(suite);
    }
    junit.to_string()
}
