use std::sync::OnceLock;

use percent_encoding::percent_decode_str;

use super::call::Handler;
use super::handlers::handler;

/// One operation of the backend API.
#[derive(Debug)]
pub(super) struct Operation {
    pub(super) method: &'static str,
    template: &'static str,
    segments: usize,
    pub(super) name: &'static str,
    /// How it is served. `None` for one that is not modelled.
    pub(super) model: Option<Model>,
}

/// What an operation takes, does and gives.
#[derive(Debug)]
pub(super) struct Model {
    /// The type of its body: of a form when its name ends so, of JSON otherwise.
    pub(super) takes: Option<&'static str>,
    pub(super) gives: Gives,
    pub(super) act: Handler,
    pub(super) table: &'static str,
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    /// `{}` as JSON.
    Nothing,
    /// 204.
    NoContent,
    One(&'static str),
    /// `{data, has_more, limit, offset}`, with the limit where none is asked for and the largest one.
    Page(&'static str, i64, Option<i64>),
    /// `{data, has_more}` of all rows.
    All(&'static str),
    /// All rows as the only member of an object.
    Within(&'static str, &'static str),
}

/// What stands at a path.
pub(super) enum Found {
    Operation(&'static Operation, Vec<(&'static str, String)>),
    /// Other methods only.
    Methods(Vec<&'static str>),
    Nothing,
}

/// The operation of a call; a literal segment of a path goes before a parameter.
pub(super) fn find(method: &str, path: &str) -> Found {
    let mut best: Option<(&Operation, Vec<_>)> = None;
    let mut methods = Vec::new();
    let segments = path.split('/').count();
    for operation in all().iter().filter(|operation| operation.segments == segments) {
        let Some(parameters) = parameters(operation.template, path) else { continue };
        methods.push(operation.method);
        let is_better = best.as_ref().is_none_or(|(_, held)| parameters.len() < held.len());
        if operation.method == method && is_better {
            best = Some((operation, parameters));
        }
    }
    match best {
        Some((operation, parameters)) => Found::Operation(operation, parameters),
        None if methods.is_empty() => Found::Nothing,
        None => {
            methods.sort_unstable();
            methods.dedup();
            Found::Methods(methods)
        }
    }
}

/// What the parameters of the template stand for in the path. `None` when it does not match.
fn parameters(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut taken = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(taken),
            (Some(wanted), Some(given)) => {
                match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                    Some(name) if !given.is_empty() => {
                        taken.push((name, percent_decode_str(given).decode_utf8_lossy().into_owned()));
                    }
                    None if wanted == given => {}
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
}

fn all() -> &'static [Operation] {
    static ALL: OnceLock<Vec<Operation>> = OnceLock::new();
    ALL.get_or_init(|| OPERATIONS.lines().filter_map(read).collect())
}

/// A line: method, path and name; and what it takes, gives and does in which table where it is modelled.
fn read(line: &'static str) -> Option<Operation> {
    let mut columns = line.split(' ');
    let (method, template, name) = (columns.next()?, columns.next()?, columns.next()?);
    let mut model = || {
        let (takes, gives) = (columns.next()?, gives(columns.next()?)?);
        let (act, table) = (handler(columns.next()?)?, columns.next().unwrap_or_default());
        Some(Model { takes: Some(takes).filter(|name| *name != "-"), gives, act, table })
    };
    let segments = template.split('/').count();
    Some(Operation { method, template, segments, name, model: model() })
}

fn gives(column: &'static str) -> Option<Gives> {
    let Some((form, name)) = column.split_once(':') else {
        return Some(match column {
            "{}" => Gives::Nothing,
            "204" => Gives::NoContent,
            name => Gives::One(name),
        });
    };
    let mut form = form.split('/');
    Some(match form.next()? {
        "page" => {
            let default = form.next()?.parse().ok()?;
            Gives::Page(name, default, form.next().and_then(|most| most.parse().ok()))
        }
        "all" => Gives::All(name),
        member => Gives::Within(member, name),
    })
}

/// Every operation of the backend API.
const OPERATIONS: &str = include_str!("operations.txt");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;
    use crate::store::Table;

    #[test]
    fn every_line_of_the_table_is_read_whole() {
        for (line, operation) in OPERATIONS.lines().zip(all()) {
            assert_eq!(operation.model.is_some(), line.split(' ').count() > 3, "{line}");
            let Some(model) = &operation.model else { continue };
            let named = match model.gives {
                Gives::One(name) | Gives::Page(name, ..) | Gives::All(name) | Gives::Within(_, name) => {
                    Some(name)
                }
                Gives::Nothing | Gives::NoContent => None,
            };
            for name in [model.takes, named].into_iter().flatten().filter(|name| *name != "json") {
                assert!(schema::find(name).is_some(), "{line}");
            }
            assert!(model.table.is_empty() || Table::find(model.table).is_some(), "{line}");
        }
    }

    #[test]
    fn a_literal_segment_goes_before_a_parameter_and_a_parameter_is_decoded() {
        let found = |method: &str, path: &str| match find(method, path) {
            Found::Operation(operation, parameters) => {
                (operation.name, parameters.into_iter().map(|(_, value)| value).collect::<Vec<_>>())
            }
            Found::Methods(methods) => (methods[0], Vec::new()),
            Found::Nothing => ("", Vec::new()),
        };
        let read = |name, value: &str| (name, vec![value.to_owned()]);
        assert_eq!(found("GET", "/users/a%2Fb/details"), read("users.get_user", "a/b"));
        let tasks = "webhooks.list_webhook_replay_tasks";
        assert_eq!(found("GET", "/webhooks/apps/x/deliveries/replay"), read(tasks, "x"));
        assert_eq!(found("PUT", "/users"), ("GET", Vec::new()));
        assert_eq!(found("GET", "/users//details"), ("", Vec::new()));
    }
}
