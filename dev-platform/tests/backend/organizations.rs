//! Organizations, workspaces, their members and roles.

use crate::client::Api;
use reqwest::multipart::{Form, Part};
use serde_json::json;
use wacht_dev::DevPlatform;

const ADA: &str = DevPlatform::SAMPLE_USER_ID;
const GRACE: &str = "251000000000000002";
const ACME: &str = DevPlatform::SAMPLE_ORGANIZATION_ID;

#[tokio::test]
async fn an_organization_is_made_changed_and_ends_with_what_lies_in_it() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let form = Form::new().text("name", "Initech").text("public_metadata", r#"{"plan":"pro"}"#);
    let image = Part::bytes(b"png".to_vec()).mime_str("image/png").unwrap();
    let made = api.ok(api.post("/organizations").multipart(form.part("organization_image", image))).await;
    assert_eq!((&made["name"], &made["public_metadata"]["plan"]), (&json!("Initech"), &json!("pro")));
    let id = made["id"].as_str().unwrap();
    let picture = reqwest::get(made["image_url"].as_str().unwrap()).await.unwrap();
    assert_eq!(picture.bytes().await.unwrap(), "png");
    let workspace = Form::new().text("name", "Reports");
    let workspace = api.ok(api.post(&format!("/organizations/{id}/workspaces")).multipart(workspace)).await;
    let listed = api.ok(api.get("/workspaces?search=reports")).await;
    assert_eq!(listed["data"][0]["organization_name"], "Initech");
    let change = Form::new().text("description", "Software").text("remove_image", "true");
    let changed = api.ok(api.patch(&format!("/organizations/{id}")).multipart(change)).await;
    assert_eq!((&changed["name"], &changed["image_url"]), (&json!("Initech"), &json!("")));
    let details = api.ok(api.get(&format!("/organizations/{id}"))).await;
    assert_eq!(details["workspaces"][0]["id"], workspace["id"]);
    assert_eq!(api.ok(api.delete(&format!("/organizations/{id}"))).await, json!({}));
    assert_eq!(api.status(api.get(&format!("/organizations/{id}"))).await, 404);
    let workspace = format!("/workspaces/{}", workspace["id"].as_str().unwrap());
    assert_eq!(api.error(api.get(&workspace)).await, (404, "Workspace not found".to_owned()));
    let nameless = api.post("/organizations").multipart(Form::new().text("name", ""));
    assert_eq!(api.error(nameless).await, (400, "name is required".to_owned()));
    let broken = Form::new().text("name", "x").text("public_metadata", "{");
    assert_eq!(api.status(api.post("/organizations").multipart(broken)).await, 400);
}

#[tokio::test]
async fn a_role_is_given_to_a_member_and_ends() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let roles = format!("/organizations/{ACME}/roles");
    let billing = json!({"name": "Billing", "permissions": ["billing:read"]});
    let role = api.ok(api.post(&roles).json(&billing)).await;
    assert_eq!(role["is_deployment_level"], false);
    let names = |page: &serde_json::Value| -> Vec<String> {
        let rows = page["data"].as_array().unwrap();
        rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&api.ok(api.get(&roles)).await), ["Admin", "Member", "Billing"]);
    assert_eq!(names(&api.ok(api.get("/settings/b2b/organization-roles")).await), ["Admin", "Member"]);
    let members = format!("/organizations/{ACME}/members");
    let found = api.ok(api.get(&format!("{members}?search=GRACE"))).await;
    let member = found["data"][0].clone();
    assert_eq!((&member["user_id"], &member["first_name"]), (&json!(GRACE), &json!("Grace")));
    let at = format!("{members}/{}/roles/{}", member["id"].as_str().unwrap(), role["id"].as_str().unwrap());
    assert_eq!(api.ok(api.post(&at)).await, json!({}));
    let memberships = api.ok(api.get(&format!("/users/{GRACE}/organization-memberships"))).await;
    let acme = &memberships["data"][0];
    assert_eq!(
        (&acme["organization"]["name"], &acme["roles"][1]["name"]),
        (&json!("Acme"), &json!("Billing"))
    );
    let role_path = format!("{roles}/{}", role["id"].as_str().unwrap());
    let renamed = api.ok(api.patch(&role_path).json(&json!({"name": "Money"}))).await;
    assert_eq!((&renamed["name"], &renamed["permissions"]), (&json!("Money"), &json!(["billing:read"])));
    api.ok(api.delete(&role_path)).await;
    let memberships = api.ok(api.get(&format!("/users/{GRACE}/organization-memberships"))).await;
    assert_eq!(memberships["data"][0]["roles"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_membership_needs_a_user_a_role_of_the_place_and_is_there_once() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let members = format!("/organizations/{ACME}/members");
    let add = |body: serde_json::Value| api.post(&members).json(&body);
    assert_eq!(api.status(add(json!({"user_id": ADA, "role_ids": []}))).await, 409);
    assert_eq!(
        api.error(add(json!({"user_id": "1", "role_ids": []}))).await,
        (404, "User not found".to_owned())
    );
    let outsider = "251000000000000025";
    let unknown = add(json!({"user_id": outsider, "role_ids": ["1"]}));
    assert_eq!(api.error(unknown).await, (404, "Role not found".to_owned()));
    assert_eq!(api.status(add(json!({"user_id": outsider}))).await, 422);
    let workspace = format!("/workspaces/{}/members", DevPlatform::SAMPLE_WORKSPACE_ID);
    let early = api.post(&workspace).json(&json!({"user_id": outsider, "role_ids": []}));
    assert_eq!(api.status(early).await, 400);
    let number: i64 = outsider.parse().unwrap();
    let added = api.ok(add(json!({"user_id": number, "role_ids": []}))).await;
    assert_eq!(added["user_id"], outsider);
    let inside = api.post(&workspace).json(&json!({"user_id": outsider, "role_ids": []}));
    assert_eq!(api.ok(inside).await["user_id"], outsider);
    api.ok(api.delete(&format!("{members}/{}", added["id"].as_str().unwrap()))).await;
    let left = api.ok(api.get(&workspace)).await;
    assert_eq!(left["data"].as_array().unwrap().len(), 1);
    assert_eq!(api.status(api.get("/organizations/7/members")).await, 404);
    assert_eq!(api.status(api.get("/organizations/x/members")).await, 400);
}

#[tokio::test]
async fn an_invitation_is_listed_until_it_is_discarded() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let at = format!("/organizations/{ACME}/invitations");
    let invite = || api.post(&at).json(&json!({"email": "new@example.com", "role_id": "261000000000000002"}));
    let made = api.ok(invite()).await;
    assert_eq!(made["organization_name"], "Acme");
    assert_eq!(api.status(invite()).await, 409);
    let row = api.ok(api.get(&at)).await["data"][0].clone();
    assert_eq!((&row["initial_organization_role_name"], &row["expired"]), (&json!("Member"), &json!(false)));
    platform.clock().advance_seconds(8 * 24 * 60 * 60);
    assert_eq!(api.ok(api.get(&at)).await["data"][0]["expired"], true);
    api.ok(api.post(&format!("{at}/{}/discard", made["id"].as_str().unwrap()))).await;
    assert_eq!(api.ok(api.get(&at)).await["data"], json!([]));
    let all = api.ok(api.get(&format!("{at}?include_deleted=true"))).await;
    assert_eq!(all["data"].as_array().unwrap().len(), 1);
}
