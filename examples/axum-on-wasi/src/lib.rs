//! The admin API in axum, as a component of WASI 0.2.

wacht_wasi::proxy!(admin_api_axum::app);
