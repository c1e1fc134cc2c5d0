//! The sample data: the same on every start, so that tests and documents may name it.

use super::{NewUser, Organization, Store};

/// The deployment everything belongs to.
pub(crate) const DEPLOYMENT_ID: i64 = 250_000_000_000_000_001;
/// The user that tokens name unless told otherwise: Ada Lovelace, the first one.
pub(crate) const USER_ID: &str = "251000000000000001";
/// The session that tokens name unless told otherwise.
pub(crate) const SESSION_ID: &str = "252000000000000001";
/// The organization that tokens name unless told otherwise: the first one.
pub(crate) const ORGANIZATION_ID: &str = "253000000000000001";
/// The workspace that tokens name unless told otherwise.
pub(crate) const WORKSPACE_ID: &str = "254000000000000001";

/// A store with the sample users and organizations.
pub(crate) fn store() -> Store {
    let mut store = Store { last_id: FIRST_USER_ID - 1, ..Store::default() };
    for (index, (first, last, username)) in (0..).zip(USERS) {
        let new = NewUser {
            first_name: (*first).to_owned(),
            last_name: (*last).to_owned(),
            email: Some(format!("{username}@example.com")),
            phone: (index % 5 == 0).then(|| format!("+1555010{index:04}")),
            username: Some((*username).to_owned()),
            password: None,
            picture: None,
        };
        // The ids of addresses come from another range, so that users are numbered without gaps.
        let id = FIRST_USER_ID + index;
        let user = super::User::new(
            new,
            id,
            FIRST_EMAIL_ID + index,
            FIRST_PHONE_ID + index,
            String::new(),
            FIRST_CREATED_AT_MS + index * DAY_MS,
        );
        store.users.push(user);
        store.last_id = id;
    }
    for (index, (name, description, member_count)) in (0..).zip(ORGANIZATIONS) {
        store.organizations.push(Organization {
            id: FIRST_ORGANIZATION_ID + index,
            created_at_ms: FIRST_CREATED_AT_MS + index * DAY_MS,
            name: (*name).to_owned(),
            description: (*description).to_owned(),
            member_count: *member_count,
        });
    }
    store
}

const FIRST_USER_ID: i64 = 251_000_000_000_000_001;
const FIRST_ORGANIZATION_ID: i64 = 253_000_000_000_000_001;
const FIRST_EMAIL_ID: i64 = 255_000_000_000_000_001;
const FIRST_PHONE_ID: i64 = 256_000_000_000_000_001;
/// 2026-01-01T00:00:00Z; each further row is a day younger.
const FIRST_CREATED_AT_MS: i64 = 1_767_225_600_000;
const DAY_MS: i64 = 86_400_000;

const USERS: &[(&str, &str, &str)] = &[
    ("Ada", "Lovelace", "ada"),
    ("Grace", "Hopper", "grace"),
    ("José", "Álvarez", "jose"),
    ("Zoë", "Müller", "zoe"),
    ("Søren", "Ørsted", "soren"),
    ("Łukasz", "Żółty", "lukasz"),
    ("明", "李", "ming"),
    ("さくら", "田中", "sakura"),
    ("Ольга", "Ладыженская", "olga"),
    ("نور", "الهاشمي", "noor"),
    ("अनन्या", "शर्मा", "ananya"),
    ("Nguyễn", "Thị Minh", "minh"),
    ("Siobhán", "O'Brien", "siobhan"),
    ("Alan", "Turing", "alan"),
    ("Katherine", "Johnson", "katherine"),
    ("Emmy", "Noether", "emmy"),
    ("Barbara", "Liskov", "barbara"),
    ("Edsger", "Dijkstra", "edsger"),
    ("Margaret", "Hamilton", "margaret"),
    ("Radia", "Perlman", "radia"),
    ("Niklaus", "Wirth", "niklaus"),
    ("Frances", "Allen", "frances"),
    ("Ken", "Thompson", "ken"),
    ("Adele", "Goldberg", "adele"),
    ("Tim", "😀 Emoji", "tim"),
];

const ORGANIZATIONS: &[(&str, &str, i64)] = &[
    ("Acme", "Makes everything", 12),
    ("Globex", "Ships everything", 7),
    ("Café Zürich", "Coffee and cake", 3),
    ("株式会社さくら", "Flowers", 5),
    ("Hooli", "Search", 40),
    ("Ωmega Labs", "Research", 1),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_sample_data_is_what_the_documents_say() {
        let store = store();
        assert_eq!((store.users.len(), store.organizations.len()), (25, 6));
        assert_eq!(store.users[0].id.to_string(), USER_ID);
        assert_eq!(store.users[0].summary()["first_name"], "Ada");
        assert_eq!(store.organizations[0].id.to_string(), ORGANIZATION_ID);
        let ids: HashSet<i64> = store.users.iter().map(|user| user.id).collect();
        assert_eq!(ids.len(), 25);
    }

    #[test]
    fn a_taken_address_or_username_is_refused_in_any_case() {
        let mut store = store();
        let new = NewUser { email: Some("ADA@example.com".to_owned()), ..NewUser::default() };
        assert!(store.create_user(new, 0, "").is_err());
        let new = NewUser { username: Some("Ada".to_owned()), ..NewUser::default() };
        assert!(store.create_user(new, 0, "").is_err());
        let user = store.create_user(NewUser::default(), 0, "").unwrap();
        assert_eq!(user.id, FIRST_USER_ID + 25);
    }
}
