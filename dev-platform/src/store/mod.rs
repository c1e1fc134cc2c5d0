//! What the platform stores: users and organizations, in memory.

mod organization;
mod password;
pub(crate) mod sample;
mod user;

pub(crate) use organization::Organization;
pub(crate) use password::PasswordHash;
pub(crate) use user::{NewUser, User};

use std::collections::HashMap;

use bytes::Bytes;

/// All rows of one deployment.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) users: Vec<User>,
    pub(crate) organizations: Vec<Organization>,
    images: HashMap<i64, Image>,
    last_id: i64,
}

/// An uploaded picture.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
}

/// An e-mail address or a username is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken;

impl Store {
    pub(crate) fn user(&self, id: i64) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    pub(crate) fn user_mut(&mut self, id: i64) -> Option<&mut User> {
        self.users.iter_mut().find(|user| user.id == id)
    }

    pub(crate) fn image(&self, id: i64) -> Option<&Image> {
        self.images.get(&id)
    }

    /// Adds a user under the next id. `images_at` is where pictures are served.
    pub(crate) fn create_user(&mut self, new: NewUser, now_ms: i64, images_at: &str) -> Result<User, Taken> {
        if self.users.iter().any(|user| user.shares_an_identifier_with(&new)) {
            return Err(Taken);
        }
        let picture = new.picture.clone().map(|image| {
            let id = self.next_id();
            self.images.insert(id, image);
            format!("{images_at}/{id}")
        });
        let (id, email_id, phone_id) = (self.next_id(), self.next_id(), self.next_id());
        let user = User::new(new, id, email_id, phone_id, picture.unwrap_or_default(), now_ms);
        self.users.push(user.clone());
        Ok(user)
    }

    /// Removes a user, whose identifiers are free again. `false` when there is none with this id.
    pub(crate) fn delete_user(&mut self, id: i64) -> bool {
        let before = self.users.len();
        self.users.retain(|user| user.id != id);
        self.users.len() < before
    }

    fn next_id(&mut self) -> i64 {
        self.last_id = self.last_id.saturating_add(1);
        self.last_id
    }
}
