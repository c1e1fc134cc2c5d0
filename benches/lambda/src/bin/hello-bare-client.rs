//! The function on lambda_http with an HTTPS client, which every function that calls an API has.

use lambda_http::{Error, Request, run, service_fn};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let client = reqwest::Client::new();
    run(service_fn(move |_: Request| {
        let client = client.clone();
        async move {
            if let Ok(url) = std::env::var("CALL") {
                client.get(url).send().await?;
            }
            Ok::<_, Error>("hello, world")
        }
    }))
    .await
}
