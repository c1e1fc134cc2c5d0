use std::cell::RefCell;
use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use js_sys::Promise;
use wasm_bindgen::JsValue;

use crate::door;
use crate::task::next_id;

thread_local!(static SLOTS: RefCell<HashMap<u32, Slot>> = RefCell::default());

#[derive(Default)]
struct Slot {
    settled: Option<Result<JsValue, JsValue>>,
    waker: Option<Waker>,
}

/// Puts what JavaScript has for a slot there, and wakes who waits for it.
pub(crate) fn settle(slot: u32, outcome: Result<JsValue, JsValue>) {
    let waker = SLOTS.with_borrow_mut(|slots| {
        let slot = slots.get_mut(&slot)?;
        slot.settled = Some(outcome);
        slot.waker.take()
    });
    if let Some(waker) = waker {
        waker.wake();
    }
}

/// What JavaScript will settle: once for a promise, again and again for the demand of a stream.
///
/// It is a number: what belongs to JavaScript stays on its side, so this may move where that may not.
#[derive(Debug)]
pub(crate) struct Promised(u32);

impl Promised {
    /// One that JavaScript settles by its number.
    pub(crate) fn open() -> Self {
        let slot = next_id();
        SLOTS.with_borrow_mut(|slots| slots.insert(slot, Slot::default()));
        Self(slot)
    }

    /// What becomes of a promise.
    pub(crate) fn of(promise: &Promise) -> Self {
        let promised = Self::open();
        door::settle(promise, promised.0);
        promised
    }

    pub(crate) const fn slot(&self) -> u32 {
        self.0
    }
}

impl Future for Promised {
    type Output = Result<JsValue, JsValue>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        SLOTS.with_borrow_mut(|slots| {
            let slot = slots.entry(self.0).or_default();
            if let Some(outcome) = slot.settled.take() {
                return Poll::Ready(outcome);
            }
            if !slot.waker.as_ref().is_some_and(|waker| waker.will_wake(task.waker())) {
                slot.waker = Some(task.waker().clone());
            }
            Poll::Pending
        })
    }
}

impl Drop for Promised {
    fn drop(&mut self) {
        let slot = SLOTS.with_borrow_mut(|slots| slots.remove(&self.0));
        drop(slot);
    }
}

/// A timer of the host, cleared when it is dropped.
#[derive(Debug)]
pub(crate) struct Timer {
    timer: JsValue,
    fired: Promised,
}

impl Timer {
    pub(crate) fn start(milliseconds: f64) -> Self {
        let fired = Promised::open();
        Self { timer: door::start_timer(milliseconds, fired.slot()), fired }
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.fired).poll(task).map(drop)
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        door::clear_timer(&self.timer);
    }
}
