//! Builds, installs pinned tools and runs the project's commands.
