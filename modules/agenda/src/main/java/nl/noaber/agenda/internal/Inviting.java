package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.OutgoingMail;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingInvitations;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.agenda.internal.InvitationRules.Told;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Writes invitations, in the transaction in which it is decided; they are sent a moment later. */
@Singleton
final class Inviting {

    private final MeetingReader reader;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AttendeeLookups lookups;
    private final InvitationRules rules;
    private final MeetingMailRepository mails;
    private final MeetingRefusals refusals;
    private final OutgoingMail server;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    Inviting(
            MeetingReader reader,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AttendeeLookups lookups,
            InvitationRules rules,
            MeetingMailRepository mails,
            MeetingRefusals refusals,
            OutgoingMail server,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.meetings = meetings;
        this.attendees = attendees;
        this.lookups = lookups;
        this.rules = rules;
        this.mails = mails;
        this.refusals = refusals;
        this.server = server;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing outside the team. */
    Map<MeetingId, MeetingInvitations> of(Viewer viewer, Set<MeetingId> ids) {
        if (!viewer.isTeam()) {
            return Map.of();
        }
        Map<MeetingId, MeetingRow> rows =
                meetings.rows(reader.byIds(viewer, ids).keySet());
        Map<MeetingId, List<AttendeeRow>> lists = attendees.of(rows.keySet());
        AttendeeKnown known = rules.known(
                viewer, lists.values().stream().flatMap(List::stream).toList());
        Map<MeetingId, MeetingInvitations> each = new HashMap<>();
        rows.forEach((id, meeting) -> {
            Told told = rules.told(meeting, lists.getOrDefault(id, List.of()), known);
            each.put(id, new MeetingInvitations(told.to().size(), told.objecting(), InvitationRules.isOff(meeting)));
        });
        return each;
    }

    Recording<Meeting> send(Viewer viewer, MeetingId id, int count) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Meeting.TYPE, id), ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> {
            if (reader.byIds(viewer, Set.of(id)).isEmpty()) {
                refusals.missed(viewer, Set.of(id.value()), ChangeAction.UPDATED);
                return Recording.refused(Problem.of("NOT_FOUND", "meeting"));
            }
            return written(viewer, meetings.locked(id).orElseThrow().row(), count);
        });
    }

    private Recording<Meeting> written(Viewer viewer, MeetingRow meeting, int count) {
        boolean off = InvitationRules.isOff(meeting);
        if (!server.isConfigured()) {
            return Recording.refused(Problem.of("NO_MAIL_SERVER", ""));
        }
        if (rules.isOver(meeting)) {
            return Recording.refused(Problem.of("MEETING_OVER", "meeting"));
        }
        if (!off && meeting.time().startsAt().isEmpty()) {
            return Recording.refused(Problem.of("NO_EXACT_TIME", "meeting"));
        }
        List<AttendeeRow> list = attendees.of(meeting.id());
        List<AttendeeRow> to =
                rules.told(meeting, list, rules.known(viewer, list)).to();
        if (to.isEmpty() || to.size() != count) {
            return Recording.refused(
                    to.isEmpty()
                            ? Problem.of("NOBODY_TO_INVITE", "meeting")
                            : Problem.of("COUNT_CHANGED", "count", to.size()));
        }
        mails.write(off ? MeetingMailKind.CANCEL : MeetingMailKind.REQUEST, to, clock.instant());
        if (off) {
            attendees.calledOff(to.stream().map(AttendeeRow::id).toList());
        } else {
            attendees.invited(
                    to.stream().map(AttendeeRow::id).toList(), InvitationRules.sequence(meeting), clock.instant());
        }
        log(viewer, meeting, to, off);
        return new Recorded<>(meeting.shown());
    }

    private void log(Viewer viewer, MeetingRow meeting, List<AttendeeRow> to, boolean off) {
        AttendeeKnown known = lookups.of(viewer, to.stream().map(Named::of).toList(), rules.day(meeting));
        String names = to.stream().map(row -> known.name(Named.of(row))).collect(Collectors.joining("; "));
        changeLog.write(
                viewer,
                new Entry(
                        RecordRef.of(Meeting.TYPE, meeting.id()),
                        ChangeAction.UPDATED,
                        meeting.version(),
                        List.of(new FieldChange(
                                AttendeeTexts.FIELD,
                                null,
                                (off ? "Afgezegd per mail: " : "Uitgenodigd per mail: ") + names))));
    }

    /** Those of these that were invited hear that they are not any more; nobody who does not want to hear from us. */
    void callOff(Viewer viewer, MeetingRow meeting, Collection<AttendeeRow> rows) {
        List<AttendeeRow> invited = rows.stream()
                .filter(row -> row.isInvited() && row.email() != null)
                .toList();
        if (invited.isEmpty() || !server.isConfigured() || rules.isOver(meeting)) {
            return;
        }
        AttendeeKnown known = lookups.of(viewer, invited.stream().map(Named::of).toList(), rules.day(meeting));
        mails.write(
                MeetingMailKind.CANCEL,
                invited.stream().filter(row -> !known.objects(Named.of(row))).toList(),
                clock.instant());
    }
}
