//! The shape of the words of the Team tab.

use crate::model::Role;

/// The Team tab, and the sheets of a person.
pub struct Team {
    /// The tab's name.
    pub title: &'static str,
    /// The words of each role.
    pub roles: Roles,
}

impl Team {
    /// The words of one role.
    pub fn of(&self, role: Role) -> &RoleWords {
        let roles = &self.roles;
        match role {
            Role::Parent => &roles.parent,
            Role::Child => &roles.child,
            Role::ClassroomTeacher => &roles.classroom_teacher,
            Role::SpecialEducationTeacher => &roles.special_education_teacher,
            Role::DistrictRepresentative => &roles.district_representative,
            Role::Specialist => &roles.specialist,
            Role::Guest => &roles.guest,
        }
    }
}

/// The words of all roles, one field each. Read them with [`Team::of`].
#[expect(missing_docs, reason = "each field is the role of the same name, which says what it is")]
pub struct Roles {
    pub parent: RoleWords,
    pub child: RoleWords,
    pub classroom_teacher: RoleWords,
    pub special_education_teacher: RoleWords,
    pub district_representative: RoleWords,
    pub specialist: RoleWords,
    pub guest: RoleWords,
}

/// The words of one role.
pub struct RoleWords {
    /// What the role is called.
    pub title: &'static str,
}
