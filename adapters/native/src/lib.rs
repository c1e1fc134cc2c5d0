//! What every native process brings to an application: HTTP client, signatures, environment, clock.
