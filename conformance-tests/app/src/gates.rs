use wacht_core::{Context, Error, Json, Request, with_state};

use crate::routes::Routes;
use crate::state::State;

pub(crate) fn routes<R: Routes>(router: R, state: &State) -> R {
    router
        .get("/marks/{key}", with_state(state.clone(), read))
        .post("/marks/{key}", with_state(state.clone(), raise))
        .get("/hold/{key}", with_state(state.clone(), hold))
}

async fn read(state: State, _: Request, context: Context) -> Result<Json<u64>, Error> {
    Ok(Json(state.count(&context, &context.param("key")?).await?))
}

async fn raise(state: State, _: Request, context: Context) -> Result<Json<u64>, Error> {
    let key = context.param("key")?;
    state.mark(&context, &key).await?;
    Ok(Json(state.count(&context, &key).await?))
}

/// Answers when the suite opens the gate, with what was asked: the request stays in flight until then.
async fn hold(state: State, request: Request, context: Context) -> Result<String, Error> {
    let key = context.param("key")?;
    let in_flight = state.enter(&context, &key).await?;
    state.gate(&context, &key).await?;
    in_flight.finish();
    Ok(request.uri().query().unwrap_or_default().to_owned())
}
