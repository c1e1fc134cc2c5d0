//! Webhooks that are signed, sent to loopback endpoints, tried again and replayed.

use serde_json::{Value, json};
use wacht_dev::DevPlatform;

use crate::client::Api;
use crate::receiver::Receiver;

struct Setup {
    platform: DevPlatform,
    api: Api,
    receiver: Receiver,
    app: Value,
    endpoint: String,
}

async fn setup() -> Setup {
    // Waiting for a delivery asks often.
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    let (api, receiver) = (Api::new(&platform), Receiver::start().await);
    let app = api.ok(api.post("/webhooks/apps").json(&json!({"name": "My Shop"}))).await;
    let endpoint = json!({
        "app_slug": "my-shop",
        "url": receiver.url,
        "subscriptions": [{"event_name": "order.paid", "filter_rules": {"country": ["CH", "DE"]}}],
        "headers": {"x-tenant": "7"},
        "max_retries": 3,
    });
    let endpoint = api.ok(api.post("/webhooks/apps/my-shop/endpoints").json(&endpoint)).await;
    let endpoint = endpoint["id"].as_str().unwrap().to_owned();
    Setup { platform, api, receiver, app, endpoint }
}

impl Setup {
    async fn trigger(&self, country: &str) -> Value {
        let event = json!({
            "app_slug": "my-shop", "event_name": "order.paid",
            "payload": {"order": 1}, "filter_context": {"country": country},
        });
        self.api.ok(self.api.post("/webhooks/apps/my-shop/trigger").json(&event)).await
    }

    /// The delivery once it has this status.
    async fn settled(&self, id: &str, status: &str) -> Value {
        loop {
            let at = format!("/webhooks/apps/my-shop/deliveries/{id}");
            let delivery = self.api.ok(self.api.get(&at)).await;
            if delivery["status"] == status {
                return delivery;
            }
            tokio::task::yield_now().await;
        }
    }
}

#[tokio::test]
async fn an_event_is_sent_signed_to_the_endpoints_that_subscribe() {
    let mut setup = setup().await;
    let triggered = setup.trigger("CH").await;
    assert_eq!((&triggered["delivered_count"], &triggered["filtered_count"]), (&json!(1), &json!(0)));
    let id = triggered["delivery_ids"][0].as_str().unwrap();
    let message = setup.receiver.next().await;
    assert!(message.is_signed_with(setup.app["signing_secret"].as_str().unwrap()));
    assert_eq!(message.header("webhook-id"), format!("msg_{id}"));
    assert_eq!((message.header("user-agent"), message.header("x-tenant")), ("Wacht-Webhook/1.0", "7"));
    let body: Value = serde_json::from_str(&message.body).unwrap();
    assert_eq!((&body["type"], &body["data"]), (&json!("order.paid"), &json!({"order": 1})));
    let delivery = setup.settled(id, "success").await;
    assert_eq!((&delivery["http_status_code"], &delivery["attempt_number"]), (&json!(200), &json!(1)));
    assert_eq!((&delivery["response_body"], &delivery["payload"]), (&json!("thanks"), &json!({"order": 1})));
    let elsewhere = setup.trigger("FR").await;
    assert_eq!((&elsewhere["delivered_count"], &elsewhere["filtered_count"]), (&json!(0), &json!(1)));
    let filtered = setup.api.get("/webhooks/apps/my-shop/deliveries?status=filtered");
    assert_eq!(setup.api.ok(filtered).await["data"].as_array().unwrap().len(), 1);
    let stats = setup.api.ok(setup.api.get("/webhooks/apps/my-shop/stats")).await;
    assert_eq!((&stats["total_deliveries"], &stats["success_rate"]), (&json!(2), &json!(100.0)));
    let analytics = setup.api.ok(setup.api.get("/webhooks/apps/my-shop/analytics")).await;
    assert_eq!((&analytics["total_events"], &analytics["filtered_deliveries"]), (&json!(2), &json!(1)));
    assert_eq!(analytics["endpoint_performance"][0]["endpoint_url"], setup.receiver.url);
    let series = setup.api.ok(setup.api.get("/webhooks/apps/my-shop/timeseries?interval=month")).await;
    assert_eq!(series["data"][0]["total_deliveries"], 2);
}

