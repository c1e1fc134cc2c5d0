//! Users, and what belongs to one.

pub(super) mod factors;
pub(super) mod identifiers;
pub(super) mod sign_ins;

use serde_json::Value;

use self::identifiers::{EMAIL, PHONE};
use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::store::{PasswordHash, Row};

/// A user with an address and a number, which are verified and primary.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut user = std::mem::take(&mut call.body);
    let skip_check = user.take("skip_password_check").is_some_and(|flag| flag == true);
    if let Some(password) = text(user.take("password")) {
        check_password(&password, skip_check)?;
        user.set("_password", PasswordHash::new(&password).into_text());
    }
    let (email, phone) = (text(user.take("email_address")), text(user.take("phone_number")));
    if let Some(email) = &email {
        EMAIL.check_free(call.store, email, "")?;
    }
    check_username(call, &user)?;
    if let Some(url) = call.picture("profile_image") {
        user.set("profile_picture_url", url);
    }
    user.set("id", call.store.next_id());
    for (identifier, value) in [(&EMAIL, email), (&PHONE, phone)] {
        let Some(value) = value else { continue };
        let row = Row::new()
            .with("user_id", user.id())
            .with(identifier.field, value)
            .with("verified", true)
            .with("verified_at", call.now_ms);
        let id = call.store.insert(identifier.table, row, call.now_ms).owned("id");
        user.set(identifier.primary, id);
    }
    Ok(Outcome::One(call.store.insert("users", user, call.now_ms)))
}

/// The given members of a user. Metadata that is no JSON is ignored, as the platform does.
pub(super) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut user = call.target()?;
    let mut changes = std::mem::take(&mut call.body);
    for metadata in ["public_metadata", "private_metadata"] {
        if changes.value(metadata).is_some_and(Value::is_string) {
            changes.take(metadata);
        }
    }
    if let Some(disabled) = text(changes.take("disabled")) {
        changes.set("disabled", disabled.parse::<bool>().map_err(|_| Refusal::bad_request())?);
    }
    if let Some(policy) = changes.text("second_factor_policy")
        && !["none", "optional", "enforced"].contains(&policy)
    {
        return Err(Refusal::bad_request());
    }
    if changes.take("remove_profile_image").is_some_and(|flag| flag == true) {
        changes.set("profile_picture_url", "");
    }
    if let Some(url) = call.picture("profile_image") {
        changes.set("profile_picture_url", url);
    }
    user.merge(changes);
    check_username(call, &user)?;
    Ok(call.save("users", user))
}

pub(super) fn update_password(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let password = call.body.owned("new_password");
    check_password(&password, call.body.flag("skip_password_check"))?;
    let mut user = call.target()?;
    user.set("_password", PasswordHash::new(&password).into_text());
    user.set("last_password_reset_at", call.now_ms);
    Ok(call.save("users", user))
}

pub(super) fn remove_password(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut user = call.target()?;
    user.take("_password");
    Ok(call.save("users", user))
}

/// The memberships of a user, in the operation's table.
pub(super) fn memberships(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let user = call.target_in("users")?;
    Ok(Outcome::Many(call.store.all(call.model.table, "user_id", user.id()).cloned().collect()))
}

fn text(value: Option<Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
}

fn check_username(call: &Call<'_>, user: &Row) -> Result<(), Refusal> {
    let Some(wanted) = user.text("username") else { return Ok(()) };
    let mut others = call.store.rows("users").iter().filter(|held| held.id() != user.id());
    let is_taken =
        others.any(|held| held.text("username").is_some_and(|name| name.eq_ignore_ascii_case(wanted)));
    if is_taken { Err(Refusal::taken()) } else { Ok(()) }
}

/// Refuses a password that is too short, unless it need not be checked.
fn check_password(password: &str, skip_check: bool) -> Result<(), Refusal> {
    if !skip_check && password.chars().count() < PASSWORD_CHARACTERS {
        let message = format!("Password must be at least {PASSWORD_CHARACTERS} characters long");
        return Err(Refusal::invalid(message));
    }
    Ok(())
}

const PASSWORD_CHARACTERS: usize = 8;
