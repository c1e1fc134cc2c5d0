use std::path::Path;

use wasmtime::component::{Component, HasSelf, Linker};
use wasmtime::{
    Cache, CacheConfig, Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig, Result,
};
use wasmtime_wasi_http::handler::ProxyPre;
use wasmtime_wasi_http::{p2, p3};

use crate::context::{Context, MEMORY, variables};

/// How many instances may live at once.
const INSTANCES: u32 = 256;

pub(crate) fn engine(cache: Option<&Path>) -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    let mut pool = PoolingAllocationConfig::new();
    pool.total_component_instances(INSTANCES)
        .total_core_instances(4 * INSTANCES)
        .total_memories(INSTANCES)
        .total_tables(2 * INSTANCES)
        .total_stacks(2 * INSTANCES)
        .max_memory_size(MEMORY);
    config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool));
    if let Some(folder) = cache {
        let mut cache = CacheConfig::new();
        cache.with_directory(std::path::absolute(folder)?);
        config.cache(Some(Cache::new(cache)?));
    }
    Engine::new(&config)
}

/// The component, compiled and linked: whichever of the two worlds it exports.
pub(crate) fn prepare(engine: &Engine, component: &Path) -> Result<ProxyPre<Context>> {
    let component = Component::from_file(engine, component)?;
    let mut linker = Linker::<Context>::new(engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    p2::add_only_http_to_linker_async(&mut linker)?;
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    p3::add_to_linker(&mut linker)?;
    variables::add_to_linker::<Context, HasSelf<Context>>(&mut linker, |context| context)?;
    let pre = linker.instantiate_pre(&component)?;
    Ok(match p3::bindings::ServicePre::new(pre.clone()) {
        Ok(service) => ProxyPre::P3(service),
        Err(_) => ProxyPre::P2(p2::bindings::ProxyPre::new(pre)?),
    })
}
