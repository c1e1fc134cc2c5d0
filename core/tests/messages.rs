//! What the compiler tells a user whose handler does not fit.

#[test]
fn a_handler_that_is_not_send_gets_a_message_that_helps() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
