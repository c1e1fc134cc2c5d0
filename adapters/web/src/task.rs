use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use crate::door;

/// Numbers a task or a slot. They are used once: what belongs to one that is gone finds nothing.
pub(crate) fn next_id() -> u32 {
    thread_local!(static NEXT: Cell<u32> = const { Cell::new(0) });
    let id = NEXT.get();
    NEXT.set(id.wrapping_add(1));
    id
}

thread_local! {
    static TASKS: RefCell<HashMap<u32, Task>> = RefCell::default();
    /// The task that is being polled, and whether it was cancelled from within.
    static RUNNING: Cell<Option<(u32, bool)>> = const { Cell::new(None) };
}

/// A future that JavaScript polls. It belongs to one request: it is only ever polled in that request's context.
struct Task {
    future: Pin<Box<dyn Future<Output = ()>>>,
    waker: Arc<TaskWaker>,
}

struct TaskWaker {
    task: u32,
    scheduled: AtomicBool,
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.scheduled.swap(true, Ordering::Relaxed) {
            door::schedule(self.task);
        }
    }
}

/// Begins a task under a number of [`next_id`]. Its first poll comes in a moment.
pub(crate) fn spawn(task: u32, future: impl Future<Output = ()> + 'static) {
    let waker = Arc::new(TaskWaker { task, scheduled: AtomicBool::new(true) });
    TASKS.with_borrow_mut(|tasks| tasks.insert(task, Task { future: Box::pin(future), waker }));
    door::schedule(task);
}

/// Polls a task.
pub(crate) fn run(task: u32) {
    // Out of the table, since what it does may reach the table.
    let Some(mut running) = TASKS.with_borrow_mut(|tasks| tasks.remove(&task)) else { return };
    running.waker.scheduled.store(false, Ordering::Relaxed);
    let waker = Waker::from(Arc::clone(&running.waker));
    let outer = RUNNING.replace(Some((task, false)));
    let polled = running.future.as_mut().poll(&mut Context::from_waker(&waker));
    let cancelled = matches!(RUNNING.replace(outer), Some((_, true)));
    if polled == Poll::Pending && !cancelled {
        TASKS.with_borrow_mut(|tasks| tasks.insert(task, running));
    }
}

/// Drops a task.
pub(crate) fn cancel(task: u32) {
    if let Some((running, _)) = RUNNING.get()
        && running == task
    {
        RUNNING.set(Some((task, true)));
    }
    // Dropped outside the borrow, since dropping may reach the table.
    let cancelled = TASKS.with_borrow_mut(|tasks| tasks.remove(&task));
    drop(cancelled);
}
