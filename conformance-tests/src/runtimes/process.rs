use std::ffi::OsStr;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::{Env, Failure, Instance};

/// How long a process may take to say where it listens.
const START: Duration = Duration::from_secs(60);
/// How long a process may take to end once it is asked to.
const STOP: Duration = Duration::from_secs(5);
/// How often to look whether a process listens that does not say so: for twenty seconds.
const LOOKS: usize = 800;
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// A subject that is a process of its own. It is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    address: SocketAddr,
    logs: Logs,
    readers: Vec<JoinHandle<()>>,
}

impl Process {
    /// Starts `program` with these arguments, these settings and no others, and waits for the line of its output in which
    /// `announcement` stands before the address, or before its port.
    ///
    /// # Errors
    /// When it cannot be started, ends before it listens, or takes too long; with what it logged.
    pub async fn start(
        program: impl AsRef<OsStr>,
        arguments: &[&str],
        env: &Env,
        announcement: &str,
    ) -> Result<Self, Failure> {
        Self::announced(command(program, arguments, env), announcement).await
    }

    /// The same in this folder.
    ///
    /// # Errors
    /// Those of [`start`](Self::start).
    pub async fn start_in(
        folder: impl AsRef<Path>,
        program: impl AsRef<OsStr>,
        arguments: &[&str],
        env: &Env,
        announcement: &str,
    ) -> Result<Self, Failure> {
        let mut command = command(program, arguments, env);
        command.current_dir(folder);
        Self::announced(command, announcement).await
    }

    async fn announced(command: Command, announcement: &str) -> Result<Self, Failure> {
        let mut child = spawned(command)?;
        let logs = Logs::default();
        let (found, mut address) = watch::channel(None);
        let found = Arc::new(found);
        let mut readers = Vec::new();
        if let Some(output) = child.stdout.take() {
            readers.push(tokio::spawn(logs.clone().follow(
                output,
                announcement.to_owned(),
                Arc::clone(&found),
            )));
        }
        if let Some(output) = child.stderr.take() {
            readers.push(tokio::spawn(logs.clone().follow(output, announcement.to_owned(), found)));
        }
        let announced = timeout(START, async {
            tokio::select! {
                // Its output is read to the end before its end counts.
                biased;
                found = address.wait_for(Option::is_some) => found.ok().and_then(|address| *address),
                _ = child.wait() => None,
            }
        });
        match announced.await {
            Ok(Some(address)) => Ok(Self { child, address, logs, readers }),
            Ok(None) => {
                read_to_end(readers).await;
                Err(Failure::new("starting the subject", "an address", logs.text()))
            }
            Err(_) => {
                Err(Failure::new("starting the subject", format!("an address within {START:?}"), logs.text()))
            }
        }
    }

    /// Starts `program` with these arguments and settings and no others, and without waiting. Requests go to `address`,
    /// where it, or an engine on its behalf, listens.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn spawn(
        program: impl AsRef<OsStr>,
        arguments: &[&str],
        env: &Env,
        address: SocketAddr,
    ) -> Result<Self, Failure> {
        Self::unannounced(command(program, arguments, env), address)
    }

    /// The same in this folder.
    ///
    /// # Errors
    /// Those of [`spawn`](Self::spawn).
    pub fn spawn_in(
        folder: impl AsRef<Path>,
        program: impl AsRef<OsStr>,
        arguments: &[&str],
        env: &Env,
        address: SocketAddr,
    ) -> Result<Self, Failure> {
        let mut command = command(program, arguments, env);
        command.current_dir(folder);
        Self::unannounced(command, address)
    }

    fn unannounced(command: Command, address: SocketAddr) -> Result<Self, Failure> {
        let mut child = spawned(command)?;
        let logs = Logs::default();
        let (found, _) = watch::channel(Some(address));
        let found = Arc::new(found);
        let mut readers = Vec::new();
        if let Some(output) = child.stdout.take() {
            readers.push(tokio::spawn(logs.clone().follow(output, String::new(), Arc::clone(&found))));
        }
        if let Some(output) = child.stderr.take() {
            readers.push(tokio::spawn(logs.clone().follow(output, String::new(), found)));
        }
        Ok(Self { child, address, logs, readers })
    }

    /// An address for a process that must be told one. Somebody else may be faster to take it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn free_address() -> Result<SocketAddr, Failure> {
        let failed = |error| Failure::new("starting a process", "a free port", error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
        listener.local_addr().map_err(failed)
    }

    /// Whether it comes to listen on its address: not if it ends before that, nor if it takes too long.
    pub async fn listens(&mut self) -> bool {
        for _ in 0..LOOKS {
            if self.has_ended() {
                return false;
            }
            if is_listening(self.address).await {
                return true;
            }
            sleep(LOOK_AGAIN).await;
        }
        false
    }

    /// Ends it at once, as a platform does that asks nobody.
    ///
    /// # Errors
    /// When it has ended by itself already.
    pub async fn kill(&mut self) -> Result<(), Failure> {
        if let Ok(Some(status)) = self.child.try_wait() {
            return Err(Failure::new(
                "stopping the subject",
                "a process that runs",
                format!("{status}; {}", self.logs()),
            ));
        }
        let killed = self.child.kill().await;
        read_to_end(std::mem::take(&mut self.readers)).await;
        killed.map_err(|error| Failure::new("stopping the subject", "an end", error))
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Its process id.
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    async fn end(&mut self) -> Option<ExitStatus> {
        timeout(STOP, self.child.wait()).await.ok()?.ok()
    }
}

