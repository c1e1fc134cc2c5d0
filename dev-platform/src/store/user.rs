use serde_json::{Value, json};

use super::{Image, PasswordHash};
use crate::timestamp::rfc3339;

/// One row of users with its identifiers.
#[derive(Debug, Clone)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) created_at_ms: i64,
    updated_at_ms: i64,
    first_name: String,
    last_name: String,
    pub(crate) username: Option<String>,
    picture_url: String,
    pub(crate) email: Option<Email>,
    phone: Option<Phone>,
    password: Option<PasswordHash>,
    password_set_at_ms: Option<i64>,
}

/// A verified e-mail address.
#[derive(Debug, Clone)]
pub(crate) struct Email {
    id: i64,
    pub(crate) address: String,
}

#[derive(Debug, Clone)]
struct Phone {
    id: i64,
    number: String,
}

/// What `POST /users` was given.
#[derive(Debug, Clone, Default)]
pub(crate) struct NewUser {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) picture: Option<Image>,
}

impl User {
    pub(super) fn new(
        new: NewUser,
        id: i64,
        email_id: i64,
        phone_id: i64,
        picture_url: String,
        now_ms: i64,
    ) -> Self {
        Self {
            id,
            created_at_ms: now_ms,
            updated_at_ms: now_ms,
            first_name: new.first_name,
            last_name: new.last_name,
            username: new.username,
            picture_url,
            email: new.email.map(|address| Email { id: email_id, address }),
            phone: new.phone.map(|number| Phone { id: phone_id, number }),
            password: new.password.as_deref().map(PasswordHash::new),
            password_set_at_ms: None,
        }
    }

    pub(crate) fn set_password(&mut self, password: &str, now_ms: i64) {
        self.password = Some(PasswordHash::new(password));
        self.password_set_at_ms = Some(now_ms);
        self.updated_at_ms = now_ms;
    }

    pub(crate) fn password_is(&self, password: &str) -> bool {
        self.password.as_ref().is_some_and(|hash| hash.matches(password))
    }

    pub(crate) fn phone_number(&self) -> Option<&str> {
        self.phone.as_ref().map(|phone| phone.number.as_str())
    }

    pub(super) fn shares_an_identifier_with(&self, new: &NewUser) -> bool {
        let same = |held: Option<&str>, wanted: Option<&str>| {
            held.zip(wanted).is_some_and(|(held, wanted)| held.eq_ignore_ascii_case(wanted))
        };
        same(self.email.as_ref().map(|email| email.address.as_str()), new.email.as_deref())
            || same(self.username.as_deref(), new.username.as_deref())
    }

    /// Whether the name, the username, an address or a number contains the text, in any case.
    pub(crate) fn matches(&self, search: &str) -> bool {
        let wanted = search.to_lowercase();
        let name = format!("{} {}", self.first_name, self.last_name);
        let email = self.email.as_ref().map(|email| email.address.as_str());
        [Some(name.as_str()), self.username.as_deref(), email, self.phone_number()]
            .into_iter()
            .flatten()
            .any(|text| text.to_lowercase().contains(&wanted))
    }

    /// `UserWithIdentifiers`, a row of the list.
    pub(crate) fn summary(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "created_at": rfc3339(self.created_at_ms),
            "updated_at": rfc3339(self.updated_at_ms),
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "profile_picture_url": self.picture_url,
            "primary_email_address": self.email.as_ref().map(|email| &email.address),
            "primary_phone_number": self.phone_number(),
        })
    }

    /// `UserDetails`.
    pub(crate) fn details(&self, deployment_id: i64) -> Value {
        let created = rfc3339(self.created_at_ms);
        let id = self.id.to_string();
        let deployment = deployment_id.to_string();
        let mut details = self.summary();
        let rest = json!({
            "schema_version": "v2",
            "disabled": false,
            "second_factor_policy": "none",
            "availability": "available",
            "last_password_reset_at": self.password_set_at_ms.map(rfc3339),
            "active_organization_membership_id": null,
            "active_workspace_membership_id": null,
            "deployment_id": deployment,
            "public_metadata": {},
            "private_metadata": {},
            "primary_email_address_id": self.email.as_ref().map(|email| email.id.to_string()),
            "primary_phone_number_id": self.phone.as_ref().map(|phone| phone.id.to_string()),
            "email_addresses": self.email.iter().map(|email| json!({
                "id": email.id.to_string(),
                "created_at": created,
                "updated_at": created,
                "deployment_id": deployment,
                "user_id": id,
                "email": email.address,
                "is_primary": true,
                "verified": true,
                "verified_at": created,
                "verification_strategy": "otp",
            })).collect::<Vec<_>>(),
            "phone_numbers": self.phone.iter().map(|phone| json!({
                "id": phone.id.to_string(),
                "created_at": created,
                "updated_at": created,
                "user_id": id,
                "phone_number": phone.number,
                "country_code": "",
                "verified": true,
                "verified_at": created,
            })).collect::<Vec<_>>(),
            "social_connections": [],
            "segments": [],
            "has_password": self.password.is_some(),
            "has_backup_codes": false,
        });
        if let (Some(members), Value::Object(rest)) = (details.as_object_mut(), rest) {
            members.extend(rest);
        }
        details
    }
}
