use std::path::Path;

use wasmtime::component::{Component, HasSelf, Linker};
use wasmtime::{
    Cache, CacheConfig, Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig, Result,
};
use wasmtime_wasi_http::handler::ProxyPre;
use wasmtime_wasi_http::{p2, p3};

use crate::context::{Context, MEMORY, variables};

/// How many instances may live at once.
pub(crate) const INSTANCES: u32 = 256;

/// An engine that has room for so many instances. Each reserves 4 GiB of addresses.
pub(crate) fn engine(cache: Option<&Path>, instances: u32) -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    let mut pool = PoolingAllocationConfig::new();
    pool.total_component_instances(instances)
        .total_core_instances(4 * instances)
        .total_memories(instances)
        .total_tables(2 * instances)
        .total_stacks(2 * instances)
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
    let component = load(engine, component)?;
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

/// What `--compile` wrote is mapped into memory as it is; anything else is compiled, or found in the cache.
#[expect(
    unsafe_code,
    reason = "wasmtime cannot check a file of machine code: this process runs what its caller compiled"
)]
fn load(engine: &Engine, file: &Path) -> Result<Component> {
    if file.extension().is_some_and(|extension| extension == "cwasm") {
        // SAFETY: the file is one that this program compiled, and nobody writes to it while it is mapped.
        return unsafe { Component::deserialize_file(engine, file) };
    }
    Component::from_file(engine, file)
}

/// Compiles a component into a file that later processes map into memory.
pub(crate) fn compile(engine: &Engine, component: &Path, into: &Path) -> Result<()> {
    let compiled = engine.precompile_component(&std::fs::read(component)?)?;
    Ok(std::fs::write(into, compiled)?)
}