#[async_trait]
impl Instance for Process {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn logs(&self) -> String {
        self.logs.text()
    }

    /// `VmHWM` of Linux.
    fn peak_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()?)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kib * 1024)
    }

    fn open_files(&self) -> Option<usize> {
        Some(std::fs::read_dir(format!("/proc/{}/fd", self.id()?)).ok()?.count())
    }

    async fn stop(&mut self) -> Result<(), Failure> {
        terminate(&self.child);
        if let Some(status) = self.end().await {
            read_to_end(std::mem::take(&mut self.readers)).await;
            if status.success() {
                return Ok(());
            }
            return Err(Failure::new(
                "stopping the subject",
                "exit code 0",
                format!("{status}; {}", self.logs()),
            ));
        }
        let killed = self.child.kill().await;
        let seen = format!("it had to be killed ({killed:?}); {}", self.logs());
        Err(Failure::new("stopping the subject", format!("an end within {STOP:?} of SIGTERM"), seen))
    }
}

/// A connection to a free port of one's own machine can meet itself (RFC 9293 section 3.5, simultaneous open).
async fn is_listening(address: SocketAddr) -> bool {
    let Ok(connection) = TcpStream::connect(address).await else { return false };
    connection.local_addr().is_ok_and(|own| own != address)
}

fn command(program: impl AsRef<OsStr>, arguments: &[&str], env: &Env) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env_clear()
        .envs(env)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

fn spawned(mut command: Command) -> Result<Child, Failure> {
    command.spawn().map_err(|error| Failure::new("starting a process", "a process", error))
}

/// Waits for the readers of the output of a process that has ended, which may be a moment behind.
async fn read_to_end(readers: Vec<JoinHandle<()>>) {
    for reader in readers {
        // A grandchild that holds the pipe open must not hold us.
        let _ = timeout(Duration::from_secs(1), reader).await;
    }
}

#[cfg(unix)]
fn terminate(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process};
    let process = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    if let Some(process) = process {
        // One that has ended by itself needs no signal; its status tells.
        let _ = kill_process(process, Signal::TERM);
    }
}

#[cfg(not(unix))]
fn terminate(_: &Child) {}

/// The address at the start of a text, which may be a URL's, or the port of one on this machine.
fn address_of(text: &str) -> Option<SocketAddr> {
    let whole = text.split(|end: char| end.is_whitespace() || end == '/').next()?.parse().ok();
    whole.or_else(|| {
        let digits = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
        Some((Ipv4Addr::LOCALHOST, text.get(..digits)?.parse().ok()?).into())
    })
}

/// The lines of a process's output, both streams together.
#[derive(Debug, Clone, Default)]
struct Logs(Arc<Mutex<String>>);

impl Logs {
    fn text(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn follow(
        self,
        output: impl AsyncRead + Unpin,
        announcement: String,
        found: Arc<watch::Sender<Option<SocketAddr>>>,
    ) {
        let mut lines = BufReader::new(output).split(b'\n');
        while let Ok(Some(line)) = lines.next_segment().await {
            let line = String::from_utf8_lossy(&line).into_owned();
            if found.borrow().is_none() {
                let address = line.split_once(announcement.as_str()).and_then(|(_, rest)| address_of(rest));
                if address.is_some() {
                    found.send_replace(address);
                }
            }
            let mut text = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            text.push_str(&line);
            text.push('\n');
        }
    }
}
