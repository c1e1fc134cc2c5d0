//! Every operation of the platform by its name.

mod calls;
mod given;

pub use calls::send;
pub use given::Given;

use serde_json::{Value, json};
use wacht_core::{Context, Error, Json, Request, with_state};

use crate::auth::{Auth, granted};
use crate::routes::Routes;

pub(crate) fn routes<R: Routes>(router: R, auth: &Auth) -> R {
    router.post("/auth/operations", with_state(auth.clone(), send_all))
}

/// Sends operations one after another, and says of each the status that it ended with, and the kind of its error.
async fn send_all(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<Value>>, Error> {
    let grant = granted(&auth, &auth.read, &request, &context).await?;
    let api = auth.backend.acting_as(&grant);
    let given: Vec<Given> = crate::auth::json(request.into_body()).await?;
    let mut outcomes = Vec::new();
    for given in &given {
        outcomes.push(match send(&api, given).await? {
            Ok(()) => json!({ "status": 200 }),
            Err(error) => json!({
                "status": error.status().map(|status| status.as_u16()),
                "error": format!("{:?}", error.kind()),
            }),
        });
    }
    Ok(Json(outcomes))
}
