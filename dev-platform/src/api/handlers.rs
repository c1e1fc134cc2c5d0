use serde_json::json;

use super::api_keys::audit;
use super::call::{Call, Handler, Outcome};
use super::refusal::Refusal;
use super::users::{factors, identifiers, sign_ins};
use super::webhooks::{catalogs, deliveries, endpoints, replays};
use super::{api_keys, members, organizations, rows, tickets, users, webhooks};
use crate::timestamp::rfc3339;

/// What a line of the table of operations says an operation does.
pub(super) fn handler(name: &str) -> Option<Handler> {
    Some(match name {
        "health" => health,
        "list" => rows::list,
        "list_active" => rows::list_active,
        "get" => rows::get,
        "create" => rows::create,
        "update" => rows::update,
        "delete" => rows::delete,

        "create_user" => users::create,
        "update_user" => users::update,
        "update_password" => users::update_password,
        "remove_password" => users::remove_password,
        "list_memberships" => users::memberships,
        "add_email" => identifiers::add_email,
        "update_email" => identifiers::update_email,
        "delete_email" => identifiers::delete_email,
        "make_email_primary" => identifiers::make_email_primary,
        "add_phone" => identifiers::add_phone,
        "update_phone" => identifiers::update_phone,
        "delete_phone" => identifiers::delete_phone,
        "make_phone_primary" => identifiers::make_phone_primary,
        "create_authenticator" => factors::create_authenticator,
        "delete_authenticator" => factors::delete_authenticator,
        "regenerate_backup_codes" => factors::regenerate_backup_codes,
        "list_sign_ins" => sign_ins::list,
        "revoke_sign_in" => sign_ins::revoke,
        "revoke_all_sign_ins" => sign_ins::revoke_all,

        "create_organization" => organizations::create,
        "update_organization" => organizations::update,
        "list_roles" => organizations::roles,
        "list_deployment_roles" => organizations::roles_of_deployment,
        "delete_role" => organizations::delete_role,
        "invite_to_organization" => organizations::invite,
        "list_organization_invitations" => organizations::invitations,
        "discard_invitation" => organizations::discard_invitation,
        "add_member" => members::add,
        "update_member" => members::update,
        "add_member_role" => members::add_role,
        "remove_member_role" => members::remove_role,

        "create_session_ticket" => tickets::create,

        "create_api_app" => api_keys::create_app,
        "update_api_app" => api_keys::update_app,
        "create_api_key" => api_keys::create_key,
        "rotate_api_key" => api_keys::rotate_key,
        "revoke_api_key" => api_keys::revoke_key,
        "list_rate_limit_schemes" => api_keys::list_schemes,
        "list_audit_logs" => audit::logs,
        "audit_analytics" => audit::analytics,
        "audit_timeseries" => audit::timeseries,

        "create_webhook_app" => webhooks::create_app,
        "update_webhook_app" => webhooks::update_app,
        "rotate_webhook_secret" => webhooks::rotate_secret,
        "create_catalog" => catalogs::create,
        "append_events" => catalogs::append,
        "archive_event" => catalogs::archive,
        "catalog_of_app" => catalogs::of_app,
        "events_of_app" => catalogs::events_of_app,
        "create_endpoint" => endpoints::create,
        "update_endpoint" => endpoints::update,
        "reactivate_endpoint" => endpoints::reactivate,
        "test_endpoint" => endpoints::test,
        "trigger" => deliveries::trigger,
        "list_deliveries" => deliveries::list,
        "replay" => replays::start,
        "cancel_replay" => replays::cancel,
        "webhook_stats" => webhooks::statistics::stats,
        "webhook_analytics" => webhooks::statistics::analytics,
        "webhook_timeseries" => webhooks::statistics::timeseries,
        _ => return None,
    })
}

fn health(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(json!({"status": "healthy", "timestamp": rfc3339(call.now_ms)})))
}
