use crate::failure::same;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H03: Invariant = Invariant::new(
    "H03",
    "set_cookie",
    "several Set-Cookie headers leave as several headers, commas intact",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let expected = [
        "a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT; Path=/",
        "b=2; Expires=Thu, 22 Oct 2037 07:28:00 GMT; HttpOnly",
        "c=x,y",
    ];
    let answer = subject.ok(&Request::get("/set-cookie")).await?;
    same("the Set-Cookie lines", expected.map(str::to_owned).to_vec(), answer.head.texts("set-cookie"))?;
    let head = subject.ask(&Request::new("HEAD", "/set-cookie")).await?.head;
    same("the Set-Cookie lines of HEAD", expected.map(str::to_owned).to_vec(), head.texts("set-cookie"))
}
