//! The addresses and numbers of a user, one of each of which is the primary one.

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::store::{Row, Store};

/// One kind of identifier.
#[derive(Debug)]
pub(in crate::api) struct Identifier {
    pub(super) table: &'static str,
    pub(super) field: &'static str,
    /// The member of a user that names the primary one.
    pub(super) primary: &'static str,
    is_unique: bool,
}

pub(in crate::api) const EMAIL: Identifier =
    Identifier { table: "user_emails", field: "email", primary: "primary_email_address_id", is_unique: true };

pub(in crate::api) const PHONE: Identifier = Identifier {
    table: "user_phones",
    field: "phone_number",
    primary: "primary_phone_number_id",
    is_unique: false,
};

pub(in crate::api) fn add_email(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    EMAIL.add(call)
}

pub(in crate::api) fn add_phone(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    PHONE.add(call)
}

pub(in crate::api) fn update_email(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    EMAIL.update(call)
}

pub(in crate::api) fn update_phone(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    PHONE.update(call)
}

pub(in crate::api) fn delete_email(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    EMAIL.delete(call)
}

pub(in crate::api) fn delete_phone(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    PHONE.delete(call)
}

pub(in crate::api) fn make_email_primary(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    EMAIL.make_primary(call)
}

pub(in crate::api) fn make_phone_primary(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    PHONE.make_primary(call)
}

impl Identifier {
    /// Refuses an address that another row has, in any case of its letters.
    pub(super) fn check_free(&self, store: &Store, value: &str, own_id: &str) -> Result<(), Refusal> {
        let same = |row: &Row| {
            row.id() != own_id && row.text(self.field).is_some_and(|held| held.eq_ignore_ascii_case(value))
        };
        if self.is_unique && store.rows(self.table).iter().any(same) { Err(Refusal::taken()) } else { Ok(()) }
    }

    fn add(&self, call: &mut Call<'_>) -> Result<Outcome, Refusal> {
        let user = call.target_in("users")?;
        let mut row = std::mem::take(&mut call.body);
        self.check_free(call.store, &row.owned(self.field), "")?;
        let is_primary = row.take("is_primary").is_some_and(|flag| flag == true);
        row.set("user_id", user.id());
        if row.flag("verified") {
            row.set("verified_at", call.now_ms);
        }
        let row = call.store.insert(self.table, row, call.now_ms);
        if is_primary || user.value(self.primary).is_none() {
            self.set_primary(call, user, row.id());
        }
        Ok(Outcome::One(row))
    }

    fn update(&self, call: &mut Call<'_>) -> Result<Outcome, Refusal> {
        let mut row = call.target()?;
        let mut changes = std::mem::take(&mut call.body);
        let is_primary = changes.take("is_primary").is_some_and(|flag| flag == true);
        if changes.flag("verified") && !row.flag("verified") {
            changes.set("verified_at", call.now_ms);
        }
        row.merge(changes);
        self.check_free(call.store, &row.owned(self.field), row.id())?;
        if is_primary {
            let user = call.target_in("users")?;
            self.set_primary(call, user, row.id());
        }
        Ok(call.save(self.table, row))
    }

    fn delete(&self, call: &mut Call<'_>) -> Result<Outcome, Refusal> {
        let (mut user, row) = (call.target_in("users")?, call.target()?);
        call.store.remove(self.table, row.id());
        if user.is(self.primary, row.id()) {
            user.take(self.primary);
            call.save("users", user);
        }
        Ok(Outcome::Done)
    }

    fn make_primary(&self, call: &mut Call<'_>) -> Result<Outcome, Refusal> {
        let (user, row) = (call.target_in("users")?, call.target()?);
        self.set_primary(call, user, row.id());
        Ok(Outcome::Done)
    }

    fn set_primary(&self, call: &mut Call<'_>, mut user: Row, id: &str) {
        user.set(self.primary, id);
        call.save("users", user);
    }
}
