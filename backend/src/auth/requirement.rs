use std::fmt;
use std::sync::Arc;

use wacht_core::{ConfigError, Error};

/// What a route asks of its caller. It always asks for something: an empty or blank one cannot be made. Cheap to clone.
///
/// ```
/// use wacht_backend::Requirement;
///
/// # fn main() -> Result<(), wacht_backend::InvalidRequirement> {
/// let read = Requirement::permission("user:read")?;
/// let either = Requirement::any_of(["user:read", "user:update"])?.organization("7")?;
/// let both = Requirement::all_of(["user:read", "user:update"])?.held_in_workspace();
/// assert!(Requirement::permission(" ").is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement(Arc<Asked>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    permissions: Vec<String>,
    all: bool,
    scope: Scope,
    organization: Option<String>,
    workspace: Option<String>,
    redirect_url: Option<String>,
}

/// Where a permission must be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Anywhere,
    Organization,
    Workspace,
}

impl Asked {
    const fn nothing() -> Self {
        Self {
            permissions: Vec::new(),
            all: false,
            scope: Scope::Anywhere,
            organization: None,
            workspace: None,
            redirect_url: None,
        }
    }
}

impl Requirement {
    /// This permission, held in the organization or in the workspace.
    ///
    /// # Errors
    /// [`InvalidRequirement`] unless the name is plain: not blank, and without white space, commas and parentheses, which
    /// the gateway would read as an expression.
    pub fn permission(name: impl Into<String>) -> Result<Self, InvalidRequirement> {
        Self::of(vec![name.into()])
    }

