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
mod publishable_key;
mod runtime;
mod secret;
mod session_exchange;
#[cfg(test)]
mod testing;
#[cfg(feature = "tower")]
pub mod tower;
mod webhook;

pub use api::{
    Api, CreateUser, Organization, OrganizationId, SortOrder, User, UserDetails, UserId, UserSortKey,
};
pub use auth::{Grant, InvalidRequirement, Principal, Requirement, SessionAuth, UserGrant};
pub use backend::Backend;
pub use builder::BackendBuilder;
pub use client::{
    ApiError, ApiErrorKind, Call, Image, ImageType, InvalidPageSize, Operation, OperationRequest, Page,
    PageSize, Paged,
};
pub use error::{AuthError, AuthErrorKind};
pub use gateway::{GrantedResource, Machine, MachineKind, RateLimit};
pub use publishable_key::{Mode, PublishableKey};
pub use runtime::Runtime;
pub use secret::{ApiKey, SessionSecret};
pub use session_exchange::{ExchangedSession, SessionCredential};
pub use webhook::{Event, Webhook, WebhookError, WebhookErrorKind};
