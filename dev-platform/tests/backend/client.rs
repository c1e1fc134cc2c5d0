//! Calls of the backend API with its own key.

use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use wacht_dev::DevPlatform;

pub(crate) struct Api {
    client: Client,
    url: String,
    key: String,
}

impl Api {
    pub(crate) fn new(platform: &DevPlatform) -> Self {
        let (url, key) = (platform.api_url().to_owned(), platform.api_key().to_owned());
        Self { client: Client::new(), url, key }
    }

    pub(crate) fn get(&self, target: &str) -> RequestBuilder {
        self.call(Method::GET, target)
    }

    pub(crate) fn post(&self, target: &str) -> RequestBuilder {
        self.call(Method::POST, target)
    }

    pub(crate) fn put(&self, target: &str) -> RequestBuilder {
        self.call(Method::PUT, target)
    }

    pub(crate) fn patch(&self, target: &str) -> RequestBuilder {
        self.call(Method::PATCH, target)
    }

    pub(crate) fn delete(&self, target: &str) -> RequestBuilder {
        self.call(Method::DELETE, target)
    }

    fn call(&self, method: Method, target: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{target}", self.url)).bearer_auth(&self.key)
    }

    /// The JSON of an answer that must be 200.
    pub(crate) async fn ok(&self, request: RequestBuilder) -> Value {
        let response = request.send().await.unwrap();
        let status = response.status();
        let text = response.text().await.unwrap();
        assert_eq!(status, 200, "{text}");
        serde_json::from_str(&text).unwrap()
    }

    pub(crate) async fn status(&self, request: RequestBuilder) -> u16 {
        request.send().await.unwrap().status().as_u16()
    }

    /// The status and the message of an error.
    pub(crate) async fn error(&self, request: RequestBuilder) -> (u16, String) {
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = response.json().await.unwrap();
        (status, body.pointer("/errors/0/message").unwrap().as_str().unwrap().to_owned())
    }
}
