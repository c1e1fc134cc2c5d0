//! The admin API as a component of Spin.

wacht_spin::component!(admin_api::app);
