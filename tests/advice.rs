//! What the parent is advised about keeping: when a copy is due, and which browsers are those of apps.

use iep_checklist::advice::{Times, is_copy_due, is_in_app, room};

const DAY: u64 = 24 * 3_600_000;
const YEAR: u64 = 365 * DAY;
const NOW: u64 = 1_790_000_000_000;

fn times(copied: Option<u64>, reminded: Option<u64>, written: (u64, u64)) -> Times {
    Times { copied, reminded, written: Some(written) }
}

#[test]
fn nobody_is_reminded_before_anything_is_written() {
    assert!(!is_copy_due(NOW, Times::default()));
    assert!(!is_copy_due(NOW, Times { copied: Some(NOW - YEAR), ..Times::default() }));
}

#[test]
fn words_without_a_copy_are_reminded_of_after_seven_days() {
    assert!(!is_copy_due(NOW, times(None, None, (NOW, NOW))));
    assert!(!is_copy_due(NOW, times(None, None, (NOW - 7 * DAY + 1, NOW))));
    assert!(is_copy_due(NOW, times(None, None, (NOW - 7 * DAY, NOW))));
    assert!(is_copy_due(NOW, times(None, None, (NOW - YEAR, NOW - YEAR))));
}

#[test]
fn a_copy_that_holds_it_all_is_enough_for_good() {
    assert!(!is_copy_due(NOW, times(Some(NOW - YEAR), None, (NOW - 2 * YEAR, NOW - YEAR))));
    assert!(is_copy_due(NOW, times(Some(NOW - YEAR), None, (NOW - 2 * YEAR, NOW - YEAR + 1))));
}

#[test]
fn after_a_copy_there_are_seven_days_of_quiet() {
    assert!(!is_copy_due(NOW, times(Some(NOW - 7 * DAY + 1), None, (NOW - YEAR, NOW))));
    assert!(is_copy_due(NOW, times(Some(NOW - 7 * DAY), None, (NOW - YEAR, NOW))));
}

#[test]
fn not_now_gives_seven_days_of_quiet() {
    assert!(!is_copy_due(NOW, times(None, Some(NOW), (NOW - YEAR, NOW))));
    assert!(!is_copy_due(NOW, times(None, Some(NOW - 7 * DAY + 1), (NOW - YEAR, NOW))));
    assert!(is_copy_due(NOW, times(None, Some(NOW - 7 * DAY), (NOW - YEAR, NOW))));
}

#[test]
fn a_clock_that_was_a_year_ahead_does_not_silence_the_reminder_for_a_year() {
    // The copy was saved, or the reminder put off, while the clock stood a year ahead.
    assert!(is_copy_due(NOW, times(Some(NOW + YEAR), None, (NOW - YEAR, NOW))));
    assert!(is_copy_due(NOW, times(None, Some(NOW + YEAR), (NOW - YEAR, NOW))));
    // So were the first words.
    assert!(is_copy_due(NOW, times(None, None, (NOW + YEAR, NOW + YEAR))));
    assert!(!is_copy_due(NOW, times(None, Some(NOW), (NOW + YEAR, NOW + YEAR))));
}

#[test]
fn a_clock_that_jumps_a_year_reminds_once_and_is_quiet_after_that() {
    let ahead = NOW + YEAR;
    let before = times(Some(NOW - DAY), None, (NOW - YEAR, NOW));
    assert!(!is_copy_due(NOW, before));
    assert!(is_copy_due(ahead, before));
    assert!(!is_copy_due(ahead, Times { reminded: Some(ahead), ..before }));
    // And once it stands right again, the copy of yesterday counts.
    assert!(!is_copy_due(NOW, Times { reminded: Some(ahead), ..before }));
    // A year behind, no copy that is known lies in the past.
    let behind = NOW - YEAR;
    assert!(!is_copy_due(behind, Times { reminded: Some(behind), ..before }));
    assert!(!is_copy_due(0, times(None, Some(0), (0, 0))));
    assert!(is_copy_due(u64::MAX, times(Some(0), Some(0), (0, u64::MAX))));
}

#[test]
fn room_is_counted_in_units_of_utf_16() {
    assert_eq!(room("", ""), 0);
    assert_eq!(room("key", "text"), 14);
    assert_eq!(room("", "é"), 2);
    assert_eq!(room("", "ñandú 名"), 14);
    assert_eq!(room("", "☀🌻"), 6);
}

