//! Agents, what they are given, and the projects of actors.

use serde_json::{Value, json};
use wacht_dev::DevPlatform;

use crate::client::Api;

fn id(row: &Value) -> &str {
    row["id"].as_str().unwrap()
}

#[tokio::test]
async fn an_agent_is_given_tools_knowledge_and_other_agents() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let tool = json!({"name": "search", "tool_type": "api", "configuration": {"type": "Api"}});
    let tool = api.ok(api.post("/ai/tools").json(&tool)).await;
    let base = api.ok(api.post("/ai/knowledge-bases").json(&json!({"name": "Manuals"}))).await;
    let helper = api.ok(api.post("/ai/agents").json(&json!({"name": "Helper"}))).await;
    let agent =
        json!({"name": "Clerk", "tool_ids": [tool["id"]], "strong_model": {"provider": "p", "model": "m"}});
    let agent = api.ok(api.post("/ai/agents").json(&agent)).await;
    let at = format!("/ai/agents/{}", id(&agent));
    api.ok(api.post(&format!("{at}/knowledge-bases/{}", id(&base)))).await;
    for _ in 0..2 {
        api.ok(api.post(&format!("{at}/sub-agents/{}", id(&helper)))).await;
    }
    let details = api.ok(api.get(&format!("{at}/details"))).await;
    assert_eq!((&details["tools_count"], &details["tools"][0]["name"]), (&json!(1), &json!("search")));
    assert_eq!(
        (&details["knowledge_bases_count"], &details["sub_agents"]),
        (&json!(1), &json!([helper["id"]]))
    );
    let cleared = api.ok(api.patch(&at).json(&json!({"clear_strong_model": true, "tool_ids": []}))).await;
    assert!(cleared.get("strong_model").is_none());
    assert_eq!(api.ok(api.get(&format!("{at}/tools"))).await["data"], json!([]));
    api.ok(api.delete(&format!("/ai/agents/{}", id(&helper)))).await;
    assert_eq!(api.ok(api.get(&format!("{at}/sub-agents"))).await["data"], json!([]));
    assert_eq!(api.status(api.post(&format!("{at}/tools/1"))).await, 404);
    assert_eq!(api.status(api.post("/ai/agents").json(&json!({"name": "x", "tool_ids": ["1"]}))).await, 404);
    let found = api.ok(api.get("/ai/agents?search=cler")).await;
    assert_eq!((found["data"].as_array().unwrap().len(), &found["limit"]), (1, &json!(50)));
    let profile = json!({"provider": "openai", "name": "P", "slug": "p", "api_key": "hidden"});
    let profile = api.ok(api.post("/ai/settings/provider-profiles").json(&profile)).await;
    assert_eq!((&profile["api_key_set"], &profile["enabled"]), (&json!(true), &json!(true)));
    assert!(!profile.to_string().contains("hidden"));
}

#[tokio::test]
async fn a_project_of_an_actor_is_searched_archived_and_taken_back() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let actor = json!({"subject_type": "user", "external_key": "ada"});
    let made = api.ok(api.post("/ai/actors").json(&actor)).await;
    assert_eq!(api.status(api.post("/ai/actors").json(&actor)).await, 409);
    let found = api.ok(api.get("/ai/actors/lookup?subject_type=user&external_key=ada")).await;
    assert_eq!(found["actor"]["id"], made["id"]);
    assert_eq!(api.status(api.get("/ai/actors/lookup?subject_type=user&external_key=none")).await, 404);
    let of_actor = format!("actor_id={}", id(&made));
    let mut projects = Vec::new();
    for name in ["Engine", "Engineer", "Notes"] {
        let project = api.post(&format!("/ai/actor-projects?{of_actor}")).json(&json!({"name": name}));
        projects.push(api.ok(project).await);
    }
    let search = format!("/ai/actor-projects/search?{of_actor}&q=ENGINE&limit=1");
    let first = api.ok(api.get(&search)).await;
    assert_eq!((&first["data"][0]["name"], &first["has_more"]), (&json!("Engineer"), &json!(true)));
    let second =
        api.ok(api.get(&format!("{search}&cursor={}", first["next_cursor"].as_str().unwrap()))).await;
    assert_eq!((&second["data"][0]["name"], second.get("next_cursor")), (&json!("Engine"), None));
    let at = format!("/ai/actor-projects/{}", id(&projects[2]));
    assert!(api.ok(api.post(&format!("{at}/archive"))).await["archived_at"].is_string());
    let count = async |more: &str| {
        let listed = api.ok(api.get(&format!("/ai/actor-projects?{of_actor}{more}"))).await;
        listed["data"].as_array().unwrap().len()
    };
    assert_eq!((count("").await, count("&include_archived=true").await), (2, 3));
    assert_eq!(api.ok(api.post(&format!("{at}/unarchive"))).await["archived_at"], Value::Null);
    let thread = api.ok(api.post(&format!("{at}/threads")).json(&json!({"title": "First"}))).await;
    assert_eq!((&thread["actor_id"], &thread["status"]), (&made["id"], &json!("idle")));
    let titled = format!("/ai/actor-project-threads/{}/update", id(&thread));
    assert_eq!(api.ok(api.post(&titled).json(&json!({"title": "Second"}))).await["title"], "Second");
    let found = api.ok(api.get(&format!("/ai/actor-project-threads/search?{of_actor}&q=sec"))).await;
    assert_eq!(found["data"][0]["id"], thread["id"]);
    let ticket = json!({"ticket_type": "agent_access", "agent_ids": ["1"], "actor_id": made["id"]});
    assert_eq!(api.status(api.post("/session/tickets").json(&ticket)).await, 200);
    assert_eq!(api.status(api.get("/ai/actor-projects")).await, 400);
    assert_eq!(api.status(api.get("/ai/actor-projects?actor_id=1")).await, 404);
}
