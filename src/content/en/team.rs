//! The Team tab in English: the seven roles, the people in them, and who was there.

use super::{TAG, is_one, join, number};
use crate::content::intl;
use crate::content::{Bring, PersonSheet, Presence, RoleWords, Roles, Team};

pub(super) const TEAM: Team = Team {
    title: "Team",
    needed: "Who is needed",
    named,
    others: "Who else comes",
    people,
    no_one: "No one yet",
    if_you_like: "If you like",
    no_name: "No name yet",
    add: "Add",
    details: ", details",
    explains: "Someone who can explain the test results",
    explains_help: "It can be someone who is on the team already.",
    explains_now,
    joined,
    bring: Bring {
        head: "Bringing someone?",
        text: "Tell the school ahead of time who you will bring. You choose who fits.",
        line: bring,
        copy: "Copy this line",
        copied: "Copied.",
        selected: "The line is marked. You can copy it now.",
    },
    presence: Presence {
        everyone: "Everyone is here",
        everyone_done,
        everyone_marked: "Everyone is marked.",
        of: presence_of,
        here: "Here",
        remote: "By phone or video",
        absent: "Not here",
        left_early: "Left early",
        excused: "Excused in writing?",
        excused_why: "The school needs your OK in writing before this person can miss the meeting.",
        excused_input: "If their part will be talked about, they also give input in writing before the meeting.",
        covered: "Someone else in this role is here.",
        yes: "Yes",
        no: "No",
        unsure: "Not sure",
    },
    person: PersonSheet {
        add: "Add a person",
        change: "On the team",
        name: "Name",
        job: "Job, if you know it",
        role: "Role, one or more",
        explains: "Can explain the test results",
        on_notice: "On the school’s notice?",
        more: "Phone, e-mail, and more",
        phone: "Phone",
        email: "E-mail",
        email_wrong: "This is not an e-mail address yet. Look at it once more.",
        invited: "Who asked them to come?",
        by_me: "I did",
        by_school: "The school",
        add_now: "Add to the team",
        added,
        nothing: "Write a name or a job first.",
        call: "Call",
        write: "Write",
        about,
        take_off: "Take off the team",
        taken_off,
    },
    roles: Roles {
        parent: PARENT,
        child: CHILD,
        classroom_teacher: CLASSROOM_TEACHER,
        special_education_teacher: SPECIAL_EDUCATION_TEACHER,
        district_representative: DISTRICT_REPRESENTATIVE,
        specialist: SPECIALIST,
        guest: GUEST,
        child_from,
        good: "Good to know",
    },
};

const PARENT: RoleWords = RoleWords {
    title: "You, the parent or guardian",
    short: "Parent or guardian",
    gap: Some("You are a full member of the team."),
    who: "You are a full member of the team. You know your child best. You can ask, disagree, and bring facts from home.",
    ask: "Ask yourself",
    asks: &["What are my top three points?", "What can I give on?", "What can I not give on?"],
    good: &[
        "You can join by phone or video.",
        "The school must get you an interpreter if you need one.",
        "You get a free copy of the IEP.",
    ],
    watch: &[],
};

const CHILD: RoleWords = RoleWords {
    title: "Your child",
    short: "Child",
    gap: None,
    who: "Your child can come at any age if it helps. The school must invite your child when the team plans for life after \
          high school.",
    ask: "Ask",
    asks: &[
        "Which part of the meeting would you like to come to?",
        "What is going well?",
        "What is hard?",
        "What do you want people to know?",
    ],
    good: &["Your child can send a note, a drawing, or a short video instead."],
    watch: &[],
};

const CLASSROOM_TEACHER: RoleWords = RoleWords {
    title: "Classroom teacher",
    short: "Classroom teacher",
    gap: Some("One must be on the team if your child is, or may be, in a regular class."),
    who: "This is a regular class teacher who works with your child. One must be on the team if your child is, or may be, \
          in a regular class.",
    ask: "Ask",
    asks: &[
        "What do you see each day?",
        "What helps?",
        "Which supports can you use?",
        "Which ones do you need help with?",
    ],
    good: &[],
    watch: &["The teacher does not know your child, or leaves early and no one asked you in writing."],
};

