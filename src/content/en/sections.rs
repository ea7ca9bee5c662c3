//! The eight sections in English, in the order of the checklist.

use crate::content::{PartWords, Question};

pub(super) const CONCERNS: PartWords = PartWords {
    title: "Your concerns and your vision",
    gist: "What you see, what you hope for",
    what: "This is where your own words go. Your worries are what is hard now. Your vision is the life you hope your \
           child has in a few years.",
    look: &[
        "Your words are there, and they say what you meant.",
        "Each big worry shows up later as a goal, a service, or a support.",
        "Your child’s strengths and hopes are there too.",
    ],
    ask: &[
        Question { slug: "read-aloud", text: "Can you read my concerns out loud so I can check them?" },
        Question { slug: "worry-to-goal", text: "Which goal or service helps with each worry on my list?" },
        Question { slug: "child-wants", text: "What did my child say they want?" },
        Question { slug: "attach-letter", text: "If the form has no box for this, can you attach my letter?" },
    ],
    watch: &[
        "The box is blank, or it says “none.”",
        "Someone else wrote it for you.",
        "It was copied from last year.",
        "Your main worry is not in the plan at all.",
    ],
    say: "“Can we add my main worry in my own words?”",
};

pub(super) const GOALS: PartWords = PartWords {
    title: "Goals",
    gist: "What your child will learn this year",
    what: "Goals say what your child should be able to do in one year. Each goal must be something the team can count or \
           measure.",
    look: &[
        "Where your child is now, with a number or a clear fact",
        "The skill to learn",
        "How well, and by when",
        "How the team will check",
        "When you will get a progress report",
        "One or more goals for every need the tests found",
    ],
    ask: &[
        Question { slug: "starting-point", text: "Where is my child starting from today?" },
        Question { slug: "measure", text: "How will you measure this, and how often?" },
        Question { slug: "goal-met", text: "What would it look like if the goal is met?" },
        Question { slug: "off-track", text: "What will you change if my child is not on track by winter?" },
        Question { slug: "progress-reports", text: "When will I get progress reports?" },
    ],
    watch: &[
        "Words like “will improve” with no number.",
        "No starting point.",
        "The same goal as last year with no reason.",
        "A need in the tests but no goal for it.",
        "A goal so easy that your child can do it now.",
    ],
    say: "“What number will show us that this goal is met?”",
};

pub(super) const SERVICES: PartWords = PartWords {
    title: "Services",
    gist: "Special teaching and therapy",
    what: "Services are the special teaching and therapy your child will get. It may be help with speech or with \
           reading. It may be talks with a counselor. The school pays for them.",
    look: &[
        "What kind",
        "How many minutes",
        "How many times a week or month",
        "Where",
        "Who does it",
        "Alone or in a group",
        "The start date and the end date",
        "Help or training for the teachers, if they need it",
    ],
    ask: &[
        Question { slug: "how-much", text: "How many minutes, how often, and for how long?" },
        Question { slug: "group-size", text: "Is it one on one or in a group? How big is the group?" },
        Question { slug: "who-teaches", text: "Who will teach this, and what training do they have?" },
        Question { slug: "missed-session", text: "What happens if a session is missed?" },
        Question { slug: "first-day", text: "What is the first day this will start?" },
    ],
    watch: &[
        "“As needed.”",
        "A range such as 0 to 30 minutes.",
        "No start date.",
        "Fewer minutes than last year with no data.",
        "“We do not have staff for that” as the only reason.",
    ],
    say: "“How many minutes, how often, and for how long?”",
};

pub(super) const ACCOMMODATIONS: PartWords = PartWords {
    title: "Accommodations",
    gist: "Changes in how your child learns",
    what: "These are changes in how your child learns or takes a test. Extra time and a quiet room are examples. They do \
           not change what your child is asked to learn. A change in what your child has to learn has its own name. It is \
           called a modification.",
    look: &[
        "Each one is clear enough that a new teacher could do it.",
        "It says when and where it is used.",
        "Class tests and state tests are both covered.",
        "Tools such as a tablet or audio books are listed by name.",
    ],
    ask: &[
        Question { slug: "teachers-know", text: "Who makes sure each teacher knows about these?" },
        Question { slug: "all-day", text: "Will these be used in gym, art, lunch, and on the bus?" },
        Question { slug: "state-test", text: "Can my child use these on the state test too?" },
        Question { slug: "diploma", text: "Does this change what my child learns? Could it change the diploma?" },
        Question { slug: "device", text: "Does my child need a device? Can it come home?" },
    ],
    watch: &[
        "“As needed” or “when the teacher decides.”",
        "A long list that looks copied.",
        "Nothing for tests.",
        "The classroom teacher has not seen the list.",
    ],
    say: "“When will this be used, and who makes sure it is?”",
};

