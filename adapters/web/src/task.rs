use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use crate::door;
use crate::table::Table;

thread_local!(static TASKS: RefCell<Table<Task>> = const { RefCell::new(Table::new()) });

thread_local!(static POLLING: Cell<bool> = const { Cell::new(false) });
thread_local!(static FIRST: Cell<First> = const { Cell::new(First::Scheduled) });

/// What becomes of the next task that is woken.
#[derive(Clone, Copy)]
enum First {
    /// JavaScript polls it in a moment.
    Scheduled,
    /// It is polled before JavaScript goes on.
    Wanted,
    Woken(u32),
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
        if self.scheduled.swap(true, Ordering::Relaxed) {
            return;
        }
        match FIRST.get() {
            First::Wanted => FIRST.set(First::Woken(self.task)),
            First::Scheduled | First::Woken(_) => door::schedule(self.task),
        }
    }
}

/// The number of a task that will begin.
pub(crate) fn reserve() -> u32 {
    TASKS.with_borrow_mut(Table::reserve)
}

/// Begins a task under a number of [`reserve`]. Its first poll comes in a moment.
pub(crate) fn spawn(task: u32, future: impl Future<Output = ()> + 'static) {
    insert(task, future);
    door::schedule(task);
}

/// Puts a task under a number of [`reserve`]. Its first poll is a [`run`].
pub(crate) fn insert(task: u32, future: impl Future<Output = ()> + 'static) {
    let waker = Arc::new(TaskWaker { task, scheduled: AtomicBool::new(true) });
    put(task, Task { future: Box::pin(future), waker });
}

/// Polls what this wakes before JavaScript goes on, which is a good deal sooner than in a moment. Where a poll is under
/// way already, it is left alone.
pub(crate) fn waking(wake: impl FnOnce()) {
    if POLLING.get() {
        return wake();
    }
    FIRST.set(First::Wanted);
    wake();
    if let First::Woken(task) = FIRST.replace(First::Scheduled) {
        run(task);
    }
}

/// Polls a task.
pub(crate) fn run(task: u32) {
    // Out of the table, since what it does may reach the table.
    let Some(mut running) = TASKS.with_borrow_mut(|tasks| tasks.value(task)?.take()) else { return };
    running.waker.scheduled.store(false, Ordering::Relaxed);
    let waker = Waker::from(Arc::clone(&running.waker));
    let outer = POLLING.replace(true);
    let polled = running.future.as_mut().poll(&mut Context::from_waker(&waker));
    POLLING.set(outer);
    match polled {
        Poll::Ready(()) => cancel(task),
        Poll::Pending => put(task, running),
    }
}

/// Drops a task. One that is running ends with this poll.
pub(crate) fn cancel(task: u32) {
    // Dropped outside the borrow, since dropping may reach the table.
    let cancelled = TASKS.with_borrow_mut(|tasks| tasks.remove(task));
    drop(cancelled);
}

/// Puts a task where its number is, unless that was let go.
fn put(number: u32, task: Task) {
    let gone = TASKS.with_borrow_mut(|tasks| match tasks.value(number) {
        Some(value) => {
            *value = Some(task);
            None
        }
        None => Some(task),
    });
    drop(gone);
}
