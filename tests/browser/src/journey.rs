//! The whole way, from the notice to the next meeting: by touch, with the keyboard alone, and on a page that stands in the
//! way.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::content::Lang;
use iep_checklist::model::{Choice, FinalCopy, Message, Outcome, Part, Role, Seat};
use serde_json::json;
use xtask::setup::Engine;

use crate::page::Page;
use crate::part::question;
use crate::visit::Visit;
use crate::words::{in_language, lang, said, starting, title};

/// How each part ends: every ending there is.
const ENDS: [(Part, Outcome); 6] = [
    (Part::Concerns, Outcome::Agree),
    (Part::Goals, Outcome::Agree),
    (Part::Services, Outcome::Refused),
    (Part::Nonparticipation, Outcome::Disagree),
    (Part::Transportation, Outcome::Untouched),
    (Part::Esy, Outcome::Later),
];

/// What is promised: what, and by whom.
const PROMISES: [(&str, &str); 2] = [("A plan for missed sessions", "Ms. Shah"), ("Send the bus plan", "Mr. Osei")];

/// The letter that comes of it, to the word; its last line stands below and cannot be changed.
const RECAP: &str = "Hello Mr. Osei,

Thank you for the meeting about my child on Jan 8, 2020. Please tell me if I missed something.

I heard us agree on
- My concerns and my vision
- Goals

The school said no to
- Speech therapy alone. The reason I heard: No staff.

I do not agree with
- Services. My reason: It is half of last year.
- Time out of the regular class

You promised
- Ms. Shah: A plan for missed sessions
- Mr. Osei: Send the bus plan

Still open
- Rides to and from school: we did not talk about it
- Summer and extra time services (ESY)

I agree to some of it. I will tell you on your form.

Please send me prior written notice of what you said no to, and why (34 CFR 300.503).

Ana Ruiz";

/// The same in Spanish; what the parent typed stays as it was typed.
const RECAP_ES: &str = "Saludos, Mr. Osei:

Gracias por la reunión sobre mi hijo o hija el 8 ene 2020. Por favor, dígame si se me pasó algo.

Según entendí, acordamos
- Mis preocupaciones y mi visión
- Metas

La escuela dijo que no a
- Speech therapy alone. La razón que oí: No staff.

No estoy de acuerdo con
- Servicios. Mi razón: It is half of last year.
- Tiempo fuera de la clase regular

Lo que ustedes prometieron
- Ms. Shah: A plan for missed sessions
- Mr. Osei: Send the bus plan

Todavía pendiente
- Transporte de ida y vuelta: no hablamos de esto
- Servicios de verano y tiempo extra (ESY)

Estoy de acuerdo con una parte. Se lo diré en el formulario de la escuela.

Por favor, envíeme un aviso previo por escrito que diga a qué dijeron que no y por qué (34 CFR 300.503).

Ana Ruiz";

impl Visit {
    /// Before the meeting: the notice, the team, concerns and vision, and marks in the draft.
    async fn get_ready(&self) -> Result<()> {
        self.open_steps().await?;
        self.set_the_meeting().await?;
        self.click("button", said().steps.messages.of(Message::AnotherTime)).await?;
        self.click("button", said().steps.messages.mark).await?;
        self.escape().await?;

        self.open_team().await?;
        self.click("button", said().team.person.add).await?;
        self.click("textbox", said().team.person.name).await?;
        for (name, seat) in [
            ("Ana Ruiz", Seat::Role(Role::Parent)),
            ("Mr. Osei", Seat::Role(Role::DistrictRepresentative)),
            ("Ms. Shah", Seat::Role(Role::SpecialEducationTeacher)),
        ] {
            self.add_person(name, seat).await?;
        }
        self.escape().await?;

        self.open_notes().await?;
        let words = &said().my_notes;
        self.add_note(words.worries.add.unwrap_or_default(), words.worries.label, "Reading aloud").await?;
        self.type_into(words.hope, "To order her own food.").await?;

        self.click("tab", said().checklist.title).await?;
        self.open_part(Part::Services).await?;
        self.click("radio", said().part.draft_states.missing).await?;
        self.star(question(Part::Services, 0), true).await?;
        self.note("Only for me: she was tired.").await?;
        self.back_to_list().await
    }

