use serde_json::{Value, json};

use crate::timestamp::rfc3339;

/// One row of organizations.
#[derive(Debug, Clone)]
pub(crate) struct Organization {
    pub(crate) id: i64,
    pub(crate) created_at_ms: i64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) member_count: i64,
}

impl Organization {
    pub(crate) fn matches(&self, search: &str) -> bool {
        let wanted = search.to_lowercase();
        [&self.name, &self.description].into_iter().any(|text| text.to_lowercase().contains(&wanted))
    }

    /// `Organization`, as lists carry it.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "created_at": rfc3339(self.created_at_ms),
            "updated_at": rfc3339(self.created_at_ms),
            "name": self.name,
            "image_url": "",
            "description": self.description,
            "member_count": self.member_count,
            "public_metadata": {},
            "private_metadata": {},
        })
    }
}
