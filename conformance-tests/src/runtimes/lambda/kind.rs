use wacht_core::{Capabilities, HeaderBytes};

/// What stands between a caller and the function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A REST API of API Gateway: payload format 1.0.
    Rest,
    /// An HTTP API of API Gateway: payload format 2.0.
    HttpApi,
    /// A load balancer with multi-value headers off.
    Alb,
    /// A load balancer with multi-value headers on.
    AlbMulti,
    /// A function URL, buffered.
    Url,
    /// A function URL whose invoke mode is `RESPONSE_STREAM`.
    UrlStream,
    /// VPC Lattice, event structure 1.
    LatticeV1,
    /// VPC Lattice, event structure 2.
    LatticeV2,
}

const MIB: usize = 1024 * 1024;

impl Kind {
    pub(super) const ALL: [Self; 8] = [
        Self::Rest,
        Self::HttpApi,
        Self::Alb,
        Self::AlbMulti,
        Self::Url,
        Self::UrlStream,
        Self::LatticeV1,
        Self::LatticeV2,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Rest => "lambda-rest",
            Self::HttpApi => "lambda-http-api",
            Self::Alb => "lambda-alb",
            Self::AlbMulti => "lambda-alb-multi",
            Self::Url => "lambda-url",
            Self::UrlStream => "lambda-url-stream",
            Self::LatticeV1 => "lambda-lattice-v1",
            Self::LatticeV2 => "lambda-lattice-v2",
        }
    }

    pub(super) const fn streams(self) -> bool {
        matches!(self, Self::UrlStream)
    }

    /// What passes of a body: 6 MB of an event as JSON, which base64 makes longer by a third; 1 MB through a load balancer
    /// (AWS Lambda quotas; Elastic Load Balancing, "Lambda functions as targets").
    pub(super) const fn most_body_bytes(self) -> usize {
        match self {
            Self::Alb | Self::AlbMulti => 700 * 1024,
            _ => 4 * MIB,
        }
    }

    /// A function URL and VPC Lattice's first event structure keep the target but for a `?` with nothing behind it. The
    /// others write the query as names and values, or decode the path.
    pub(super) fn target_passed(self, sent: &str) -> Option<String> {
        matches!(self, Self::Url | Self::UrlStream | Self::LatticeV1)
            .then(|| sent.strip_suffix('?').unwrap_or(sent).to_owned())
    }

    /// API Gateway and function URLs have no endpoint without TLS.
    pub(super) const fn scheme(self) -> &'static str {
        match self {
            Self::Rest | Self::HttpApi | Self::Url | Self::UrlStream => "https",
            _ => "http",
        }
    }

    /// Events with one value for each header.
    pub(super) const fn joins_repeated_headers(self) -> bool {
        !matches!(self, Self::Rest | Self::AlbMulti | Self::LatticeV2)
    }

    pub(super) const fn capabilities(self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_streaming = false;
        capabilities.response_streaming = self.streams();
        capabilities.full_duplex = false;
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        capabilities.raw_target = matches!(self, Self::Url | Self::UrlStream | Self::LatticeV1);
        capabilities.header_bytes = HeaderBytes::Utf8;
        capabilities.cancellation = false;
        capabilities.client_address = !matches!(self, Self::LatticeV1 | Self::LatticeV2);
        capabilities
    }
}
