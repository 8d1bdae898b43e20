package nl.noaber.agenda;

/** As what somebody is at a meeting; a list has the first first. */
public enum AttendeeRole {
    CHAIR,
    SECRETARY,
    MEMBER,
    GUEST
}
