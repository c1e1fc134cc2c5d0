#![doc = include_str!("../README.md")]

pub mod api;
mod auth;
#[cfg(feature = "axum")]
pub mod axum;
mod backend;
mod base_url;
mod builder;
mod client;
mod error;
mod gateway;
mod guard;
mod identity;
mod publishable_key;
mod runtime;
mod secret;
mod session_exchange;
#[cfg(test)]
mod testing;
#[cfg(feature = "tower")]
pub mod tower;
mod webhook;
mod within;

pub use api::ids::*;
pub use api::shared::{Organization, SortOrder, Workspace};
#[cfg(feature = "users")]
pub use api::users::{CreateUser, User, UserDetails, UserSortKey};
pub use api::{Api, DateTime};
pub use auth::{Grant, InvalidRequirement, Principal, Requirement, SessionAuth, UserGrant};
pub use backend::Backend;
pub use builder::BackendBuilder;
pub use client::{
    Answer, ApiError, ApiErrorKind, Call, Change, CursorPage, Download, File, Image, ImageType,
    InvalidPageSize, Json, Maybe, Multipart, Nothing, Operation, OperationRequest, Page, PageSize, Paged,
    Received, Text,
};
pub use error::{AuthError, AuthErrorKind};
pub use gateway::{GrantedResource, Machine, MachineKind, RateLimit};
pub use guard::guard;
pub use identity::{
    IDENTITY_HEADER, IdentityError, IdentityErrorKind, IdentityKey, IdentitySigner, IdentityVerifier,
};
pub use publishable_key::{Mode, PublishableKey};
pub use runtime::Runtime;
pub use secret::{ApiKey, Secret, SessionSecret};
pub use session_exchange::{ExchangedSession, SessionCredential};
pub use webhook::{Event, Webhook, WebhookError, WebhookErrorKind};
