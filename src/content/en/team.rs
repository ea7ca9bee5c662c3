//! The Team tab in English: the seven roles, the people in them, and who was there.

use crate::content::{RoleWords, Roles, Team};

pub(super) const TEAM: Team = Team {
    title: "Team",
    roles: Roles {
        parent: RoleWords { title: "You, the parent or guardian" },
        child: RoleWords { title: "Your child" },
        classroom_teacher: RoleWords { title: "Classroom teacher" },
        special_education_teacher: RoleWords { title: "Special education teacher" },
        district_representative: RoleWords { title: "School district representative" },
        specialist: RoleWords { title: "Specialists" },
        guest: RoleWords { title: "People you invite" },
    },
};