#[tokio::test]
async fn a_failed_delivery_is_tried_again_with_its_first_timestamp_and_the_secret_of_the_time() {
    let mut setup = setup().await;
    setup.receiver.answer(503, "");
    setup.receiver.answer(429, "10");
    setup.receiver.answer(500, "");
    let triggered = setup.trigger("DE").await;
    let id = triggered["delivery_ids"][0].as_str().unwrap().to_owned();
    let first = setup.receiver.next().await;
    setup.settled(&id, "failed").await;
    let rotated = setup.api.ok(setup.api.post("/webhooks/apps/my-shop/rotate-secret")).await;
    assert_ne!(rotated["signing_secret"], setup.app["signing_secret"]);
    setup.platform.clock().advance_seconds(31);
    let second = setup.receiver.next().await;
    assert_eq!(second.header("webhook-id"), first.header("webhook-id"));
    assert_eq!(second.header("webhook-timestamp"), first.header("webhook-timestamp"));
    assert!(second.is_signed_with(rotated["signing_secret"].as_str().unwrap()));
    // The receiver asked for ten seconds, which is less than the ladder's sixty.
    while setup.settled(&id, "failed").await["attempt_number"] != 2 {}
    setup.platform.clock().advance_seconds(11);
    setup.receiver.next().await;
    let delivery = setup.settled(&id, "permanently_failed").await;
    assert_eq!((&delivery["attempt_number"], &delivery["http_status_code"]), (&json!(3), &json!(500)));
}

#[tokio::test]
async fn an_endpoint_that_is_gone_is_disabled_until_it_is_reactivated() {
    let mut setup = setup().await;
    setup.receiver.answer(410, "");
    let triggered = setup.trigger("CH").await;
    setup.receiver.next().await;
    setup.settled(triggered["delivery_ids"][0].as_str().unwrap(), "permanently_failed").await;
    let endpoints = "/webhooks/apps/my-shop/endpoints";
    assert_eq!(setup.api.ok(setup.api.get(endpoints)).await["data"], json!([]));
    let all = setup.api.ok(setup.api.get(&format!("{endpoints}?include_inactive=true"))).await;
    assert_eq!(all["data"][0]["auto_disabled"], true);
    assert_eq!(setup.trigger("CH").await["delivered_count"], 0);
    let reactivate = format!("/webhooks/endpoints/{}/reactivate", setup.endpoint);
    assert_eq!(setup.api.ok(setup.api.post(&reactivate)).await["success"], true);
    assert_eq!(setup.trigger("CH").await["delivered_count"], 1);
    let test = format!("{endpoints}/{}/test", setup.endpoint);
    let tested = setup.api.ok(setup.api.post(&test).json(&json!({"event_name": "ping"}))).await;
    assert_eq!((&tested["success"], &tested["response_body"]), (&json!(true), &json!("thanks")));
    let away = json!({"url": "https://example.com/hook"});
    setup.api.ok(setup.api.patch(&format!("{endpoints}/{}", setup.endpoint)).json(&away)).await;
    let tested = setup.api.ok(setup.api.post(&test).json(&json!({"event_name": "ping"}))).await;
    assert_eq!(tested["success"], false);
    assert!(tested["error"].as_str().unwrap().contains("loopback"));
    let bad = setup.api.patch(&format!("{endpoints}/{}", setup.endpoint)).json(&json!({"url": "mailto:x"}));
    assert_eq!(setup.api.status(bad).await, 400);
}

