//! Invitations to the deployment, and its waitlist.

use super::call::{Call, Outcome};
use super::organizations::expiry;
use super::refusal::Refusal;
use crate::random;
use crate::store::Row;

/// An invitation; an address that is a user's, or was invited already, is refused.
pub(super) fn invite(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let person = std::mem::take(&mut call.body);
    add(call, person)
}

/// Invites a person of the waitlist, who leaves it.
pub(super) fn approve(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let waiting = call.target_in("waitlist")?;
    let mut person = Row::new();
    for member in ["first_name", "last_name", "email_address"] {
        person.set(member, waiting.owned(member));
    }
    let invitation = add(call, person)?;
    call.store.remove("waitlist", waiting.id());
    Ok(invitation)
}

fn add(call: &mut Call<'_>, mut person: Row) -> Result<Outcome, Refusal> {
    let email = person.owned("email_address");
    let held = |table: &str, member: &str| {
        let mut rows = call.store.rows(table).iter();
        rows.any(|row| row.text(member).is_some_and(|held| held.eq_ignore_ascii_case(&email)))
    };
    if held("user_emails", "email") || held("invitations", "email_address") {
        return Err(Refusal::taken());
    }
    let days = person.take("expiry_days").and_then(|days| days.as_i64());
    person.set("expiry", expiry(call.now_ms, days));
    person.set("token", random::secret("inv"));
    Ok(Outcome::One(call.store.insert("invitations", person, call.now_ms)))
}
