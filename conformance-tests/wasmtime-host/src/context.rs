use std::collections::HashMap;
use std::sync::Arc;

use wasmtime::component::{Accessor, HasSelf, ResourceTable};
use wasmtime::{Result, StoreLimits, StoreLimitsBuilder};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use crate::destinations::Destinations;

wasmtime::component::bindgen!({
    path: "wit",
    world: "spin",
    imports: { default: async | trappable },
});

pub(crate) use spin::variables::variables;

/// The most memory of one instance, in bytes.
pub(crate) const MEMORY: usize = 256 << 20;

/// Settings by name.
pub(crate) type Settings = Arc<HashMap<String, String>>;

/// What one instance has of the host.
pub(crate) struct Context {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    destinations: Destinations,
    table: ResourceTable,
    pub(crate) limits: StoreLimits,
    variables: Settings,
}

impl Context {
    pub(crate) fn new(environment: &Settings, variables: &Settings, destinations: &Destinations) -> Self {
        let mut wasi = WasiCtx::builder();
        wasi.inherit_stdout().inherit_stderr();
        for (name, value) in environment.iter() {
            wasi.env(name, value);
        }
        Self {
            wasi: wasi.build(),
            http: WasiHttpCtx::new(),
            destinations: destinations.clone(),
            table: ResourceTable::new(),
            limits: StoreLimitsBuilder::new().memory_size(MEMORY).build(),
            variables: Arc::clone(variables),
        }
    }
}

impl WasiView for Context {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for Context {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { ctx: &mut self.http, table: &mut self.table, hooks: &mut self.destinations }
    }
}

impl variables::Host for Context {}

impl<T: Send> variables::HostWithStore<T> for HasSelf<Context> {
    async fn get(
        accessor: &Accessor<T, Self>,
        name: String,
    ) -> Result<std::result::Result<String, variables::Error>> {
        let valid = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_');
        if !valid {
            return Ok(Err(variables::Error::InvalidName(name)));
        }
        let value = accessor.with(|mut store| store.get().variables.get(&name).cloned());
        Ok(value.ok_or(variables::Error::Undefined(name)))
    }
}
