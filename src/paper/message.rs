//! Messages to the school, made of fixed words and of what the parent entered. They ask, and they name no rule but the one
//! on prior written notice.

use super::making::Making;
use super::recap::NOTICE_RULE;
use super::said::{agreed, one_line, when};
use super::{Given, Paper};
use crate::content::Words;
use crate::model::{FinalCopy, Heard, Message, Reader, Team};

/// The message to look at and to send.
pub fn message(words: &Words, reader: &dyn Reader, given: &Given, message: Message) -> Paper {
    let said = &words.paper.messages;
    let mut letter = Making::new(words, reader, given);
    letter.hello();
    let meeting = letter.meeting();
    let when = meeting.day().map(|day| when(words, day, meeting.clock()));
    letter.say(letter.about(words.paper.about, when));
    let title = match message {
        Message::DocumentsAhead => {
            letter.say(said.documents);
            said.documents_title
        }
        Message::AnotherTime => {
            letter.say(said.time);
            said.time_title
        }
        Message::Interpreter => {
            letter.say((said.interpreter)(&one_line(&meeting.language())));
            said.interpreter_title
        }
        Message::WhoComes => {
            letter.say(who_comes(words, reader));
            said.comes_title
        }
        Message::PriorWrittenNotice => {
            let refused = letter.refused();
            letter.list(said.you_said_no, refused);
            letter.say((words.paper.notice)(&words.ltr(NOTICE_RULE)));
            said.notice_title
        }
        Message::FinalCopy => {
            final_copy(&mut letter);
            said.copy_title
        }
    };
    letter.say(words.paper.thanks);
    letter.sign();
    letter.done(title)
}

/// The people that the parent brings, by name and by what they are; no e-mail address or phone number stands for a name.
fn who_comes(words: &Words, reader: &dyn Reader) -> String {
    let mut people = Vec::new();
    for guest in Team(reader).guests() {
        match (one_line(&guest.name()), one_line(&guest.job())) {
            (name, job) if name.is_empty() && job.is_empty() => {}
            (name, job) if name.is_empty() => people.push((job, name)),
            both => people.push(both),
        }
    }
    if people.is_empty() { words.paper.messages.comes_unknown.to_owned() } else { (words.team.bring.line)(&people) }
}

/// What is agreed or promised and does not stand in the final copy as it was said.
fn final_copy(letter: &mut Making) {
    let said = &letter.words.paper.messages;
    let looked_up = looked_up(letter);
    if looked_up.is_empty() {
        return letter.say(said.copy_ask);
    }
    let (mut missing, mut different, mut unsure) = (Vec::new(), Vec::new(), Vec::new());
    for (mark, what) in looked_up {
        match mark {
            FinalCopy::Same => {}
            FinalCopy::Missing => missing.push(what),
            FinalCopy::Different => different.push(what),
            FinalCopy::Ask => unsure.push(what),
        }
    }
    let lists = [(said.missing, missing), (said.different, different), (said.unsure, unsure)];
    if lists.iter().all(|(_, points)| points.is_empty()) {
        let meeting = letter.meeting();
        let is_open = |heard: &Heard| heard.found(letter.reader).is_none();
        let all_seen = !meeting.agreed().iter().chain(&meeting.promised()).any(is_open);
        return letter.say(if all_seen { said.copy_same } else { said.copy_so_far });
    }
    letter.say(said.copy_read);
    for (head, points) in lists {
        letter.list(head, points);
    }
    letter.say(said.copy_please);
}

/// All that was agreed or promised and looked up in the final copy, and how it stands there.
pub fn looked_up(letter: &Making) -> Vec<(FinalCopy, String)> {
    let (words, meeting) = (letter.words, letter.meeting());
    let entries = meeting.every_entry();
    let mut all = Vec::new();
    for heard in meeting.agreed().into_iter().chain(meeting.promised()) {
        let Some(mark) = heard.found(letter.reader) else { continue };
        let what = match &heard {
            Heard::Part(part) => Some(letter.title(*part).to_owned()),
            Heard::Entry(id) => {
                let found = entries.iter().find(|(_, entry)| entry.id == *id);
                found.and_then(|(part, entry)| agreed(words, *part, entry))
            }
            Heard::Promise(id) => Some(letter.promise(&meeting.promise(id))),
        };
        all.extend(what.map(|what| (mark, what)));
    }
    all
}