const SPECIAL_EDUCATION_TEACHER: RoleWords = RoleWords {
    title: "Special education teacher",
    short: "Special education teacher",
    gap: Some("It can be a teacher or a therapist who plans the special teaching."),
    who: "This teacher or therapist plans the special teaching and often runs the plan day to day.",
    ask: "Ask",
    asks: &[
        "How will you teach this skill?",
        "How do you track it?",
        "How will you and the classroom teacher work together?",
    ],
    good: &[],
    watch: &["No data to show you.", "No plan for how to share the IEP with the other teachers."],
};

const DISTRICT_REPRESENTATIVE: RoleWords = RoleWords {
    title: "School district representative",
    short: "District representative",
    gap: Some("This person must know what help the district has. Ask: can you say yes today?"),
    who: "This person speaks for the district. They must know what help the district has. Often it is a principal or a \
          special education leader.",
    ask: "Ask",
    asks: &[
        "Can you say yes to this today?",
        "If not, who can, and by what date?",
        "Will you send me the reason in writing?",
    ],
    good: &[],
    watch: &["“I will have to ask someone else” for each request."],
};

const SPECIALIST: RoleWords = RoleWords {
    title: "Specialists",
    short: "Specialist",
    gap: None,
    who: "This can be a school psychologist, a nurse, or a reading specialist. It can also be a speech \
          therapist or an occupational therapist. At least one person on the team must be able to explain \
          what the test results mean for teaching.",
    ask: "Ask",
    asks: &[
        "What did you find, in plain words?",
        "What should teachers do about it?",
        "How much service would you suggest, and why?",
    ],
    good: &[],
    watch: &[
        "Only scores, with no advice.",
        "The report came the same day.",
        "The person who did the test is not there and no one can explain it.",
    ],
};

const GUEST: RoleWords = RoleWords {
    title: "People you invite",
    short: "Someone I invite",
    gap: None,
    who: "You may bring people who know your child or have special skill. It could be a friend, a relative, a caregiver, \
          an outside therapist, or an advocate. You choose who fits.",
    ask: "Ask them to",
    asks: &["Take notes.", "Watch the clock.", "Remind you of your top points.", "Ask for a break if you need one."],
    good: &[
        "Tell the school ahead of time.",
        "If you bring a lawyer, say so early.",
        "The school may bring people too. Its notice must tell you who will be there.",
    ],
    watch: &[],
};

fn named(n: usize, of: usize) -> String {
    join(&[&number(n), " of ", &number(of), if is_one(n) { " has a name" } else { " have a name" }])
}

fn people(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " person" } else { " people" }])
}

fn everyone_done(n: usize) -> String {
    join(&[&people(n), " marked as here."])
}

fn presence_of(name: &str) -> String {
    join(&[name, ": here?"])
}

fn explains_now(name: &str) -> String {
    join(&[name, " can explain the test results."])
}

fn joined(name: &str) -> String {
    join(&[name, " added."])
}

fn added(name: &str) -> String {
    join(&[name, " added. Add another."])
}

fn about(role: &str) -> String {
    join(&["About this role: ", role])
}

fn taken_off(name: &str) -> String {
    join(&[name, " is off the team."])
}

fn child_from(age: u8) -> String {
    join(&["That starts by ", &number(age.into()), ", or sooner if your state or team says so."])
}

fn bring(people: &[(String, String)]) -> String {
    let one = |(name, job): &(String, String)| {
        if job.is_empty() { name.clone() } else { join(&[name, " (", job, ")"]) }
    };
    let all: Vec<String> = people.iter().map(one).collect();
    join(&["I will bring ", &intl::list(TAG, &all), " to the IEP meeting."])
}
