use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use wacht_core::{Application, BoxHandler, ConfigError, Handler, Platform, Start};

use crate::platform::WasiPlatform;
use crate::{log, panic};

/// The application of this component instance, started before its first request.
static STATE: Mutex<State> = Mutex::new(State::New);

/// How long a request waits between two looks while another one starts the application: no future of one request may be
/// awaited by another.
const LOOK_AGAIN: Duration = Duration::from_millis(1);

enum State {
    New,
    Starting,
    Started(Arc<Application<BoxHandler>>),
}

/// The application, started by whichever request comes first.
pub(crate) async fn application<A, F, H>(app: A, platform: &Arc<WasiPlatform>) -> Arc<Application<BoxHandler>>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    loop {
        match &mut *lock() {
            State::Started(application) => return Arc::clone(application),
            State::Starting => {}
            new @ State::New => {
                *new = State::Starting;
                break;
            }
        }
        platform.sleep(LOOK_AGAIN).await;
    }
    log::install();
    panic::install(platform.world().last_words);
    let starting = Starting;
    let start = Start::new(Arc::clone(platform) as Arc<dyn Platform>);
    let started = Application::start(app, start).await.map(Application::boxed);
    let application = Arc::new(started.unwrap_or_else(Application::misconfigured));
    *lock() = State::Started(Arc::clone(&application));
    drop(starting);
    application
}

/// A start that is dropped in the middle leaves it to the next request.
struct Starting;

impl Drop for Starting {
    fn drop(&mut self) {
        let mut state = lock();
        if matches!(*state, State::Starting) {
            *state = State::New;
        }
    }
}

fn lock() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}
