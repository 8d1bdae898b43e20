package nl.noaber.agenda.internal;

/** What a mail about a meeting is for, as calendars know it (RFC 5546). */
enum MeetingMailKind {
    /** The invitation, or what it is now. */
    REQUEST,
    /** It does not take place, or not with whom it is sent to. */
    CANCEL
}
