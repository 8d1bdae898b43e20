package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.Attendance;
import nl.noaber.agenda.AttendeeRole;
import nl.noaber.agenda.AttendeeUpdate;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingAttendeeId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** Puts people on the lists of meetings, changes what is known of them and takes them off. */
@Singleton
final class AttendanceWriting {

    private final MeetingReader reader;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AttendeeLookups lookups;
    private final AttendeeRules rules;
    private final InvitationRules invitations;
    private final Inviting inviting;
    private final BodyReader bodies;
    private final Posts posts;
    private final MeetingRefusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    AttendanceWriting(
            MeetingReader reader,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AttendeeLookups lookups,
            AttendeeRules rules,
            InvitationRules invitations,
            Inviting inviting,
            BodyReader bodies,
            Posts posts,
            MeetingRefusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.meetings = meetings;
        this.attendees = attendees;
        this.lookups = lookups;
        this.rules = rules;
        this.invitations = invitations;
        this.inviting = inviting;
        this.bodies = bodies;
        this.posts = posts;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Meeting> invite(Viewer viewer, MeetingId id, List<NewAttendee> given) {
        return locked(viewer, id, stored -> put(viewer, stored, given));
    }

    Recording<Meeting> inviteMembers(Viewer viewer, MeetingId id) {
        return locked(viewer, id, stored -> {
            List<NewAttendee> members = members(viewer, stored);
            return members.isEmpty()
                    ? Recording.refused(Problem.of("NO_MEMBERS", "meeting"))
                    : put(viewer, stored, members);
        });
    }

    private Recording<Meeting> locked(Viewer viewer, MeetingId id, Function<MeetingRow, Recording<Meeting>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Meeting.TYPE, id), ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> {
            if (reader.byIds(viewer, Set.of(id)).isEmpty()) {
                refusals.missed(viewer, Set.of(id.value()), ChangeAction.UPDATED);
                return Recording.refused(Problem.of("NOT_FOUND", "meeting"));
            }
            MeetingRow stored = meetings.locked(id).orElseThrow().row();
            return stored.isWithdrawn()
                    ? Recording.refused(Problem.of("MEETING_WITHDRAWN", "meeting"))
                    : change.apply(stored);
        });
    }

    /** Those that are there on the day of the meeting, by name. */
    private List<NewAttendee> members(Viewer viewer, MeetingRow meeting) {
        GovernanceBody body = bodies.byIds(Set.of(meeting.bodyId())).get(meeting.bodyId());
        Set<PostId> members = body == null ? Set.of() : body.members();
        return members.isEmpty()
                ? List.of()
                : posts.byIds(viewer, members).values().stream()
                        .filter(post ->
                                !post.withdrawn() && post.details().validity().covers(invitations.day(meeting)))
                        .sorted(Comparator.comparing(Post::name)
                                .thenComparing(post -> post.id().value()))
                        .map(post ->
                                NewAttendee.holding(new MeetingAttendeeId(Ids.next()), post.id(), AttendeeRole.MEMBER))
                        .toList();
    }

    private Recording<Meeting> put(Viewer viewer, MeetingRow meeting, List<NewAttendee> given) {
        AttendeeKnown known = lookups.of(viewer, given.stream().map(Named::of).toList(), invitations.day(meeting));
        List<Problem> problems = new ArrayList<>(rules.ofNew(given, known));
        if (!attendees
                .elsewhere(given.stream().map(NewAttendee::id).toList(), meeting.id())
                .isEmpty()) {
            problems.add(Problem.of("ID_IN_USE", "attendees"));
        }
        List<AttendeeRow> list = attendees.of(meeting.id());
        List<AttendeeRow> fresh = problems.isEmpty() ? fresh(meeting, list, given, known) : List.of();
        if (list.size() + fresh.size() > Attendance.MOST) {
            problems.add(Problem.of("TOO_MANY_ATTENDEES", "attendees", Attendance.MOST));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        if (!fresh.isEmpty()) {
            attendees.insert(fresh);
            log(viewer, meeting, List.of(new FieldChange(AttendeeTexts.FIELD, null, AttendeeTexts.all(fresh, known))));
        }
        return new Recorded<>(meeting.shown());
    }

    /** Those that are not on the list yet, behind those that are. */
    private List<AttendeeRow> fresh(
            MeetingRow meeting, List<AttendeeRow> list, List<NewAttendee> given, AttendeeKnown known) {
        int last = list.isEmpty() ? 0 : list.getLast().number();
        List<AttendeeRow> fresh = new ArrayList<>();
        for (NewAttendee one : given) {
            boolean there = Stream.concat(list.stream(), fresh.stream())
                    .anyMatch(row -> row.id().equals(one.id()) || row.isSame(one));
            if (!there) {
                fresh.add(AttendeeRow.fresh(meeting.id(), last + fresh.size() + 1, one, rules.address(one, known)));
            }
        }
        return fresh;
    }

    Recording<Meeting> update(Viewer viewer, MeetingId id, List<AttendeeUpdate> updates) {
        return locked(viewer, id, stored -> change(viewer, stored, updates));
    }

    private Recording<Meeting> change(Viewer viewer, MeetingRow meeting, List<AttendeeUpdate> updates) {
        Map<MeetingAttendeeId, AttendeeRow> list = new LinkedHashMap<>();
        attendees.of(meeting.id()).forEach(row -> list.put(row.id(), row));
        List<Problem> problems = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        for (int index = 0; index < updates.size(); index++) {
            AttendeeUpdate update = updates.get(index);
            AttendeeRow before = list.get(update.id());
            if (before != null) {
                AttendeeRow after = update.off() ? null : before.changed(update.change(), clock.instant());
                problems.addAll(rules.ofChange(update, before, after, meeting, index));
                changes.add(new Changed(before, after));
            } else if (!update.off()) {
                problems.add(Problem.of("NOT_FOUND", AttendeeRules.line(index)));
            }
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        store(viewer, meeting, changes.stream().filter(Changed::differs).toList());
        return new Recorded<>(meeting.shown());
    }

    /** @param after null when he is taken off the list */
    private record Changed(AttendeeRow before, @Nullable AttendeeRow after) {
        /** Whether nothing is mailed any more where it was. */
        boolean leaves() {
            return after == null || !Objects.equals(before.email(), after.email());
        }

        boolean differs() {
            return !before.equals(after);
        }
    }

    private void store(Viewer viewer, MeetingRow meeting, List<Changed> changes) {
        if (changes.isEmpty()) {
            return;
        }
        inviting.callOff(
                viewer,
                meeting,
                changes.stream().filter(Changed::leaves).map(Changed::before).toList());
        attendees.calledOff(changes.stream()
                .filter(Changed::leaves)
                .map(one -> one.before().id())
                .toList());
        attendees.update(
                changes.stream().map(Changed::after).filter(Objects::nonNull).toList());
        attendees.delete(changes.stream()
                .filter(one -> one.after() == null)
                .map(one -> one.before().id())
                .collect(Collectors.toSet()));
        AttendeeKnown known = lookups.of(
                viewer, changes.stream().map(one -> Named.of(one.before())).toList(), invitations.day(meeting));
        log(
                viewer,
                meeting,
                changes.stream()
                        .flatMap(one -> AttendeeTexts.between(one.before(), one.after(), known).stream())
                        .toList());
    }

    private void log(Viewer viewer, MeetingRow meeting, List<FieldChange> changes) {
        changeLog.write(
                viewer,
                new Entry(RecordRef.of(Meeting.TYPE, meeting.id()), ChangeAction.UPDATED, meeting.version(), changes));
    }
}
