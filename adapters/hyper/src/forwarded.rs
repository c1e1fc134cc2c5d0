use std::net::{IpAddr, SocketAddr};

use http::header::{FORWARDED, HeaderMap, HeaderName, HeaderValue};
use ipnet::IpNet;
use wacht_core::{AddressSource, Arrival, ClientAddress, Scheme};

/// The proxies whose word about a client is believed.
///
/// Each must append to, or overwrite, one of `Forwarded` (RFC 7239) and `X-Forwarded-For`. Where both are there, they must
/// agree on the client: a proxy that writes the one passes on what the client wrote into the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trust(Vec<IpNet>);

/// What one proxy says of who sent it the request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Hop<'a> {
    address: Option<IpAddr>,
    scheme: Option<&'a str>,
    host: Option<&'a str>,
}

impl Trust {
    pub(crate) const fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// Whether this address is one of the proxies.
    pub(crate) fn covers(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Takes what the trusted proxy `peer` says about the client into `arrival`.
    pub(crate) fn apply(&self, peer: IpAddr, headers: &HeaderMap, arrival: &mut Arrival) {
        let standard: Vec<Hop<'_>> = texts(headers, &FORWARDED).rev().flat_map(hops).collect();
        let common: Vec<Hop<'_>> = texts(headers, &X_FORWARDED_FOR)
            .rev()
            .flat_map(|line| line.rsplit(','))
            .map(|node| Hop { address: address(node.trim()), ..Hop::default() })
            .collect();
        let client = match (self.client(peer, &standard), self.client(peer, &common)) {
            (Some((client, hop)), None) => {
                arrival.scheme = hop.scheme.and_then(scheme).unwrap_or(arrival.scheme);
                let host = hop.host.and_then(|host| HeaderValue::from_str(host).ok());
                arrival.host = host.or_else(|| arrival.host.take());
                client
            }
            (None, Some((client, _))) => {
                let last = |name| texts(headers, name).next_back().and_then(|line| line.rsplit(',').next());
                arrival.scheme = last(&X_FORWARDED_PROTO).and_then(scheme).unwrap_or(arrival.scheme);
                let host = last(&X_FORWARDED_HOST).and_then(|host| HeaderValue::from_str(host.trim()).ok());
                arrival.host = host.or_else(|| arrival.host.take());
                client
            }
            (Some((one, _)), Some((other, _))) if one == other => one,
            (Some(_), Some(_)) => {
                tracing::warn!(%peer, "a proxy's Forwarded and X-Forwarded-For disagree: neither is believed");
                return;
            }
            (None, None) => return,
        };
        arrival.client = Some(ClientAddress::new(client, AddressSource::Forwarded));
    }

    /// The first address that is no proxy's, from the nearest hop outwards, with the hop that named it. A hop that names no
    /// address ends the walk at the one before it.
    fn client<'a>(&self, peer: IpAddr, nearest_first: &[Hop<'a>]) -> Option<(IpAddr, Hop<'a>)> {
        let mut found = None;
        let mut believed = peer;
        for hop in nearest_first {
            let (true, Some(address)) = (self.covers(believed), hop.address) else { break };
            believed = address;
            found = Some((address, hop.clone()));
        }
        found
    }
}

static X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
static X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
static X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// The lines of a header. One that is not ASCII is an empty one: it names nobody.
fn texts<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl DoubleEndedIterator<Item = &'a str> {
    headers.get_all(name).iter().map(|line| line.to_str().unwrap_or_default())
}

/// The elements of a `Forwarded` line, the last one first.
fn hops(line: &str) -> Vec<Hop<'_>> {
    let mut elements: Vec<Hop<'_>> = split_outside_quotes(line, ',').map(hop).collect();
    elements.reverse();
    elements
}

fn hop(element: &str) -> Hop<'_> {
    let mut hop = Hop::default();
    for pair in split_outside_quotes(element, ';') {
        let Some((name, value)) = pair.split_once('=') else { continue };
        let value = value.trim();
        let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
        match name.trim() {
            name if name.eq_ignore_ascii_case("for") => hop.address = address(value),
            name if name.eq_ignore_ascii_case("proto") => hop.scheme = Some(value),
            name if name.eq_ignore_ascii_case("host") => hop.host = Some(value),
            _ => {}
        }
    }
    hop
}

