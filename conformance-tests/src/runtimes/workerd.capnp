using Workerd = import "/workerd/workerd.capnp";
# The edge in front of it is what says who the client is.
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(
    name = "http",
    address = "127.0.0.1:0",
    http = (injectRequestHeaders = [(name = "CF-Connecting-IP", value = "127.0.0.1")]),
    service = "main",
  )],
);
const main :Workerd.Worker = (
  modules = [
    (name = "main", esModule = "export { default } from './MAIN';"),
    MODULES
  ],
  compatibilityDate = "2026-11-01",
  bindings = [
    BINDINGS
  ],
  globalOutbound = "network",
);
