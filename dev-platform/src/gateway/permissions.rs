//! The expression evaluator behind `required_permissions`, with its quirks: it splits before it looks, so an ` OR `
//! inside one entry takes the entries around it along, and it knows no parentheses.

use std::collections::BTreeSet;

/// Joins the entries of a request: trimmed, empty ones dropped. `None` means that nothing is required.
pub(super) fn requirement(entries: &[String]) -> Option<String> {
    let entries: Vec<&str> =
        entries.iter().map(|entry| entry.trim()).filter(|entry| !entry.is_empty()).collect();
    (!entries.is_empty()).then(|| entries.join(" AND "))
}

/// Whether the permissions held satisfy the expression.
pub(super) fn satisfied(expression: &str, held: &BTreeSet<String>) -> bool {
    let all = |text: &str, separator: &str| text.split(separator).all(|part| satisfied(part, held));
    let expression = expression.trim();
    if expression.contains(" OR ") {
        expression.split(" OR ").any(|part| satisfied(part, held))
    } else if expression.contains(" AND ") {
        all(expression, " AND ")
    } else if expression.contains(',') {
        all(expression, ",")
    } else {
        held.contains(expression)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(entries: &[&str], held: &[&str]) -> bool {
        let entries: Vec<String> = entries.iter().map(|entry| (*entry).to_owned()).collect();
        let held = held.iter().map(|entry| (*entry).to_owned()).collect();
        requirement(&entries).is_none_or(|expression| satisfied(&expression, &held))
    }

    #[test]
    fn every_entry_is_needed() {
        assert!(passes(&["a", "b"], &["a", "b"]));
        assert!(!passes(&["a", "b"], &["a"]));
        assert!(passes(&[" a "], &["a"]));
    }

    #[test]
    fn blank_entries_require_nothing() {
        assert!(passes(&[], &[]));
        assert!(passes(&[" ", ""], &[]));
    }

    #[test]
    fn an_embedded_or_takes_the_other_entries_along() {
        assert!(passes(&["read OR write", "admin"], &["read"]));
        assert!(!passes(&["read OR write", "admin"], &["write"]));
        assert!(passes(&["read OR write", "admin"], &["write", "admin"]));
    }

    #[test]
    fn a_comma_means_all_and_parentheses_with_an_operator_deny() {
        assert!(passes(&["a,b"], &["a", "b"]));
        assert!(!passes(&["a,b"], &["a"]));
        assert!(!passes(&["(a OR b)"], &["a", "b"]));
        assert!(!passes(&["(a AND b)"], &["a", "b"]));
    }
}