fn split_outside_quotes(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |character| {
        quoted ^= character == '"';
        !quoted && character == separator
    })
}

/// An address in any form that proxies write: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`.
fn address(node: &str) -> Option<IpAddr> {
    let bare = node.strip_prefix('[').and_then(|node| node.strip_suffix(']')).unwrap_or(node);
    let address = bare.parse().ok().or_else(|| node.parse().ok().map(|socket: SocketAddr| socket.ip()));
    address.map(|address: IpAddr| address.to_canonical())
}

fn scheme(name: &str) -> Option<Scheme> {
    match name.trim() {
        name if name.eq_ignore_ascii_case("https") => Some(Scheme::Https),
        name if name.eq_ignore_ascii_case("http") => Some(Scheme::Http),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));

    fn arrival(lines: &[(&'static str, &'static str)]) -> Arrival {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_static(value));
        }
        let mut arrival = Arrival::default();
        Trust::new(vec!["10.0.0.0/8".parse().unwrap()]).apply(PROXY, &headers, &mut arrival);
        arrival
    }

    fn client(lines: &[(&'static str, &'static str)]) -> Option<String> {
        arrival(lines).client.map(|client| client.ip.to_string())
    }

    #[test]
    fn the_walk_ends_at_the_first_address_that_is_no_proxy() {
        assert_eq!(client(&[("x-forwarded-for", "6.6.6.6, 1.2.3.4, 10.0.0.2")]).unwrap(), "1.2.3.4");
        assert_eq!(
            client(&[("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "1.2.3.4,10.0.0.2")]).unwrap(),
            "1.2.3.4"
        );
        assert_eq!(
            client(&[("forwarded", "for=6.6.6.6, for=1.2.3.4;by=x, for=10.0.0.2")]).unwrap(),
            "1.2.3.4"
        );
        assert_eq!(client(&[("x-forwarded-for", "10.0.0.3, 10.0.0.2")]).unwrap(), "10.0.0.3");
    }

    #[test]
    fn a_hop_without_an_address_ends_the_walk() {
        assert_eq!(client(&[("x-forwarded-for", "6.6.6.6, unknown, 10.0.0.2")]).unwrap(), "10.0.0.2");
        assert_eq!(client(&[("forwarded", "for=6.6.6.6, for=_hidden")]), None);
        assert_eq!(client(&[("x-forwarded-for", "")]), None);
    }

    #[test]
    fn every_form_of_address_is_read() {
        for (node, ip) in [
            ("1.2.3.4:80", "1.2.3.4"),
            ("2001:db8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:db8::1]:80", "2001:db8::1"),
            ("::ffff:1.2.3.4", "1.2.3.4"),
        ] {
            assert_eq!(address(node).unwrap().to_string(), ip);
        }
        assert_eq!(client(&[("forwarded", "For=\"[2001:db8::1]:80\";Proto=https")]).unwrap(), "2001:db8::1");
    }

    #[test]
    fn headers_that_disagree_are_not_believed() {
        let lines = [("forwarded", "for=6.6.6.6"), ("x-forwarded-for", "1.2.3.4")];
        assert_eq!(client(&lines), None);
        let lines = [("forwarded", "for=1.2.3.4"), ("x-forwarded-for", "1.2.3.4")];
        assert_eq!(client(&lines).unwrap(), "1.2.3.4");
    }

    #[test]
    fn scheme_and_host_are_those_that_the_client_used() {
        let told = arrival(&[
            ("x-forwarded-for", "1.2.3.4"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "a.example"),
        ]);
        assert_eq!((told.scheme, told.host.unwrap()), (Scheme::Https, HeaderValue::from_static("a.example")));
        let told = arrival(&[("forwarded", "for=1.2.3.4;proto=https;host=\"a.example:443\"")]);
        assert_eq!(
            (told.scheme, told.host.unwrap()),
            (Scheme::Https, HeaderValue::from_static("a.example:443"))
        );
    }
}