#[tokio::test]
async fn a_replay_delivers_again_under_new_ids_and_once_for_an_idempotency_key() {
    let mut setup = setup().await;
    let triggered = setup.trigger("CH").await;
    let first = setup.receiver.next().await;
    let replays = "/webhooks/apps/my-shop/deliveries/replay";
    let replay = |body: Value| setup.api.post(replays).json(&body);
    let by_id = json!({"delivery_ids": triggered["delivery_ids"], "idempotency_key": "once"});
    let task = setup.api.ok(replay(by_id.clone())).await;
    let same = setup.api.ok(replay(by_id)).await;
    assert_eq!(task["task_id"], same["task_id"]);
    let now = setup.platform.clock().now_seconds();
    let day = json!({"start_date": "2020-01-01T00:00:00Z", "end_date": "2020-01-04T00:00:00Z"});
    assert_eq!(setup.api.status(replay(day)).await, 400);
    assert_eq!(setup.api.status(replay(json!({}))).await, 422);
    assert_eq!(setup.api.status(replay(json!({"delivery_ids": vec!["1"; 501]}))).await, 400);
    let odd =
        json!({"start_date": "2020-01-01T00:00:00Z", "end_date": "2020-01-01T00:00:00Z", "status": "odd"});
    assert_eq!(setup.api.status(replay(odd)).await, 400);
    let second = setup.receiver.next().await;
    assert_ne!(second.header("webhook-id"), first.header("webhook-id"));
    assert!(second.header("webhook-timestamp").parse::<i64>().unwrap() <= now);
    assert_eq!(second.body, first.body);
    let at = format!("{replays}/{}", task["task_id"].as_str().unwrap());
    let ended = loop {
        let status = setup.api.ok(setup.api.get(&at)).await;
        if status["status"] == "completed" {
            break status;
        }
    };
    assert_eq!((&ended["total_count"], &ended["replayed_count"]), (&json!(1), &json!(1)));
    assert_eq!(setup.api.ok(setup.api.get(replays)).await["data"].as_array().unwrap().len(), 1);
    assert_eq!(setup.api.ok(setup.api.post(&format!("{at}/cancel"))).await["status"], "completed");
}

#[tokio::test]
async fn a_catalog_says_which_events_an_app_may_send() {
    let setup = setup().await;
    let api = &setup.api;
    let event = |name: &str| json!({"name": name, "description": "d"});
    let catalog = json!({"slug": "shop", "name": "Shop", "events": [event("a"), event("b")]});
    api.ok(api.post("/webhooks/event-catalogs").json(&catalog)).await;
    assert_eq!(api.status(api.post("/webhooks/event-catalogs").json(&catalog)).await, 409);
    assert_eq!(api.status(api.get("/webhooks/apps/my-shop/catalog")).await, 404);
    assert_eq!(api.ok(api.get("/webhooks/apps/my-shop/events")).await["events"], json!([]));
    let change = json!({"event_catalog_slug": "shop"});
    api.ok(api.patch("/webhooks/apps/my-shop").json(&change)).await;
    let at = "/webhooks/event-catalogs/shop";
    let more = |name| {
        api.post("/webhooks/event-catalogs/shop/append-events").json(&json!({"events": [event(name)]}))
    };
    api.ok(more("c")).await;
    assert_eq!(api.status(more("a")).await, 409);
    let archive = |name: &str| {
        let body = json!({"event_name": name, "is_archived": true});
        api.post("/webhooks/event-catalogs/shop/archive-event").json(&body)
    };
    api.ok(archive("b")).await;
    assert_eq!(api.status(archive("z")).await, 404);
    api.ok(api.put(at).json(&json!({"description": "All of them"}))).await;
    let held = api.ok(api.get("/webhooks/apps/my-shop/catalog")).await;
    assert_eq!(
        (&held["description"], &held["events"][1]["is_archived"]),
        (&json!("All of them"), &json!(true))
    );
    let events = api.ok(api.get("/webhooks/apps/my-shop/events")).await;
    let names: Vec<_> =
        events["events"].as_array().unwrap().iter().map(|event| &event["event_name"]).collect();
    assert_eq!(names, ["a", "c"]);
    let lost = json!({"name": "x", "event_catalog_slug": "none"});
    assert_eq!(api.status(api.post("/webhooks/apps").json(&lost)).await, 404);
    api.ok(api.delete("/webhooks/apps/my-shop")).await;
    assert_eq!(api.status(api.get("/webhooks/apps/my-shop/endpoints")).await, 404);
}