    /// One of these permissions or more.
    ///
    /// # Errors
    /// As [`permission`](Self::permission), and for no permission at all.
    pub fn any_of(names: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, InvalidRequirement> {
        Self::of(names.into_iter().map(Into::into).collect())
    }

    fn of(permissions: Vec<String>) -> Result<Self, InvalidRequirement> {
        if permissions.is_empty() {
            return Err(InvalidRequirement("names no permission"));
        }
        if !permissions.iter().all(|name| is_plain(name)) {
            return Err(InvalidRequirement("has a permission that is no plain name"));
        }
        Ok(Self(Arc::new(Asked { permissions, ..Asked::nothing() })))
    }

    /// All of these permissions, each held in the organization or in the workspace.
    ///
    /// # Errors
    /// As [`any_of`](Self::any_of).
    pub fn all_of(names: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, InvalidRequirement> {
        Ok(Self::any_of(names)?.asking(|asked| asked.all = true))
    }

    /// Any permissions, in this organization.
    ///
    /// # Errors
    /// [`InvalidRequirement`] for a blank id.
    pub fn in_organization(id: impl Into<String>) -> Result<Self, InvalidRequirement> {
        Self(Arc::new(Asked::nothing())).organization(id)
    }

    /// Any permissions, in this workspace.
    ///
    /// # Errors
    /// [`InvalidRequirement`] for a blank id.
    pub fn in_workspace(id: impl Into<String>) -> Result<Self, InvalidRequirement> {
        Self(Arc::new(Asked::nothing())).workspace(id)
    }

    /// And in this organization.
    ///
    /// # Errors
    /// [`InvalidRequirement`] for a blank id.
    pub fn organization(self, id: impl Into<String>) -> Result<Self, InvalidRequirement> {
        let id = present(id.into())?;
        Ok(self.asking(|asked| asked.organization = Some(id)))
    }

    /// And in this workspace.
    ///
    /// # Errors
    /// [`InvalidRequirement`] for a blank id.
    pub fn workspace(self, id: impl Into<String>) -> Result<Self, InvalidRequirement> {
        let id = present(id.into())?;
        Ok(self.asking(|asked| asked.workspace = Some(id)))
    }

    /// Counts only permissions that are held in the organization.
    #[must_use]
    pub fn held_in_organization(self) -> Self {
        self.asking(|asked| asked.scope = Scope::Organization)
    }

    /// Counts only permissions that are held in the workspace.
    #[must_use]
    pub fn held_in_workspace(self) -> Self {
        self.asking(|asked| asked.scope = Scope::Workspace)
    }

    /// Where a caller who is not signed in may go on: the `redirect_url` of a 401. A 403 has none.
    #[must_use]
    pub fn redirect_url(self, url: impl Into<String>) -> Self {
        self.asking(|asked| asked.redirect_url = Some(url.into()))
    }

    pub(crate) fn redirect(&self) -> Option<&str> {
        self.0.redirect_url.as_deref()
    }

    /// The names of which the gateway must find all.
    ///
    /// It has no any-of that is safe to send: where one of several is enough, the effective permissions in its answer are
    /// judged here.
    pub(crate) fn gateway_permissions(&self) -> Option<&[String]> {
        let Asked { permissions, all, .. } = &*self.0;
        (!permissions.is_empty() && (*all || permissions.len() == 1)).then_some(permissions)
    }

    pub(crate) fn is_met_by(&self, held: &Held<'_>) -> bool {
        let same = |asked: &Option<String>, held: Option<&str>| {
            asked.as_deref().is_none_or(|asked| held == Some(asked))
        };
        let Asked { permissions, all, organization, workspace, .. } = &*self.0;
        if !same(organization, held.organization_id) || !same(workspace, held.workspace_id) {
            return false;
        }
        let mut names = permissions.iter();
        if permissions.is_empty() {
            true
        } else if *all {
            names.all(|name| self.is_held(name, held))
        } else {
            names.any(|name| self.is_held(name, held))
        }
    }

    fn is_held(&self, name: &String, held: &Held<'_>) -> bool {
        match self.0.scope {
            Scope::Anywhere => {
                held.organization.contains(name) || held.workspace.contains(name) || held.own.contains(name)
            }
            Scope::Organization => held.organization.contains(name),
            Scope::Workspace => held.workspace.contains(name),
        }
    }

    /// Only within this file, which adds what is asked.
    fn asking(mut self, change: impl FnOnce(&mut Asked)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

/// What a caller has.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Held<'a> {
    pub(crate) organization_id: Option<&'a str>,
    pub(crate) workspace_id: Option<&'a str>,
    pub(crate) organization: &'a [String],
    pub(crate) workspace: &'a [String],
    /// Held by the caller itself, in no organization and no workspace.
    pub(crate) own: &'a [String],
}

fn is_plain(name: &str) -> bool {
    let plain = |character: char| {
        !(character.is_whitespace() || character.is_control() || matches!(character, ',' | '(' | ')'))
    };
    !name.is_empty() && name.chars().all(plain)
}

fn present(id: String) -> Result<String, InvalidRequirement> {
    if id.trim().is_empty() { Err(InvalidRequirement("has a blank id")) } else { Ok(id) }
}

/// A requirement that asks for nothing, or for something that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidRequirement(&'static str);

impl fmt::Display for InvalidRequirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the requirement {}", self.0)
    }
}

impl std::error::Error for InvalidRequirement {}

impl From<InvalidRequirement> for ConfigError {
    fn from(error: InvalidRequirement) -> Self {
        Self::invalid("requirement", error.0)
    }
}

impl From<InvalidRequirement> for Error {
    fn from(error: InvalidRequirement) -> Self {
        Self::internal(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn j_7_a_blank_or_empty_requirement_cannot_be_made() {
        for name in ["", " ", "\t", "a b", "a,b", "(a)", "a\u{a0}b", "a\nb", "a\0b", "read OR write"] {
            assert!(Requirement::permission(name).is_err(), "{name:?}");
            assert!(Requirement::all_of(["user:read", name]).is_err(), "{name:?}");
        }
        assert!(Requirement::any_of(Vec::<String>::new()).is_err());
        for id in ["", "  "] {
            assert!(Requirement::in_organization(id).is_err());
            assert!(Requirement::permission("a").unwrap().workspace(id).is_err());
        }
    }

    #[test]
    fn r_13_all_of_nothing_cannot_be_made() {
        assert!(Requirement::all_of(Vec::<String>::new()).is_err());
    }

    #[test]
    fn a_permission_counts_in_either_scope_unless_one_is_asked_for() {
        let (organization, workspace) = (texts(&["org:only"]), texts(&["ws:only"]));
        let held = Held { organization: &organization, workspace: &workspace, ..Held::default() };
        let asks = |name: &str| Requirement::permission(name).unwrap();
        assert!(asks("org:only").is_met_by(&held));
        assert!(asks("ws:only").is_met_by(&held));
        assert!(!asks("org").is_met_by(&held));
        assert!(!asks("org:only").held_in_workspace().is_met_by(&held));
        assert!(!asks("ws:only").held_in_organization().is_met_by(&held));
        assert!(asks("ws:only").held_in_workspace().is_met_by(&held));
    }

    #[test]
    fn any_of_takes_one_and_all_of_takes_all() {
        let organization = texts(&["a", "b"]);
        let held = Held { organization: &organization, ..Held::default() };
        assert!(Requirement::any_of(["x", "b"]).unwrap().is_met_by(&held));
        assert!(!Requirement::all_of(["x", "b"]).unwrap().is_met_by(&held));
        assert!(Requirement::all_of(["a", "b"]).unwrap().is_met_by(&held));
        assert!(!Requirement::any_of(["x", "y"]).unwrap().is_met_by(&held));
    }

    #[test]
    fn an_id_is_matched_exactly_and_none_matches_no_id() {
        let requirement = Requirement::in_organization("7").unwrap();
        for (held, met) in [(Some("7"), true), (Some("77"), false), (Some(""), false), (None, false)] {
            assert_eq!(requirement.is_met_by(&Held { organization_id: held, ..Held::default() }), met);
        }
    }

    #[test]
    fn only_all_of_and_single_names_go_to_the_gateway() {
        let sent = |requirement: Requirement| requirement.gateway_permissions().map(<[String]>::to_vec);
        assert_eq!(sent(Requirement::permission("a").unwrap()), Some(texts(&["a"])));
        assert_eq!(sent(Requirement::all_of(["a", "b"]).unwrap()), Some(texts(&["a", "b"])));
        assert_eq!(sent(Requirement::any_of(["a", "b"]).unwrap()), None);
        assert_eq!(sent(Requirement::in_organization("7").unwrap()), None);
    }
}
