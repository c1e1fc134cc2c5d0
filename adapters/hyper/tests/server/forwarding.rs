use crate::wire::start;

const FORGED: &str = "GET /facts?a=%2F HTTP/1.1\r\nhost: inner\r\nx-forwarded-for: 1.2.3.4\r\n\
    x-forwarded-proto: https\r\nx-forwarded-host: outer\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_forwarded_address_from_an_untrusted_peer_is_ignored() {
    let server = start(|server| server.trusted_proxies(["10.0.0.0/8".parse().unwrap()])).await;
    let answer = server.answer(FORGED).await;
    assert!(answer.ends_with("\r\n\r\n127.0.0.1 peer http inner /facts?a=%2F"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_forwarded_address_from_a_trusted_peer_is_believed() {
    let server = start(|server| server.trusted_proxies(["127.0.0.0/8".parse().unwrap()])).await;
    let answer = server.answer(FORGED).await;
    assert!(answer.ends_with("\r\n\r\n1.2.3.4 forwarded https outer /facts?a=%2F"), "{answer}");
    let answer = server
        .answer(concat!(
            "GET /facts HTTP/1.1\r\nhost: inner\r\nconnection: close\r\n",
            "forwarded: for=\"[2001:db8::1]:80\";proto=https;host=outer, for=127.0.0.2\r\n\r\n",
        ))
        .await;
    assert!(answer.ends_with("\r\n\r\n2001:db8::1 forwarded https outer /facts"), "{answer}");
    server.stop().await;
}
