use std::cell::RefCell;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::JsValue;

use crate::door::{self, Promise};
use crate::table::Table;
use crate::task;

thread_local!(static SLOTS: RefCell<Table<Slot>> = const { RefCell::new(Table::new()) });

/// What is there for who waits, or who waits for what will be.
enum Slot {
    Settled(Result<JsValue, JsValue>),
    Awaited(Waker),
}

/// Puts what JavaScript has for a slot there, and wakes who waits for it.
pub(crate) fn settle(slot: u32, outcome: Result<JsValue, JsValue>) {
    let before = SLOTS.with_borrow_mut(|slots| slots.value(slot)?.replace(Slot::Settled(outcome)));
    if let Some(Slot::Awaited(waker)) = before {
        task::waking(|| waker.wake());
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
        Self(SLOTS.with_borrow_mut(Table::reserve))
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
            // Its number is let go when it is dropped, and not before.
            let Some(slot) = slots.value(self.0) else { return Poll::Pending };
            match slot.take() {
                Some(Slot::Settled(outcome)) => return Poll::Ready(outcome),
                Some(Slot::Awaited(waker)) if waker.will_wake(task.waker()) => {
                    *slot = Some(Slot::Awaited(waker));
                }
                _ => *slot = Some(Slot::Awaited(task.waker().clone())),
            }
            Poll::Pending
        })
    }
}

impl Drop for Promised {
    fn drop(&mut self) {
        let slot = SLOTS.with_borrow_mut(|slots| slots.remove(self.0));
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
