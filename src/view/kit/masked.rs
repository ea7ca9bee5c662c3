//! The marks by which session-replay tools are told to leave an element out of their recordings.
use leptos::web_sys::Element;

const ATTRIBUTES: [(&str, &str); 5] = [
    ("data-clarity-mask", "true"),
    ("data-hj-suppress", ""),
    ("data-dd-privacy", "mask"),
    ("data-sentry-mask", ""),
    ("data-private", ""),
];
const CLASSES: [&str; 5] = ["fs-exclude", "rr-block", "rr-mask", "sentry-block", "ph-no-capture"];

/// Puts the marks of Clarity, Hotjar, Datadog, Sentry, LogRocket, FullStory, rrweb and PostHog on an element:
/// `.with(masked)`. Every field and the container of the shadow root carry them.
pub fn masked(element: &Element) {
    for (name, value) in ATTRIBUTES {
        // A name that is refused leaves the other marks standing.
        let _ = element.set_attribute(name, value);
    }
    for class in CLASSES {
        let _ = element.class_list().add_1(class);
    }
}
