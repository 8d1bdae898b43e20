package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;

/** To whom is to be mailed about a meeting. */
@Singleton
final class InvitationRules {

    private final AttendeeLookups lookups;
    private final Clock clock;

    InvitationRules(AttendeeLookups lookups, Clock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * Those who are to be told now.
     *
     * @param to who get the invitation, what changed since or that it does not take place
     * @param objecting how many get nothing because somebody whom they are about does not want to be contacted
     */
    record Told(List<AttendeeRow> to, int objecting) {}

    Told told(MeetingRow meeting, List<AttendeeRow> list, AttendeeKnown all) {
        if (isOver(meeting)) {
            return new Told(List.of(), 0);
        }
        List<AttendeeRow> due = list.stream()
                .filter(row -> row.email() != null)
                .filter(row -> isOff(meeting) ? row.isInvited() : !isUpToDate(row, meeting))
                .toList();
        AttendeeKnown known = all.on(day(meeting));
        List<AttendeeRow> to =
                due.stream().filter(row -> !known.objects(Named.of(row))).toList();
        return new Told(to, due.size() - to.size());
    }

    private static boolean isUpToDate(AttendeeRow row, MeetingRow meeting) {
        return Objects.equals(row.invitedSequence(), sequence(meeting));
    }

    /** Counts the changes of the meeting, as in the feeds. */
    static int sequence(MeetingRow meeting) {
        return meeting.version() - 1;
    }

    static boolean isOff(MeetingRow meeting) {
        return meeting.isWithdrawn() || meeting.state() == MeetingState.CANCELLED;
    }

    boolean isOver(MeetingRow meeting) {
        return meeting.state() == MeetingState.HELD || meeting.lastDay().isBefore(DutchTime.today(clock));
    }

    boolean mayBeInvited(MeetingRow meeting) {
        return !isOff(meeting) && !isOver(meeting) && meeting.time().startsAt().isPresent();
    }

    boolean objecting(Viewer viewer, MeetingRow meeting, List<AttendeeRow> rows) {
        AttendeeKnown known = known(viewer, rows).on(day(meeting));
        return rows.stream().anyMatch(row -> known.objects(Named.of(row)));
    }

    /** Whom these name, on any day. */
    AttendeeKnown known(Viewer viewer, List<AttendeeRow> rows) {
        return lookups.of(viewer, rows.stream().map(Named::of).toList(), DutchTime.today(clock));
    }

    /** On which posts are held: of a meeting that is known to a month, the first of it that is not over. */
    LocalDate day(MeetingRow meeting) {
        LocalDate today = DutchTime.today(clock);
        return meeting.firstDay().isBefore(today) && !meeting.lastDay().isBefore(today) ? today : meeting.firstDay();
    }
}