pub(super) const PLACEMENT: PartWords = PartWords {
    title: "Placement",
    gist: "Where your child learns",
    what: "Placement is the kind of class or program where your child will learn. It is picked after the goals and \
           services, not before. You are part of the group that picks it.",
    look: &[
        "It fits the goals and services.",
        "It is as close to home as it can be.",
        "The school’s written notice tells what other choices the team looked at.",
        "The notice tells why the team said no to them.",
    ],
    ask: &[
        Question { slug: "other-choices", text: "What other choices did you look at?" },
        Question { slug: "help-to-stay", text: "What help would my child need to stay in the regular class?" },
        Question { slug: "visit", text: "May I visit before I decide?" },
        Question { slug: "goals-to-choice", text: "How did the goals and services lead to this choice?" },
        Question {
            slug: "more-peers",
            text: "What would need to happen for my child to be in class with more kids who do not have disabilities?",
        },
    ],
    watch: &[
        "The choice was made before the meeting.",
        "“All kids with this disability go there.”",
        "No visit allowed.",
        "A move with no new data.",
        "Cost or space is the only reason.",
    ],
    say: "“Can we talk about the other choices before we pick?”",
};

pub(super) const NONPARTICIPATION: PartWords = PartWords {
    title: "Time out of the regular class",
    gist: "How much, and why",
    what: "The plan must say how much time your child is away from kids who do not have disabilities, and why. That means \
           class time, lunch, recess, clubs, and trips. LRE stands for least restrictive environment: as much \
           time with other kids as works for your child.",
    look: &[
        "A clear amount of time",
        "The reason for it",
        "What help was tried first",
        "What your child will miss while out of the room",
    ],
    ask: &[
        Question { slug: "what-is-missed", text: "What will my child miss when they leave the room?" },
        Question { slug: "in-class-instead", text: "Could this help happen in the regular class?" },
        Question { slug: "lunch-and-clubs", text: "Will my child have lunch, recess, and clubs with other kids?" },
        Question { slug: "more-time-in", text: "How will we know when my child can be in class more?" },
    ],
    watch: &[
        "No reason given.",
        "Only a percent, with no plan.",
        "Time out of class went up with no data.",
        "Pulled from reading or math to get another service.",
    ],
    say: "“What could we try first in the regular class?”",
};

pub(super) const TRANSPORTATION: PartWords = PartWords {
    title: "Rides to and from school",
    gist: "If your child needs a special ride",
    what: "If your child needs a special ride to get to school or to services, the plan should say so. It can also mean \
           help on the bus, a lift, or help getting around the building. It is free.",
    look: &[
        "A clear yes or no",
        "If yes: what kind of ride, and from where to where",
        "What help your child gets on the bus",
        "Rides for summer and after-school services, if those are in the plan",
    ],
    ask: &[
        Question { slug: "need", text: "Does my child need a ride because of the disability?" },
        Question { slug: "on-and-off", text: "Who helps my child on and off the bus?" },
        Question { slug: "how-long", text: "How long is the ride?" },
        Question { slug: "driver-knows", text: "Does the driver know about my child’s health or behavior plan?" },
        Question { slug: "summer", text: "Are rides covered for summer services?" },
    ],
    watch: &[
        "The line is blank.",
        "“Talk to the bus office later.”",
        "A very long ride that cuts into school time.",
        "You are asked to pay or to drive.",
    ],
    say: "“Can we write the ride, and the help on it, in the plan?”",
};

pub(super) const ESY: PartWords = PartWords {
    title: "Summer and extra time services (ESY)",
    gist: "Help past the school year",
    what: "ESY stands for Extended School Year. It means services past the normal school year. It is free. It is for a \
           child who needs it to keep making real progress. It is not summer school for all, and it is not a reward. It \
           can be help after school, too.",
    look: &[
        "A clear yes or no",
        "The reason and the data behind it",
        "If yes: which goals, how many minutes, where, and what dates",
        "Rides, if needed",
    ],
    ask: &[
        Question { slug: "data", text: "What data did you use to decide?" },
        Question {
            slug: "after-break",
            text: "How did my child do after the last long break? How long did it take to catch up?",
        },
        Question { slug: "new-skill", text: "Is there a new skill that could be lost over the summer?" },
        Question { slug: "decide-by", text: "If you need more data, on what date will we decide?" },
        Question { slug: "which-goals", text: "Which goals will be worked on, and for how many minutes?" },
    ],
    watch: &[
        "“We only give that to kids with severe needs.”",
        "“We do not do ESY here.”",
        "The same short program for everyone.",
        "The box is blank.",
        "The choice is put off until there is no time to plan.",
    ],
    say: "“Can we look at what my child needs, and at the data?”",
};
