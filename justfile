# The project's commands. Each is `cargo xtask …`: `just` only saves typing.

# Start the platform in memory and the example application on it
dev APPLICATION="on-hyper":
    cargo xtask dev {{APPLICATION}}

# Run the tests of the crates
test:
    cargo xtask test

# Run every test, the conformance suite included
test-all:
    cargo xtask test-all

# Run the conformance suite on one runtime, or on all
conformance RUNTIME="":
    cargo xtask conformance {{RUNTIME}}

# Measure against peers and print the ratios
bench NAME="":
    cargo xtask bench {{NAME}}

# Weigh what users deploy, and hold it to its budgets
sizes:
    cargo xtask sizes

# Check format, lints, licences, documentation and the rules of the project
lint:
    cargo xtask lint

# Build the documentation
docs:
    cargo xtask docs
