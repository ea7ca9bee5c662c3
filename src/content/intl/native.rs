//! The same forms where there is no browser, for the tests and the tool: as the Unicode CLDR has them for the United
//! States. A browser test holds every browser to these.

use super::What;
use crate::model::Day;

struct Forms {
    months: [&'static str; 12],
    week: [&'static str; 7],
    halves: [&'static str; 2],
    /// Between the last two: of two things, and of more.
    and: [&'static str; 2],
    /// The same before the sound of an i, where that differs.
    and_before_i: Option<&'static str>,
}

impl Forms {
    fn month(&self, day: Day) -> &'static str {
        self.months.get((day.month as usize).wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn weekday(&self, day: Day) -> &'static str {
        self.week.get(day.weekday()).copied().unwrap_or_default()
    }
}

const ENGLISH: Forms = Forms {
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    week: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    halves: ["AM", "PM"],
    and: [" and ", ", and "],
    and_before_i: None,
};

const SPANISH: Forms = Forms {
    months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    week: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    halves: ["a.m.", "p.m."],
    and: [" y ", " y "],
    and_before_i: Some(" e "),
};

/// Says it in English, or in Spanish where the tag is that of Spanish.
pub(super) fn say(how: &str, tag: &str, what: What) -> String {
    let is_spanish = tag == "es";
    let forms = if is_spanish { SPANISH } else { ENGLISH };
    match what {
        What::List(all) => list(&forms, all),
        What::Number(n) if how == "plural" => if n == 1.0 { "one" } else { "other" }.to_owned(),
        What::Number(ms) if how == "time" => {
            let minutes = (ms / 60_000.0) as usize;
            let (hour, minute) = (minutes / 60, minutes % 60);
            let [before_noon, after_noon] = forms.halves;
            let half = if hour < 12 { before_noon } else { after_noon };
            format!("{}:{minute:02} {half}", (hour + 11) % 12 + 1)
        }
        What::Number(ms) => {
            let Some(day) = Day::from_number((ms / 86_400_000.0) as i64) else { return String::new() };
            if is_spanish { spanish(how, &forms, day) } else { english(how, &forms, day) }
        }
    }
}

fn english(how: &str, forms: &Forms, day: Day) -> String {
    let short = format!("{} {}", forms.month(day), day.day);
    let week = forms.weekday(day);
    match how {
        "year" => format!("{short}, {}", day.year),
        "week" => format!("{week}, {short}"),
        "week-year" => format!("{week}, {short}, {}", day.year),
        _ => short,
    }
}

fn spanish(how: &str, forms: &Forms, day: Day) -> String {
    let (month, week) = (forms.month(day), forms.weekday(day));
    match how {
        "year" => format!("{} {month} {}", day.day, day.year),
        "week" => format!("{week}, {} de {month}", day.day),
        "week-year" => format!("{week}, {} de {month} de {}", day.day, day.year),
        _ => format!("{} {month}", day.day),
    }
}

fn list(forms: &Forms, all: &[String]) -> String {
    let Some((last, first)) = all.split_last() else { return String::new() };
    let before_i = forms.and_before_i.filter(|_| sounds_like_i(last));
    let [of_two, of_more] = forms.and;
    let and = before_i.unwrap_or(if first.len() > 1 { of_more } else { of_two });
    if first.is_empty() { last.clone() } else { [&first.join(", "), and, last].concat() }
}

fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let sound = word.strip_prefix('h').unwrap_or(&word);
    sound.starts_with(['i', 'í']) && !sound.starts_with("ie") && !sound.starts_with("ia")
}