    /// At the table: every ending, what the school said no to, two promises, and a note.
    async fn meet(&self) -> Result<()> {
        for (part, outcome) in ENDS {
            if part != Part::Concerns {
                self.jump(part).await?;
            }
            self.end_part(outcome).await?;
            self.wait_ended(Some(outcome)).await?;
        }
        self.jump(Part::Services).await?;
        self.type_into(said().mode.no.what, "Speech therapy alone").await?;
        self.type_into(said().mode.no.reason, "No staff").await?;
        let words = &said().mode.promises;
        for (what, who) in PROMISES {
            self.click("button", words.add).await?;
            self.type_into(words.what, what).await?;
            self.click("button", who).await?;
            self.click("button", words.keep).await?;
            self.wait_focus("button", words.add).await?;
        }
        self.type_into(said().mode.memos.label, "Half typed when the tab was clo").await?;
        self.wait_stored("Half typed when the tab was clo").await
    }

    /// Says whether something of this name stands in the final copy.
    async fn look_for(&self, name: &str, found: FinalCopy) -> Result<()> {
        self.find("radiogroup", name).await?;
        let key = self.value(&format!("seek('radiogroup', {})[0].dataset.key", json!(name))).await?;
        self.answer(key.as_str().unwrap_or_default(), found.word()).await
    }

    /// The tab is closed, and the page opened again.
    async fn close_and_open(&self) -> Result<()> {
        // In a second window the driver of WebKit has no pointer.
        if self.engine() == Engine::WebKit {
            self.go("/watch.js").await?;
            return self.come_back().await;
        }
        let first = self.client()?.window().await?;
        let second = self.client()?.new_window(true).await?.handle;
        self.to(&first).await?;
        self.client()?.close_window().await?;
        self.to(&second).await?;
        self.come_back().await
    }
}

pub async fn from_the_notice_to_the_next_meeting(visit: &mut Visit) -> Result<()> {
    the_whole_way(visit).await
}

pub async fn from_the_notice_to_the_next_meeting_in_spanish(visit: &mut Visit) -> Result<()> {
    in_language(Lang::Es, the_whole_way(visit)).await
}

async fn the_whole_way(visit: &Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit
        .expect(
            "it is in the language of the page",
            &format!("widget().shadowRoot.querySelector('.iep').lang === {}", json!(lang().tag())),
        )
        .await?;
    visit.get_ready().await?;
    visit.start_meeting().await?;
    visit.meet().await?;
    visit.close_and_open().await?;
    visit.find("dialog", said().mode.title).await?;
    visit.find("heading", title(Part::Services)).await?;
    visit.wait_ended(Some(Outcome::Refused)).await?;
    visit.wait_for_text("Half typed when the tab was clo").await?;

    visit.open_jump_list().await?;
    visit.click("button", &starting(said().mode.jump.wrap)).await?;
    visit.find("heading", said().wrap.title).await?;
    visit.decide(Choice::AgreeSome).await?;
    visit.click("button", said().wrap.consent.title).await?;
    visit.find("heading", said().wrap.consent.title).await?;
    visit.answer("part.services.consent", "no").await?;
    let both = format!("seek('textbox', {}).length === 2", json!(said().wrap.consent.reason));
    visit.wait("a reason for each no", &both).await?;
    visit.run("seek('textbox', arguments[0])[0].focus()", vec![json!(said().wrap.consent.reason)]).await?;
    visit.write("It is half of last year.").await?;
    visit.click("button", said().wrap.consent.done).await?;
    visit.find("heading", said().wrap.title).await?;
    let recap = visit.letter().await?;
    ensure!(recap == RECAP, "the recap says:\n{recap}");
    if lang() == Lang::Es {
        // What the school reads is in English, unless the parent wants it otherwise.
        visit.click("button", &format!("{}: {}", said().letter.again, said().name)).await?;
        let recap = visit.letter().await?;
        ensure!(recap == RECAP_ES, "the recap says:\n{recap}");
    }
    visit.wait_for_text(said().paper.recap.last).await?;

    visit.click("button", &starting(said().wrap.final_copy.title)).await?;
    visit.find("heading", said().wrap.final_copy.title).await?;
    let words = &said().wrap.final_copy;
    visit.look_for(title(Part::Goals), FinalCopy::Same).await?;
    visit.look_for(PROMISES[0].0, FinalCopy::Missing).await?;
    visit.click("button", words.write).await?;
    visit.find("dialog", said().steps.messages.of(Message::FinalCopy)).await?;
    visit.wait_for_text(PROMISES[0].0).await?;
    visit.escape().await?;
    visit.escape().await?;
    visit.escape().await?;

    visit.open_menu().await?;
    visit.click("button", &starting(said().meeting.new)).await?;
    visit.wait_for_text(said().meeting.title).await?;
    visit.escape().await?;
    visit.open_team().await?;
    visit.wait_for_text("Mr. Osei").await?;
    visit.click("tab", said().checklist.title).await?;
    visit.checked_are(&[]).await?;
    visit.start_meeting().await?;
    visit.jump(Part::Services).await?;
    for (what, _) in PROMISES {
        visit.wait_for_text(what).await?;
    }
    ensure!(visit.value("text().includes('she was tired')").await? == json!(false), "a note is not carried over");
    visit.nothing_broke().await
}

