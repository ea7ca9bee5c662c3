//! Host pages, as a site owner might write them.

use xtask::serve::Answer;

use crate::words::lang;

/// What stands on a page until the widget has started.
pub const FALLBACK: &str = "Eight parts to look at";

/// A page with the widget in it.
#[derive(Clone)]
pub struct Page {
    head: String,
    body: String,
    html_attributes: String,
    script: &'static str,
    icon: &'static str,
    policy: Option<String>,
}

impl Page {
    /// The widget as the snippet puts it there.
    pub fn new() -> Self {
        Self::with("")
    }

    /// The widget with these attributes.
    pub fn with(attributes: &str) -> Self {
        Self {
            head: String::new(),
            body: format!("<iep-checklist {attributes}><p>{FALLBACK}</p></iep-checklist>"),
            html_attributes: format!("lang=\"{}\"", lang().tag()),
            script: "<script type=\"module\" src=\"/iep-checklist.js\"></script>",
            // Without it browsers ask for /favicon.ico.
            icon: "<link rel=\"icon\" href=\"data:,\">",
            policy: None,
        }
    }

    /// Another body; the element is no longer in it unless this brings it.
    pub fn body(mut self, html: &str) -> Self {
        self.body = html.to_string();
        self
    }

    /// More of a body, after what is there.
    pub fn and(mut self, html: &str) -> Self {
        self.body.push_str(html);
        self
    }

    /// More in the head, before the widget's script.
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// A script that runs before anything of the widget.
    pub fn script(self, js: &str) -> Self {
        self.head(&format!("<script>{js}</script>"))
    }

    /// A style of the host.
    pub fn style(self, css: &str) -> Self {
        self.head(&format!("<style>{css}</style>"))
    }

    /// No script of the widget, as where scripts are off.
    pub fn without_widget_script(mut self) -> Self {
        self.script = "";
        self
    }

    /// For a policy that allows no `data:` image.
    pub fn without_icon(mut self) -> Self {
        self.icon = "";
        self
    }

    /// A content security policy.
    pub fn policy(mut self, policy: &str) -> Self {
        self.policy = Some(policy.to_string());
        self
    }

    /// As the server answers it.
    pub fn answer(&self) -> Answer {
        let Self { head, body, html_attributes, script, icon, policy } = self;
        let html = format!(
            "<!doctype html><html {html_attributes}><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>Host</title>\
             {icon}<script src=\"/watch.js\"></script>{head}{script}</head>\
             <body><h1>Host page</h1>{body}</body></html>"
        );
        let answer = Answer::html(html);
        match policy {
            Some(policy) => answer.with("content-security-policy", policy.as_str()),
            None => answer,
        }
    }
}
