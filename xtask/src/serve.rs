//! Serves a built site, and pages that tests make up. The same server stands behind `cargo xtask serve` and every
//! browser test, so what the tests see is what a person sees.

use std::collections::{HashMap, HashSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::middleware::{self, Next};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::{contenders, run, site};

/// `cargo xtask serve`: builds, then serves until the program is stopped.
pub fn until_stopped(port: u16) -> Result<()> {
    let folder = site::for_serving()?;
    let runtime = tokio::runtime::Runtime::new().context("no runtime for the server")?;
    runtime.block_on(async {
        let server = Server::start(&folder, port).await?;
        run::step("Serving. Stop with Ctrl-C.");
        println!("the checklist alone     {}/", server.origin());
        println!("on a made-up site       {}/{}", server.origin(), site::SAMPLE);
        println!("the stories             {}/stories/", server.origin());
        tokio::signal::ctrl_c().await.context("cannot wait for Ctrl-C")
    })
}

/// What is served at a path that a test made up.
#[derive(Clone)]
pub struct Answer {
    /// 200 where all is well.
    pub status: StatusCode,
    /// Sent with it.
    pub headers: Vec<(HeaderName, String)>,
    /// The text or bytes.
    pub body: Vec<u8>,
}

impl Answer {
    /// Anything at all.
    pub fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: StatusCode::OK, headers: vec![(CONTENT_TYPE, content_type.to_string())], body: body.into() }
    }

    /// A page.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/html; charset=utf-8", body)
    }

    /// Another status, for example 404.
    pub fn status(mut self, code: u16) -> Self {
        self.status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    /// One more header.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((HeaderName::from_static(name), value.into()));
        self
    }
}

/// A running server; it stops when this is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
    is_silent: AtomicBool,
    is_cut_off: AtomicBool,
    is_for_own_site: AtomicBool,
    held: Mutex<HashSet<String>>,
    let_go: Notify,
}

impl Server {
    /// Serves the folder at this port of the machine itself; port 0 takes any free one.
    pub async fn start(folder: &Path, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .with_context(|| format!("port {port} is taken; --port takes another"))?;
        let address = listener.local_addr().context("a server without an address")?;
        let shared = Arc::new(Shared::default());
        let files = |folder: &Path| ServeDir::new(folder).precompressed_br().precompressed_gzip();
        let router = Router::new()
            .nest_service(contenders::PLACE, files(&contenders::built()))
            .fallback_service(files(folder))
            .layer(middleware::from_fn_with_state(Arc::clone(&shared), answer));
        let task = tokio::spawn(async move {
            // The future of `serve` never ends on its own.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, shared, task })
    }

    /// The port it answers at.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on this path is answered so, also where the folder has a file of that name.
    pub fn put(&self, path: &str, answer: Answer) {
        lock(&self.shared.answers).insert(path.to_string(), answer);
    }

    /// From now on the folder answers this path again.
    pub fn take(&self, path: &str) {
        lock(&self.shared.answers).remove(path);
    }

    /// From now on this path is answered only once it is let go, as over a network that is slow.
    pub fn hold(&self, path: &str) {
        lock(&self.shared.held).insert(path.to_string());
    }

    /// Answers what was held.
    pub fn let_go(&self) {
        lock(&self.shared.held).clear();
        self.shared.let_go.notify_waiters();
    }

    /// From now on nothing is answered but that there is no answer, as where a network lets nobody out.
    pub fn fall_silent(&self) {
        self.shared.is_silent.store(true, Ordering::Relaxed);
    }

    /// From now on each connection ends without a word of an answer, as where there is no network.
    pub fn cut_off(&self) {
        self.shared.is_cut_off.store(true, Ordering::Relaxed);
    }

    /// From now on pages of other sites may not read what it sends, as most servers have it.
    pub fn share_with_nobody(&self) {
        self.shared.is_for_own_site.store(true, Ordering::Relaxed);
    }

    /// Method, path and query of each request since the last [`Self::forget_requests`].
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// Empties the list of requests.
    pub fn forget_requests(&self) {
        lock(&self.shared.requests).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response<Body> {
    let target = request.uri().path_and_query().map_or("/", |whole| whole.as_str()).to_string();
    let is_versioned = request.uri().query().is_some_and(|query| query.starts_with("v="));
    lock(&shared.requests).push(format!("{} {target}", request.method()));

    loop {
        // Made before the look, so that no call in between is missed.
        let let_go = shared.let_go.notified();
        if !lock(&shared.held).contains(request.uri().path()) {
            break;
        }
        let_go.await;
    }
    if shared.is_cut_off.load(Ordering::Relaxed) {
        // The task of the connection ends, and the connection with it.
        std::panic::resume_unwind(Box::new("cut off"));
    }
    let no_answer = || Answer::html("There is no way out.").status(503);
    let made_up = if shared.is_silent.load(Ordering::Relaxed) {
        Some(no_answer())
    } else {
        lock(&shared.answers).get(request.uri().path()).cloned()
    };
    // What a test makes up is not what this address means for good.
    let is_for_good = is_versioned && made_up.is_none();
    let mut response = match made_up {
        Some(made_up) => of(made_up),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    // A widget is loaded by pages of other sites.
    if !shared.is_for_own_site.load(Ordering::Relaxed) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    let keep = if is_for_good { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(keep));
    response
}

fn of(answer: Answer) -> Response<Body> {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = answer.status;
    for (name, value) in answer.headers {
        match HeaderValue::from_str(&value) {
            Ok(value) => {
                response.headers_mut().append(name, value);
            }
            Err(_) => *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
    response
}

/// A panic in one request must not hide what the others did.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
