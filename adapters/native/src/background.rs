use std::time::Duration;

use tokio_util::task::TaskTracker;

/// Work that outlives the request that started it. Clones are the same set of work.
#[derive(Debug, Clone, Default)]
pub struct Background(TaskTracker);

impl Background {
    /// No work yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts `task` on the tokio runtime of the caller.
    pub fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.0.spawn(task);
    }

    /// How much work is not done yet.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether all work is done.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Waits until all work is done, at most this long. `false`: some is left.
    pub async fn finish(&self, within: Duration) -> bool {
        self.0.close();
        tokio::time::timeout(within, self.0.wait()).await.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn finish_waits_for_the_work() {
        let background = Background::new();
        let (tell, told) = oneshot::channel::<()>();
        let (done, is_done) = oneshot::channel();
        background.spawn(async move {
            let _ = told.await;
            let _ = done.send(());
        });
        assert!(!background.finish(Duration::from_millis(20)).await, "the work is still waiting");
        assert_eq!(background.len(), 1);
        let _ = tell.send(());
        assert!(background.finish(Duration::from_secs(20)).await);
        assert!(is_done.await.is_ok());
    }
}
