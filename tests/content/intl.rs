//! How days, times, counts and lists are said: natively as the browsers say it, which a browser test compares.

use iep_checklist::content::intl::{Plural, list, plural};
use iep_checklist::content::{Form, Lang, words};
use iep_checklist::model::Day;

#[test]
fn days_times_and_lists_are_said_in_the_form_of_the_language() {
    let day = Day::parse("2026-12-01").expect("a day");
    let said = |lang| {
        let words = words(lang);
        let forms = [Form::Year, Form::Short, Form::Week, Form::WeekYear];
        (forms.map(|form| words.day(form, day)), [words.time(9, 5), words.time(12, 0), words.time(0, 30)])
    };
    let english = ["Dec 1, 2026", "Dec\u{a0}1", "Tue, Dec 1", "Tue, Dec 1, 2026"];
    assert_eq!(said(Lang::En), (english.map(str::to_owned), ["9:05 AM", "12:00 PM", "12:30 AM"].map(str::to_owned)));
    let spanish = ["1 dic 2026", "1\u{a0}dic", "martes, 1 de dic", "martes, 1 de dic de 2026"];
    assert_eq!(
        said(Lang::Es),
        (spanish.map(str::to_owned), ["9:05 a.m.", "12:00 p.m.", "12:30 a.m."].map(str::to_owned))
    );
    let three = ["Ana", "Leo", "Mia"].map(str::to_owned);
    let lists = |tag| [&three[..1], &three[..2], &three[..]].map(|all| list(tag, all));
    assert_eq!(lists("en"), ["Ana", "Ana and Leo", "Ana, Leo, and Mia"]);
    assert_eq!(lists("es"), ["Ana", "Ana y Leo", "Ana, Leo y Mia"]);
    assert_eq!([0, 1, 2].map(|n| plural("es", n)), [Plural::Other, Plural::One, Plural::Other]);
}
