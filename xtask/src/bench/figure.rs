//! What was measured of one page in one way: the values, and what is said of them.

use serde_json::{Value, json};

/// The mark of a line that holds a figure, among all else that a run prints.
const MARK: &str = "bench: ";

/// Values of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What was measured, as in [`super::measures`].
    pub measure: String,
    /// Of which page.
    pub who: String,
    /// Each value, in the order of measuring.
    pub values: Vec<f64>,
}

/// What is said of values. The spread is that of the middle half, which one slow run does not move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// How many values.
    pub count: usize,
    /// The middle one, or between the two in the middle.
    pub median: f64,
    /// A quarter of them is below.
    pub low: f64,
    /// A quarter of them is above.
    pub high: f64,
    /// One in twenty is above.
    pub p95: f64,
    /// One in fifty is above.
    pub p98: f64,
    /// The greatest.
    pub most: f64,
}

impl Figure {
    /// A figure without values.
    pub fn new(measure: &str, who: &str) -> Self {
        Self { measure: measure.to_string(), who: who.to_string(), values: Vec::new() }
    }

    /// The line by which it goes from the browser tests to the tool.
    pub fn line(&self) -> String {
        format!("{MARK}{}", json!({"measure": self.measure, "who": self.who, "values": self.values}))
    }

    /// Reads such a line.
    pub fn read(line: &str) -> Option<Self> {
        let figure: Value = serde_json::from_str(line.strip_prefix(MARK)?).ok()?;
        let values = figure["values"].as_array()?.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>()?;
        Some(Self {
            measure: figure["measure"].as_str()?.to_string(),
            who: figure["who"].as_str()?.to_string(),
            values,
        })
    }

    /// What is said of its values; nothing of none.
    pub fn said(&self) -> Option<Said> {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |hundredth: usize| sorted.get((sorted.len() * hundredth).div_ceil(100).saturating_sub(1)).copied();
        // Of an even number there are two in the middle.
        let above = sorted.get(sorted.len() / 2).copied();
        Some(Said {
            count: sorted.len(),
            median: f64::midpoint(at(50)?, above?),
            low: at(25)?,
            high: at(75)?,
            p95: at(95)?,
            p98: at(98)?,
            most: at(100)?,
        })
    }
}

impl Said {
    /// As it is written down.
    pub fn to_json(self) -> Value {
        let short = |value: f64| (value * 1000.0).round() / 1000.0;
        json!({"count": self.count, "median": short(self.median), "low": short(self.low), "high": short(self.high),
            "p95": short(self.p95), "p98": short(self.p98), "most": short(self.most)})
    }

    /// Reads what was written down.
    pub fn from_json(value: &Value) -> Option<Self> {
        let number = |name: &str| value[name].as_f64();
        Some(Self {
            count: usize::try_from(value["count"].as_u64()?).ok()?,
            median: number("median")?,
            low: number("low")?,
            high: number("high")?,
            p95: number("p95")?,
            p98: number("p98")?,
            most: number("most")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_moves_neither_the_middle_nor_the_spread() {
        let figure = Figure { values: vec![9.0, 5.0, 6.0, 7.0, 900.0], ..Figure::new("tap", "widget") };
        let said = figure.said().unwrap();
        assert_eq!((said.low, said.median, said.high, said.most, said.count), (6.0, 7.0, 9.0, 900.0, 5));
        let two = Figure { values: vec![9.0, 5.0], ..Figure::new("tap", "widget") };
        assert_eq!(two.said().unwrap().median, 7.0, "neither of two is the middle");
        assert!(Figure::new("tap", "widget").said().is_none(), "nothing measured is no number");
    }

    #[test]
    fn a_line_and_what_is_written_down_say_the_same() {
        let figure = Figure { values: vec![1.0, 2.5], ..Figure::new("ready.4.cold", "plain") };
        assert_eq!(Figure::read(&figure.line()), Some(figure.clone()));
        let said = figure.said().unwrap();
        assert_eq!(Said::from_json(&said.to_json()), Some(said));
        assert_eq!(Figure::read("ok 1.0 s a test"), None);
    }
}
