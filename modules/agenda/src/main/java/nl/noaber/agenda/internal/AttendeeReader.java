package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
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

    AttendeeReader(Database database, Persons persons) {
        this.database = database;
        this.persons = persons;
    }

    private record Found(
            AttendeeRow row,
            @Nullable String post,
            @Nullable OrganisationId organisation,
            @Nullable String organisationName) {
        static Found read(Row row) {
            return new Found(
                    AttendeeRow.read(row),
                    row.textOrNull("post_name"),
                    row.idOrNull("living_organisation", OrganisationId::new),
                    row.textOrNull("organisation_name"));
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
                            , p.name AS post_name, o.id AS living_organisation, o.name AS organisation_name
                              FROM meeting_attendee a
                              JOIN meeting m ON m.id = a.meeting_id
                              LEFT JOIN post p ON p.id = a.post_id
                              LEFT JOIN stakeholder s ON s.id = COALESCE(p.organisation_id, a.organisation_id)
                              LEFT JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
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

    private static MeetingAttendee shown(Viewer viewer, Found found, Map<PersonId, Person> seen) {
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
                row.answer(),
                row.answeredAt(),
                row.answeredBy(),
                row.presence(),
                team || viewer.role() == Role.BOARD ? row.representedBy() : null,
                row.version());
    }

    private static @Nullable String called(Found found, @Nullable Person person) {
        AttendeeRow row = found.row();
        return row.postId() != null
                ? found.post()
                : row.personId() == null ? row.words() : person == null ? null : person.name();
    }
}
