//! The parts under "Also check" in English, in their order.

use crate::content::{PartWords, Question};

pub(super) const PRESENT_LEVELS: PartWords = PartWords {
    title: "How my child is doing now",
    gist: "What the goals are built on",
    what: "The plan starts with what your child can do today, at school and in daily life. The law calls this present \
           levels. The goals are built on it.",
    look: &[
        "Facts and numbers, not only scores",
        "Strengths as well as needs",
        "What you told the school about home",
        "How the disability shows up in class",
    ],
    ask: &[
        Question { slug: "know-my-child", text: "If I took the name off, would I know this is my child?" },
        Question { slug: "where-from", text: "Where does each number come from, and from what date?" },
        Question { slug: "build-on", text: "What can my child do well that we can build on?" },
        Question { slug: "need-no-goal", text: "Is there a need here with no goal or service?" },
    ],
    watch: &["Old data.", "Only test scores.", "Last year’s words again.", "What you told them is missing."],
    say: "“Can we add what I see at home?”",
};

pub(super) const PROGRESS: PartWords = PartWords {
    title: "Progress reports",
    gist: "How you will hear if it works",
    what: "The plan says how the school will check each goal and when it will tell you.",
    look: &["How each goal is measured", "Who does it", "The dates you will hear, such as with each report card"],
    ask: &[
        Question { slug: "first-report", text: "When is the first report?" },
        Question { slug: "numbers", text: "Will I see the numbers or just a word like “progressing”?" },
        Question { slug: "not-working", text: "What will we do if it is not working by then?" },
    ],
    watch: &["“Teacher observation” with nothing to count.", "No dates."],
    say: "“What will you count, and on what dates will I hear?”",
};

pub(super) const ASSESSMENTS: PartWords = PartWords {
    title: "State and district tests",
    gist: "Which tests, and with what help",
    what: "Your child takes these tests, with help if needed, or takes a different test (alternate assessment). The plan must say which and why.",
    look: &[
        "Each kind of help, by name",
        "If it is a different test: why",
        "If it is a different test: small steps under each goal",
    ],
    ask: &[
        Question { slug: "which-helps", text: "What kinds of help may my child use on the real test?" },
        Question { slug: "diploma", text: "Does a different test change the diploma?" },
        Question { slug: "used-in-class", text: "Has my child used this help in class before?" },
    ],
    watch: &["A different test with no reason.", "Help on the test that is not used in class."],
    say: "“Why this test, and what does it change for my child?”",
};

pub(super) const SCHEDULE: PartWords = PartWords {
    title: "When, how much, and where",
    gist: "No empty box for any service",
    what: "Every service needs a start date, how often, how long each time, where, and how long it goes on.",
    look: &["All five for each service", "No empty box"],
    ask: &[
        Question { slug: "first-day", text: "What is the first day?" },
        Question { slug: "weekly-minutes", text: "What does “weekly” mean in minutes?" },
        Question { slug: "day-off", text: "What happens on a day off or when the therapist is out?" },
    ],
    watch: &["“As needed.”", "“Up to 30 minutes.”", "A start date weeks away with no reason."],
    say: "“Can we fill in each box before we go on?”",
};

pub(super) const SPECIAL_FACTORS: PartWords = PartWords {
    title: "Needs the team must think about",
    gist: "Behavior, language, tools, and more",
    what: "The team must think about how each child talks or signs, and if a device would help. For some children there is \
           more. It may be behavior that gets in the way of learning. It may be learning English, needing Braille, or being \
           deaf or hard of hearing.",
    look: &["A clear yes or no for each", "A plan where it says yes"],
    ask: &[
        Question {
            slug: "behavior-plan",
            text: "Does behavior get in the way? What is the plan to help, not just to punish?",
        },
        Question { slug: "tools", text: "What tools or devices did you think about?" },
        Question { slug: "language", text: "How will my child’s language be part of the plan?" },
    ],
    watch: &["All boxes say “no” and no one talked about it."],
    say: "“Can we talk about each box for a minute?”",
};

pub(super) const STAFF_SUPPORTS: PartWords = PartWords {
    title: "Help and training for staff",
    gist: "So the plan works in class",
    what: "The plan can give teachers and aides training or support so that they can carry it out.",
    look: &["Who gets it", "What it is", "By when"],
    ask: &[
        Question { slug: "teacher-needs", text: "What do you need so that this plan works in your room?" },
        Question { slug: "worked-before", text: "Has the staff worked with a child like mine before?" },
    ],
    watch: &["Everyone nods, nobody is trained."],
    say: "“Who will get training, and by what date?”",
};

pub(super) const TRANSITION: PartWords = PartWords {
    title: "Life after high school",
    gist: "Study, work, and daily life",
    what: "It has goals for study, work, and daily life after school. It has steps to get there. The law calls this \
           transition.",
    look: &[
        "What your child wants",
        "Goals that come from a real talk or test",
        "Classes and services that lead there",
    ],
    ask: &[
        Question { slug: "child-wants", text: "What did my child say they want to do?" },
        Question { slug: "this-year", text: "What will happen this year to get closer?" },
        Question { slug: "agency", text: "Which outside agency can help, and who calls them?" },
    ],
    watch: &["The same goal for every student.", "Your child was not asked."],
    say: "“Can we ask my child what they want to do?”",
};

pub(super) const AGE_OF_MAJORITY: PartWords = PartWords {
    title: "When my child turns 18",
    gist: "Who makes the choices then",
    what: "In most states the rights in this plan pass to your child at 18. At least one year before, the plan must say that your child was told.",
    look: &["A line that says your child was told"],
    ask: &[
        Question { slug: "what-changes", text: "What changes on that day?" },
        Question { slug: "help-to-decide", text: "What are the choices if my child needs help to decide?" },
    ],
    watch: &["Nobody has said a word and the birthday is near."],
    say: "“What should we plan for before that birthday?”",
};

pub(super) const PAPERS: PartWords = PartWords {
    title: "Papers I should have",
    gist: "Your rights, the notice, your copy",
    what: "You get a booklet of your rights and a free copy of the IEP. You get a written notice, too. It says what the \
           school will do or will not do, and why.",
    look: &["All three papers", "In a language you read, if that can be done"],
    ask: &[
        Question { slug: "notice-of-no", text: "May I have the written notice for what you said no to today?" },
        Question { slug: "final-copy", text: "When will I get the final copy?" },
        Question { slug: "my-language", text: "Can I have this in my language?" },
    ],
    watch: &["“We will mail it” with no date.", "A “no” that is only said out loud."],
    say: "“Please give me that ‘no’ in writing, with the reason.”",
};
