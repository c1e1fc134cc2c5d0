use wacht_core::{Request, Router};

async fn without_context(_: Request) -> &'static str {
    "hello"
}

fn main() {
    let _ = Router::new().get("/", without_context);
}
