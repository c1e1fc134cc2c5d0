use wacht_core::{Context, Request, Router};

async fn number(_: Request, _: Context) -> u32 {
    7
}

fn main() {
    let _ = Router::new().get("/", number);
}
