//! The admin API as a component of WASI 0.2.

wacht_wasi::proxy!(admin_api::app);
