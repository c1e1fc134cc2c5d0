use serde_json::{Value, json};

/// Puts the members of one object over those of another, however deep they lie.
pub(super) fn overlay(held: &mut Value, changes: &Value) {
    match (held, changes) {
        (Value::Object(held), Value::Object(changes)) => {
            for (name, value) in changes {
                overlay(held.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (held, changes) => held.clone_from(changes),
    }
}

/// Sets the member at a path of names; nothing when there is no value.
pub(super) fn move_into(target: &mut Value, path: &str, value: Option<&Value>) {
    let Some(value) = value else { return };
    let nested = path.rsplit('/').fold(value.clone(), |inner, name| json!({name: inner}));
    overlay(target, &nested);
}

/// Where the members of an update of authentication stand in its settings.
pub(super) const MOVED: &[(&str, &str)] = &[
    ("/email", "email_address"),
    ("/phone", "phone_number"),
    ("/username", "username"),
    ("/password", "password"),
    ("/name/first_name_enabled", "first_name/enabled"),
    ("/name/first_name_required", "first_name/required"),
    ("/name/last_name_enabled", "last_name/enabled"),
    ("/name/last_name_required", "last_name/required"),
    ("/authentication_factors/email_password_enabled", "auth_factors_enabled/email_password"),
    ("/authentication_factors/username_password_enabled", "auth_factors_enabled/username_password"),
    ("/authentication_factors/sso_enabled", "auth_factors_enabled/sso"),
    ("/authentication_factors/web3_wallet_enabled", "auth_factors_enabled/web3_wallet"),
    ("/authentication_factors/email_otp_enabled", "auth_factors_enabled/email_otp"),
    ("/authentication_factors/phone_otp_enabled", "auth_factors_enabled/phone_otp"),
    ("/authentication_factors/magic_link", "magic_link"),
    ("/authentication_factors/magic_link/enabled", "auth_factors_enabled/email_magic_link"),
    ("/authentication_factors/passkey", "passkey"),
    ("/authentication_factors/passkey/enabled", "auth_factors_enabled/passkey"),
    ("/authentication_factors/second_factor_authenticator_enabled", "auth_factors_enabled/authenticator"),
    ("/authentication_factors/second_factor_backup_code_enabled", "auth_factors_enabled/backup_code"),
    ("/backup_code/enabled", "auth_factors_enabled/backup_code"),
    ("/web3_wallet/enabled", "auth_factors_enabled/web3_wallet"),
    ("/second_factor_policy", "second_factor_policy"),
    ("/first_factor", "first_factor"),
    ("/multi_session_support", "multi_session_support"),
    ("/session_token_lifetime", "session_token_lifetime"),
    ("/session_validity_period", "session_validity_period"),
    ("/session_inactive_timeout", "session_inactive_timeout"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_leaves_what_it_does_not_name() {
        let mut held = json!({"password": {"enabled": true, "min_length": 8}});
        move_into(&mut held, "password/min_length", Some(&json!(12)));
        move_into(&mut held, "password/enabled", None);
        overlay(&mut held, &json!({"first_factor": "email_otp"}));
        assert_eq!(
            held,
            json!({"password": {"enabled": true, "min_length": 12}, "first_factor": "email_otp"})
        );
    }
}
