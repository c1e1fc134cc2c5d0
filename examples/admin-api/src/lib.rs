//! The example application: an admin API for a Wacht deployment. Names no runtime.
