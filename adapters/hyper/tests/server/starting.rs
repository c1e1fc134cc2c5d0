use wacht_core::{ConfigError, Context, Handler, Request, Start};
use wacht_hyper::{ServeErrorKind, Server};
use wacht_native::Environment;

async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let greeting = start.require_var("GREETING").await?;
    Ok(move |_: Request, _: Context| std::future::ready(greeting.clone()))
}

#[tokio::test]
async fn a_missing_setting_is_named_before_anything_is_bound() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let builder = Server::builder()
        .address(taken.local_addr().unwrap())
        .environment(Environment::from_map::<&str, &str>([]));
    let error = builder.bind(app).await.unwrap_err();
    assert_eq!(error.kind(), ServeErrorKind::Application);
    assert_eq!(format!("{error:?}"), "the application did not start: GREETING is not set");
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let builder =
        Server::builder().address(address).environment(Environment::from_map([("GREETING", "hello")]));
    let error = builder.bind(app).await.unwrap_err();
    assert_eq!(error.kind(), ServeErrorKind::Bind);
    assert_eq!(error.to_string(), format!("cannot listen on {address}: the address is in use"));
}

#[tokio::test]
async fn the_environment_says_where_to_listen() {
    let settings =
        [("GREETING", "hello"), ("HOST", "localhost"), ("PORT", "0"), ("TRUSTED_PROXIES", "::1, 10.0.0.0/8")];
    let builder = Server::builder().environment(Environment::from_map(settings)).read_environment().unwrap();
    let server = builder.bind(app).await.unwrap();
    assert!(server.local_addr().ip().is_loopback());
}

#[test]
fn a_setting_of_the_server_that_makes_no_sense_is_named() {
    for (name, value) in [("PORT", "http"), ("PORT", "70000"), ("TRUSTED_PROXIES", "everybody")] {
        let builder = Server::builder().environment(Environment::from_map([(name, value)]));
        let error = builder.read_environment().unwrap_err();
        assert_eq!(error.kind(), ServeErrorKind::Configuration);
        assert!(error.to_string().contains(name) && !error.to_string().contains(value), "{error}");
    }
}