impl Visit {
    /// Goes on to a control with Tab, and presses Enter there.
    async fn enter(&self, role: &str, name: &str) -> Result<()> {
        self.tab_to(role, name).await?;
        self.press(Key::Enter).await
    }

    /// Before the meeting, with the keyboard alone.
    async fn get_ready_by_keyboard(&self) -> Result<()> {
        self.tab_to("tab", said().checklist.title).await?;
        for _ in 0..3 {
            self.press(Key::Right).await?;
        }
        self.wait_focus("tab", said().steps.title).await?;
        self.enter("button", said().meeting.card.change).await?;
        self.find("dialog", said().meeting.title).await?;
        self.tab_to("textbox", said().meeting.place).await?;
        self.write("Room 12").await?;
        self.escape().await?;
        self.wait_focus("button", said().meeting.card.change).await?;
        self.back_tab_to("tab", said().steps.title).await?;
        self.press(Key::Left).await?;
        self.wait_focus("tab", said().my_notes.title).await?;
        let worries = &said().my_notes.worries;
        self.enter("button", worries.add.unwrap_or_default()).await?;
        self.wait_focus("textbox", worries.label).await?;
        self.write("Reading aloud").await?;
        self.enter("button", said().my_notes.done).await?;
        self.wait_for_text("Reading aloud").await?;
        self.back_tab_to("tab", said().my_notes.title).await?;
        self.press(Key::Home).await?;
        self.wait_focus("tab", said().checklist.title).await
    }

    /// At the table, with the keyboard alone.
    async fn meet_by_keyboard(&self) -> Result<()> {
        let words = &said().mode;
        self.enter("button", words.start).await?;
        self.wait_focus("heading", title(Part::Concerns)).await?;
        self.enter("button", words.ends.of(Outcome::Agree)).await?;
        self.wait_ended(Some(Outcome::Agree)).await?;
        self.enter("button", words.next).await?;
        self.wait_focus("heading", title(Part::Goals)).await?;
        self.enter("button", words.promises.add).await?;
        self.find("dialog", words.promises.one).await?;
        self.tab_to("textbox", words.promises.what).await?;
        self.write("Call me").await?;
        self.enter("button", words.promises.friday).await?;
        self.enter("button", words.promises.keep).await?;
        self.wait_focus("button", words.promises.add).await?;
        self.tab_to("textbox", words.memos.label).await?;
        self.write("They nodded.").await?;
        self.tab_to("button", words.ends.of(Outcome::Disagree)).await?;
        self.press(' ').await?;
        self.wait_ended(Some(Outcome::Disagree)).await?;
        self.escape().await?;
        self.wait_focus("button", words.go_on).await
    }
}

