use std::rc::Rc;

use wacht_core::{Context, Request, Router};

async fn counts(_: Request, _: Context) -> &'static str {
    let count = Rc::new(1);
    std::future::ready(()).await;
    drop(count);
    "counted"
}

fn main() {
    let _ = Router::new().get("/", counts);
}