/// As these apps name themselves.
const IN_APPS: [(&str, &str); 17] = [
    (
        "Facebook, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.38.109;FBBV/615843237;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5]",
    ),
    (
        "Facebook, Android",
        "Mozilla/5.0 (Linux; Android 13; SM-A136U Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/469.0.0.42.77;]",
    ),
    (
        "Instagram, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/20G75 Instagram 294.0.0.17.118 (iPhone12,1; iOS 16_6; en_US; en; scale=2.00; 828x1792; 499842580)",
    ),
    (
        "Messenger, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/20G75 [FBAN/MessengerForiOS;FBAV/423.0.0.32.62;FBBV/507214587;FBDV/iPhone12,1]",
    ),
    (
        "Messenger, Android",
        "Mozilla/5.0 (Linux; Android 12; moto g pure Build/S3RH32; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/437.0.0.31.110;]",
    ),
    (
        "TikTok, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_31.6.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US BytedanceWebview/d8a21c6",
    ),
    (
        "TikTok, Android",
        "Mozilla/5.0 (Linux; Android 11; SM-A115U) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.0.0 Mobile Safari/537.36 trill_310503 JsSdk/1.0 NetType/MOBILE Channel/googleplay AppName/musical_ly ByteLocale/en",
    ),
    (
        "Snapchat, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Mobile/15E148 Snapchat/12.40.0.42 (like Safari/8615.2.9.0.1, panda)",
    ),
    (
        "LINE, Android",
        "Mozilla/5.0 (Linux; Android 10; SM-A205U) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/118.0.5993.65 Mobile Safari/537.36 Line/13.17.0/IAB",
    ),
    (
        "LINE, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/13.10.0",
    ),
    (
        "X, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Twitter for iPhone/10.0.2",
    ),
    (
        "X, Android",
        "Mozilla/5.0 (Linux; Android 13; Pixel 6a) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/118.0.0.0 Mobile Safari/537.36 TwitterAndroid",
    ),
    (
        "LinkedIn, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.28.7586",
    ),
    (
        "Pinterest, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [Pinterest/iOS]",
    ),
    (
        "WeChat, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.40(0x18002831) NetType/WIFI Language/en",
    ),
    (
        "Google, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/277.0.555192628 Mobile/15E148 Safari/604.1",
    ),
    (
        "an app on Android",
        "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP1A.240405.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.53 Mobile Safari/537.36",
    ),
];

/// As ordinary browsers name themselves.
const BROWSERS: [(&str, &str); 16] = [
    (
        "Safari, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    ),
    (
        "Safari, iPad",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    ),
    (
        "Chrome, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1",
    ),
    (
        "Firefox, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/127.0 Mobile/15E148 Safari/605.1.15",
    ),
    (
        "Edge, iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/125.0.2535.72 Mobile/15E148 Safari/605.1.15",
    ),
    (
        "Chrome, Android",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    ),
    (
        "Chrome, old Android",
        "Mozilla/5.0 (Linux; Android 8.1.0; SM-J337P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.104 Mobile Safari/537.36",
    ),
    (
        "Samsung",
        "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A156U) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
    ),
    ("Firefox, Android", "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0"),
    (
        "DuckDuckGo, Android",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile DuckDuckGo/5 Safari/537.36",
    ),
    (
        "Opera, Android",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36 OPR/82.0.0.0",
    ),
    (
        "Silk",
        "Mozilla/5.0 (Linux; Android 9; KFMAWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/124.5.1 like Chrome/124.0.6367.179 Safari/537.36",
    ),
    (
        "Chrome, Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    ),
    (
        "Edge, Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
    ),
    (
        "Chromebook",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    ),
    ("no name", ""),
];

#[test]
fn the_browsers_of_apps_are_known() {
    for (app, agent) in IN_APPS {
        assert!(is_in_app(agent), "{app}: {agent}");
    }
}

#[test]
fn no_ordinary_browser_is_taken_for_that_of_an_app() {
    for (browser, agent) in BROWSERS {
        assert!(!is_in_app(agent), "{browser}: {agent}");
    }
}