pub async fn from_the_notice_to_the_next_meeting_with_the_keyboard_alone(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.get_ready_by_keyboard().await?;
    visit.meet_by_keyboard().await?;

    visit.back_tab_to("button", said().ways.menu).await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", said().menu.title).await?;
    visit.enter("button", said().wrap.title).await?;
    visit.wait_focus("heading", said().wrap.title).await?;
    visit.tab_to("radio", said().wrap.choice(Choice::Undecided).0).await?;
    for _ in 0..3 {
        visit.press(Key::Down).await?;
    }
    visit.enter("button", said().wrap.consent.title).await?;
    visit.wait_focus("heading", said().wrap.consent.title).await?;
    visit.tab_to("textbox", said().wrap.consent.reason).await?;
    visit.write("Too few.").await?;
    visit.enter("button", said().wrap.consent.done).await?;
    visit.find("heading", said().wrap.title).await?;
    visit.wait_for_text("Too few.").await?;
    let recap = visit.letter().await?;
    ensure!(recap.contains("Call me") && !recap.contains("They nodded."), "the recap says:\n{recap}");

    visit.enter("button", &starting(said().wrap.final_copy.title)).await?;
    visit.wait_focus("heading", said().wrap.final_copy.title).await?;
    visit.tab_to("radio", said().wrap.final_copy.answer(FinalCopy::Same)).await?;
    visit.press(' ').await?;
    visit.wait_stored("\"same\"").await?;
    visit.escape().await?;
    visit.find("heading", said().wrap.title).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.back_tab_to("button", said().ways.menu).await?;
    visit.press(Key::Enter).await?;
    visit.enter("button", &starting(said().meeting.new)).await?;
    visit.find("dialog", said().meeting.title).await?;
    visit.escape().await?;
    visit.find("button", said().mode.start).await?;
    visit.checked_are(&[]).await?;
    visit.nothing_broke().await
}

/// A page as they are: a head that sticks, a chat bubble on top of everything, and ancestors that are moved and cut off.
const IN_THE_WAY: &str = "<style>
      header { position: sticky; top: 0; z-index: 2147483647; background: #fff; padding: 30px; border-bottom: 1px solid }
      .bubble { position: fixed; right: 12px; bottom: 12px; z-index: 2147483647; width: 90px; height: 90px; background: red }
      .moved { transform: translateZ(0); filter: opacity(1); overflow: hidden; contain: paint; max-height: 620px }
      .cut { overflow: hidden; perspective: 500px; will-change: transform }
    </style><header>Sticky head</header><main class=\"moved\"><div class=\"cut\"><iep-checklist></iep-checklist></div></main>
    <div class=\"bubble\" role=\"note\">Chat</div>";

pub async fn nothing_of_the_host_stands_in_the_way_of_the_meeting(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().body(IN_THE_WAY)).await?;
    visit.tab_to("button", said().mode.start).await?;
    visit.press(Key::Enter).await?;
    visit.find("dialog", said().mode.title).await?;
    let covers = "(() => { const box = layer().getBoundingClientRect();
        const points = [[1, 1], [innerWidth - 50, innerHeight - 50], [innerWidth / 2, 20], [innerWidth / 2, innerHeight - 10]];
        return Math.abs(box.width - document.documentElement.clientWidth) < 20 && Math.abs(box.height - innerHeight) < 2
          && points.every(([x, y]) => document.elementFromPoint(x, y) === widget()); })()";
    visit.wait("the meeting to cover all of the page", covers).await?;
    visit.click("button", said().mode.ends.of(Outcome::Agree)).await?;
    visit.wait_ended(Some(Outcome::Agree)).await?;
    visit.click("button", said().mode.phrases.open).await?;
    visit.find("dialog", said().mode.phrases.title).await?;
    visit.escape().await?;
    visit.jump(Part::Esy).await?;
    visit.click("button", said().mode.jump.wrap).await?;
    visit.find("heading", said().wrap.title).await?;
    let letter = visit.letter().await?;
    ensure!(letter.contains(said().paper.concerns), "the recap says:\n{letter}");
    visit.nothing_broke().await
}
