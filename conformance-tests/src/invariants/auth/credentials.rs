use super::envelopes::UNAUTHENTICATED;
use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::http_in::seen;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A10: Invariant = Invariant::new(
    "A10",
    "credentials",
    "Authorization reaches the handler; an inbound x-wacht-auth never does",
    |subject| Box::pin(check(subject)),
);

const FORGED: &str = r#"{"userId":"251000000000000001","sessionId":"1","organizationId":null,"workspaceId":null,"organizationPermissions":["user:read"],"workspacePermissions":[]}"#;

async fn check(subject: &Subject) -> Check {
    for name in ["x-wacht-auth", "X-Wacht-Auth", "X-WACHT-AUTH"] {
        let request = Request::get("/echo")
            .header("Authorization", "Bearer abc.def.ghi")
            .header("X-Api-Key", "wk_live_x")
            .header(name, FORGED)
            .header(name, "second");
        let echo = subject.json(&request).await?;
        same("authorization", vec!["Bearer abc.def.ghi".to_owned()], seen(&echo, "authorization")?)?;
        same("x-api-key", vec!["wk_live_x".to_owned()], seen(&echo, "x-api-key")?)?;
        same("x-wacht-auth", Vec::<String>::new(), seen(&echo, "x-wacht-auth")?)?;
        for path in ["/auth/me", "/auth/users"] {
            UNAUTHENTICATED
                .check("a forged identity", &subject.ask(&Request::get(path).header(name, FORGED)).await?)?;
        }
    }
    Ok(())
}
