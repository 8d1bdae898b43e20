package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Audience;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.contacts.Participant;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to contact moments and is read only when it is wanted. */
@Singleton
final class ContactMomentParts {

    static final Set<ContactMomentStatus> ALL = Set.copyOf(EnumSet.allOf(ContactMomentStatus.class));

    private final Database database;
    private final PersonsSeen persons;

    ContactMomentParts(Database database, PersonsSeen persons) {
        this.database = database;
        this.persons = persons;
    }

    Map<ContactMomentId, ContactMomentTexts> texts(Viewer viewer, Set<ContactMomentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT c.id, c.note, c.handed_over FROM contact_moment c WHERE c.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofContactMoments(viewer))
                .map(
                        row -> row.id("id", ContactMomentId::new),
                        row -> new ContactMomentTexts(row.textOrNull("note"), row.textOrNull("handed_over")));
    }

    Map<ContactMomentId, List<Participant>> participants(Viewer viewer, Set<ContactMomentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContactMomentId, List<ParticipantRow>> found = database.sql("""
            SELECT l.contact_moment_id, l.position, l.id, l.side, l.name, l.function_name, l.organisation_id,
                   l.organisation_kind, l.post_id, l.person_id, l.user_id, l.starts_at, l.status, l.visibility,
                   l.withdrawn
              FROM contact_moment_participant l
             WHERE l.contact_moment_id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.ofListed(viewer, ALL))
                .append("ORDER BY l.contact_moment_id, l.side, l.position")
                .group(row -> row.id("contact_moment_id", ContactMomentId::new), ParticipantRow::read);
        return shown(viewer, found);
    }

    private Map<ContactMomentId, List<Participant>> shown(
            Viewer viewer, Map<ContactMomentId, List<ParticipantRow>> found) {
        @Nullable Set<PersonId> visible = PersonsSeen.all(viewer) ? null : visible(viewer, found);
        Map<ContactMomentId, List<Participant>> shown = new HashMap<>();
        found.forEach((id, rows) ->
                shown.put(id, rows.stream().map(row -> shown(row, visible)).toList()));
        return shown;
    }

    private Set<PersonId> visible(Viewer viewer, Map<ContactMomentId, List<ParticipantRow>> found) {
        Set<PersonId> named = found.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Stream.ofNullable(row.personId()))
                .collect(Collectors.toSet());
        return persons.of(viewer, named);
    }

    private static Participant shown(ParticipantRow row, @Nullable Set<PersonId> visible) {
        return row.personId() == null || visible == null || visible.contains(row.personId())
                ? row.shown()
                : row.shownWithoutPerson();
    }

    Map<ContactMomentId, Audience> audiences(Viewer viewer, Set<ContactMomentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContactMomentId, List<Named>> named = database.sql("""
            SELECT c.id, c.visibility, beside.principal_id
              FROM contact_moment c
              JOIN contact_moment_audience beside ON beside.record_id = c.id
             WHERE c.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.ofContactMoments(viewer))
                .append("ORDER BY c.id, beside.principal_id")
                .group(
                        row -> row.id("id", ContactMomentId::new),
                        row -> new Named(row.choice("visibility", Visibility.class), row.uuid("principal_id")));
        Map<ContactMomentId, Audience> audiences = new HashMap<>();
        named.forEach((id, principals) -> audiences.put(id, audience(principals)));
        return audiences;
    }

    private record Named(Visibility visibility, UUID principal) {}

    private static Audience audience(List<Named> named) {
        return new Audience(
                named.stream()
                        .filter(one -> one.visibility() == Visibility.SHARED)
                        .map(one -> new OrganisationId(one.principal()))
                        .collect(Collectors.toSet()),
                named.stream()
                        .filter(one -> one.visibility() == Visibility.CONFIDENTIAL)
                        .map(one -> new UserId(one.principal()))
                        .collect(Collectors.toSet()));
    }
}
