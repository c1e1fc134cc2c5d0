//! Second factors: an authenticator app and backup codes.

use serde_json::json;

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::random;
use crate::store::Row;

/// The authenticator of a user, which takes the place of the one before.
pub(in crate::api) fn create_authenticator(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let user = call.target_in("users")?;
    let secret = call.body.owned("secret");
    if secret.is_empty() {
        return Err(Refusal::invalid("secret is required"));
    }
    let account = call.body.text("account_name").map_or_else(|| user.owned("username"), str::to_owned);
    remove_authenticators(call, &user);
    let url = form_urlencoded::Serializer::new(String::new())
        .append_pair("secret", &secret)
        .append_pair("issuer", "wacht-dev")
        .finish();
    let account: String = form_urlencoded::byte_serialize(account.as_bytes()).collect();
    let row = Row::new()
        .with("user_id", user.id())
        .with("otp_url", format!("otpauth://totp/wacht-dev:{account}?{url}"));
    Ok(Outcome::One(call.store.insert("authenticators", row, call.now_ms)))
}

pub(in crate::api) fn delete_authenticator(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let user = call.target_in("users")?;
    remove_authenticators(call, &user);
    Ok(Outcome::Done)
}

/// Ten new codes; the old ones are gone.
pub(in crate::api) fn regenerate_backup_codes(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut user = call.target_in("users")?;
    let code = || format!("{:08x}", u32::from_be_bytes(random::bytes()));
    let codes = json!(std::iter::repeat_with(code).take(10).collect::<Vec<_>>());
    user.set("_backup_codes", codes.clone());
    call.save("users", user);
    Ok(Outcome::One(Row::new().with("backup_codes", codes)))
}

fn remove_authenticators(call: &mut Call<'_>, user: &Row) {
    call.store.rows_mut("authenticators").retain(|row| !row.is("user_id", user.id()));
}
