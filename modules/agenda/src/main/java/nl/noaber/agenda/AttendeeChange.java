package nl.noaber.agenda;

import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/** What to change of somebody on the list of a meeting; see {@link MeetingAttendee} for the fields. */
public record AttendeeChange(
        Patch<AttendeeRole> role,
        Patch<@Nullable String> email,
        Patch<@Nullable AttendeeAnswer> answer,
        Patch<@Nullable AttendeePresence> presence,
        Patch<@Nullable String> representedBy) {

    /** Only the answer. */
    public static AttendeeChange answering(AttendeeAnswer answer) {
        return new AttendeeChange(Patch.kept(), Patch.kept(), Patch.set(answer), Patch.kept(), Patch.kept());
    }

    /** Only whether he was there. */
    public static AttendeeChange being(AttendeePresence presence, @Nullable String representedBy) {
        return new AttendeeChange(
                Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(presence), Patch.set(representedBy));
    }
}
