package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AttendeeInvitation;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.MailState;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** Reads who is invited, as the viewer may see it: in one statement, and one more where there are persons. */
@Singleton
final class AttendeeReader {

    private final Database database;
    private final Persons persons;
    private final Clock clock;

    AttendeeReader(Database database, Persons persons, Clock clock) {
        this.database = database;
        this.persons = persons;
        this.clock = clock;
    }

    private record Found(
            AttendeeRow row,
            @Nullable String post,
            @Nullable OrganisationId organisation,
            @Nullable String organisationName,
            int sequence,
            @Nullable Instant invitedAt,
            @Nullable MailState mail,
            @Nullable Instant begunAt) {
        static Found read(Row row) {
            return new Found(
                    AttendeeRow.read(row),
                    row.textOrNull("post_name"),
                    row.idOrNull("living_organisation", OrganisationId::new),
                    row.textOrNull("organisation_name"),
                    row.number("meeting_version") - 1,
                    row.instantOrNull("invited_at"),
                    row.choiceOrNull("mail_state", MailState.class),
                    row.instantOrNull("begun_at"));
        }
    }

    Map<MeetingId, List<MeetingAttendee>> ofMeetings(Viewer viewer, Set<MeetingId> ids) {
        List<Found> found = found(viewer, ids);
        Map<PersonId, Person> seen = persons(viewer, found);
        Map<MeetingId, List<MeetingAttendee>> each = new LinkedHashMap<>();
        found.forEach(one -> each.computeIfAbsent(one.row().meetingId(), _ -> new ArrayList<>())
                .add(shown(viewer, one, seen)));
        return each;
    }

    private List<Found> found(Viewer viewer, Set<MeetingId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT")
                        .append(AttendeeRow.COLUMNS)
                        .append("""
                            , p.name AS post_name, o.id AS living_organisation, o.name AS organisation_name,
                                   m.version AS meeting_version, a.invited_at, mail.state AS mail_state, mail.begun_at
                              FROM meeting_attendee a
                              JOIN meeting m ON m.id = a.meeting_id
                              LEFT JOIN post p ON p.id = a.post_id
                              LEFT JOIN stakeholder s ON s.id = COALESCE(p.organisation_id, a.organisation_id)
                              LEFT JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                              LEFT JOIN meeting_mail mail ON mail.id = (SELECT last.id
                                                                          FROM meeting_mail last
                                                                         WHERE last.attendee_id = a.id
                                                                         ORDER BY last.written_at DESC, last.id DESC
                                                                         LIMIT 1)
                             WHERE a.meeting_id IN (:ids)
                            """)
                        .bind("ids", ids)
                        .append(MeetingSight.of(viewer))
                        .append("""
                            ORDER BY a.meeting_id, FIELD(a.role, 'CHAIR', 'SECRETARY', 'MEMBER', 'GUEST'), a.number
                            """)
                        .list(Found::read);
    }

    private Map<PersonId, Person> persons(Viewer viewer, List<Found> found) {
        Set<PersonId> named = found.stream()
                .flatMap(one -> Stream.ofNullable(one.row().personId()))
                .collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : persons.byIds(viewer, named);
    }

    private MeetingAttendee shown(Viewer viewer, Found found, Map<PersonId, Person> seen) {
        AttendeeRow row = found.row();
        Person person = row.personId() == null ? null : seen.get(row.personId());
        boolean team = viewer.isTeam();
        return new MeetingAttendee(
                row.id(),
                row.meetingId(),
                row.postId(),
                person == null ? null : person.id(),
                found.organisation(),
                called(found, person),
                found.organisationName(),
                row.words(),
                row.role(),
                team ? row.email() : null,
                team && person != null && person.details().personal().objects(),
                team ? invitation(found) : null,
                team ? found.invitedAt() : null,
                row.answer(),
                row.answeredAt(),
                row.answeredBy(),
                row.presence(),
                team || viewer.role() == Role.BOARD ? row.representedBy() : null,
                row.version());
    }

    private @Nullable AttendeeInvitation invitation(Found found) {
        Integer sequence = found.row().invitedSequence();
        if (found.row().email() == null) {
            return null;
        }
        if (found.mail() == MailState.BOUNCED) {
            return AttendeeInvitation.REFUSED;
        }
        if (sequence == null || found.mail() == null || found.mail() == MailState.DROPPED) {
            return AttendeeInvitation.NOT_SENT;
        }
        if (found.mail() == MailState.WAITING) {
            boolean lost = found.begunAt() != null
                    && found.begunAt().isBefore(clock.instant().minus(InvitationSending.BEING_SENT));
            return lost ? AttendeeInvitation.UNKNOWN : AttendeeInvitation.WAITING;
        }
        return sequence < found.sequence() ? AttendeeInvitation.OUTDATED : AttendeeInvitation.SENT;
    }

    private static @Nullable String called(Found found, @Nullable Person person) {
        AttendeeRow row = found.row();
        return row.postId() != null
                ? found.post()
                : row.personId() == null ? row.words() : person == null ? null : person.name();
    }
}
