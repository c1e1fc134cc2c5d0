use wacht_core::{Context, Error, Request, with_state};

use crate::routes::Routes;
use crate::state::State;

pub(crate) fn routes<R: Routes>(router: R, state: &State) -> R {
    router.get("/background/{key}", with_state(state.clone(), background))
}

/// Answers at once; the work it leaves behind waits for the suite's gate, then raises `<key>.finished`.
async fn background(state: State, _: Request, context: Context) -> Result<&'static str, Error> {
    let key = context.param("key")?.into_owned();
    let (outer, in_flight) = (context.clone(), state.enter(&context, &key).await?);
    outer.wait_until(async move {
        if state.gate(&context, &key).await.is_ok() {
            in_flight.finish();
        }
    });
    Ok("answered")
}
