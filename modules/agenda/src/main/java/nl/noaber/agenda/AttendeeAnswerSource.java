package nl.noaber.agenda;

/** How an answer came. */
public enum AttendeeAnswerSource {
    /** The team noted it. */
    TEAM,
    /** By mail, from the address that was invited; who sent it is as sure as that address is. */
    MAIL
}
