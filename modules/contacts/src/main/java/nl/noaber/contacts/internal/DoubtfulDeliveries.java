package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.DoubtfulDelivery;
import nl.noaber.contacts.internal.MandateGuard.Behalf;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.Standing;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;

/**
 * Judges what somebody is going to bring by how messages stand now, in one statement; in another one who those are in whose
 * name alone something is brought, if there are any.
 */
@Singleton
final class DoubtfulDeliveries {

    private final Database database;
    private final BringableMessages messages;
    private final Organisations organisations;
    private final Clock clock;

    DoubtfulDeliveries(Database database, BringableMessages messages, Organisations organisations, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.organisations = organisations;
        this.clock = clock;
    }

    private record Planned(DeliveryRow row, Standing standing) {

        static Planned read(Row row) {
            return new Planned(DeliveryRow.read(row), Standing.read(row));
        }

        Set<OrganisationId> behalf() {
            return Stream.ofNullable(row.onBehalfOfId()).collect(Collectors.toSet());
        }
    }

    List<DoubtfulDelivery> of(Viewer viewer, int most) {
        if (!viewer.isTeam()) {
            return List.of();
        }
        List<Planned> planned = planned(viewer, most);
        Set<OrganisationId> spokenFor =
                planned.stream().flatMap(one -> one.behalf().stream()).collect(Collectors.toSet());
        Map<OrganisationId, Organisation> known =
                spokenFor.isEmpty() ? Map.of() : organisations.byIds(viewer, spokenFor);
        return planned.stream()
                .map(one -> judged(viewer, one, known))
                .filter(one -> !one.doubts().isEmpty())
                .toList();
    }

    private List<Planned> planned(Viewer viewer, int most) {
        return database.sql("SELECT")
                .append(DeliveryRow.COLUMNS)
                .append(",")
                .append(Standing.COLUMNS)
                .append("FROM delivery l JOIN")
                .append(messages.standings(viewer, sql -> sql.append("""
                    SELECT p.lobby_message_id
                      FROM delivery p
                     WHERE p.owner_id = :me AND p.status = 'PLANNED' AND p.withdrawn = FALSE AND p.starts_at >= :today
                    """)))
                .append("""
                    ON standing.id = l.lobby_message_id
                    WHERE l.owner_id = :me AND l.withdrawn = FALSE AND l.starts_at >= :today
                    """)
                .append(Sight.ofListed(viewer, Set.of(ContactMomentStatus.PLANNED)))
                .append(messages.doubtful(
                        column -> column.append("l.number"), column -> column.append("l.on_behalf_of_id")))
                .append("ORDER BY l.starts_at, l.contact_moment_id, l.position LIMIT :most")
                .bind("me", viewer.userId())
                .bind("today", DutchTime.start(DutchTime.today(clock)))
                .bind("most", most)
                .list(Planned::read);
    }

    /** Who answers for it is who looks. */
    private static DoubtfulDelivery judged(Viewer viewer, Planned planned, Map<OrganisationId, Organisation> known) {
        DeliveryRow row = planned.row();
        Standing standing = planned.standing();
        Behalf behalf = Optional.ofNullable(row.onBehalfOfId())
                .map(id -> known.containsKey(id)
                        ? Objects.requireNonNull(known.get(id)).id()
                        : id)
                .map(id -> new Behalf(id, id.value().equals(viewer.organisationId())))
                .orElse(null);
        MandateGuard guard =
                new MandateGuard(standing.withdrawn(), row.number() < standing.substantive(), standing.mandate());
        return new DoubtfulDelivery(row.shown(), guard.doubts(behalf));
    }
}
