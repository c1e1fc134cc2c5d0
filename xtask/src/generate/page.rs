//! The page of the documentation that lists every operation.

use std::fmt::Write as _;

use super::description::Description;
use super::rust::camel;

pub(super) fn operations(description: &Description) -> String {
    let all = || description.groups.iter().flat_map(|group| &group.operations);
    let (count, javascript) = (all().count(), all().filter(|operation| operation.js.is_some()).count());
    let mut text = format!(
        "<!-- Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost. -->\n\n# Operations\n\n\
         {count} operations; {javascript} of them are functions of the public JavaScript SDK, `@wacht/backend`, too. Each \
         group is a feature of `wacht-backend`; all but `ai` are on by default.\n"
    );
    for group in description.groups.iter().filter(|group| !group.operations.is_empty()) {
        let _ = write!(
            text,
            "\n## {}\n\n{} Feature `{}`.\n\n| call | operation | JavaScript | request | gives |\n| --- | --- | --- | --- | --- \
             |\n",
            camel(&group.name),
            group.doc,
            group.name.replace('_', "-")
        );
        for operation in &group.operations {
            let javascript =
                operation.js.as_deref().map_or_else(|| "–".to_owned(), |name| format!("`{name}`"));
            let _ = writeln!(
                text,
                "| `{}().{}` | `{}` | {javascript} | `{}` | `{}` |",
                group.name, operation.call, operation.name, operation.request, operation.answer
            );
        }
    }
    text
}
