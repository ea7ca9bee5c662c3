//! Records that are in storage before the page opens, as an earlier visit left them.

use serde_json::{Map, Value, json};

/// Who wrote them, and when: the same each time.
const WRITER: &str = "seedseed";
const WHEN: u64 = 1_790_000_000_000;

/// The script that stores a child and a meeting about that child, unless something is stored. Each is an object of fields
/// by their keys. A copy was saved just now, so that none is reminded of.
pub fn seed(child: &Value, meeting: &Value) -> String {
    let record = |id: &str, fields: &Value| {
        let field = |(key, value): (&String, &Value)| (key.clone(), json!({"now": [[WRITER, 1, WHEN, value]]}));
        let fields: Map<String, Value> = fields.as_object().into_iter().flatten().map(field).collect();
        json!(json!({"v": 1, "id": id, "f": fields}).to_string())
    };
    format!(
        "if (!localStorage.length) {{ localStorage.setItem('iep-checklist:child:1a', {}); \
         localStorage.setItem('iep-checklist:meeting:1a-2b', {}); \
         localStorage.setItem('iep-checklist:device:this', {}.replace('\"NOW\"', Date.now())); }}",
        record("1a", child),
        record("1a-2b", meeting),
        record("this", &json!({"device.copied": "NOW"}))
    )
}
