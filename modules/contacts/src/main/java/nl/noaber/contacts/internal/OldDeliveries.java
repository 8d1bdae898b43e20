package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.OldDelivery;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.Consistency;
import nl.noaber.messages.Findings;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Finds who heard a message last in a version that says something else by now: among how the last times went, of which
 * there are few, and not among all that was ever brought.
 */
@Singleton
final class OldDeliveries {

    /** The last time of each message and organisation, over all that the viewer sees. */
    private static final String LAST = """
          said JOIN delivery_cell l ON l.lobby_message_id = said.id
         WHERE (l.principal_id = :nobody AND l.visibility IN (:open)
                OR l.principal_id IN (:principals) AND l.visibility IN (:named))
        ) last
        WHERE last.place = 1 AND last.number < last.substantive
        ORDER BY last.starts_at DESC, last.lobby_message_id, last.organisation_id
        LIMIT :most
        """;

    private final Database database;
    private final Consistency consistency;

    OldDeliveries(Database database, Consistency consistency) {
        this.database = database;
        this.consistency = consistency;
    }

    private record Found(OldDelivery delivery, int total) {}

    Findings<OldDelivery> of(Viewer viewer, int most) {
        List<Found> found = database.sql("""
            SELECT last.*, COUNT(*) OVER () AS total
              FROM (SELECT l.lobby_message_id, l.organisation_id, l.number, said.substantive, l.reception, l.starts_at,
                           l.contact_moment_id,
                           ROW_NUMBER() OVER (PARTITION BY l.lobby_message_id, l.organisation_id
                                              ORDER BY l.starts_at DESC, l.contact_moment_id DESC) AS place
                      FROM
            """)
                .append(consistency.inUse(viewer))
                .append(LAST)
                .bind("nobody", DeliveryCell.NOBODY)
                .bind("open", VisibilityRule.open(viewer))
                .bind("principals", VisibilityRule.principals(viewer))
                .bind("named", VisibilityRule.onlyNamed(viewer))
                .bind("most", most)
                .list(OldDeliveries::read);
        return new Findings<>(
                found.stream().map(Found::delivery).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    private static Found read(Row row) {
        return new Found(
                new OldDelivery(
                        row.id("lobby_message_id", LobbyMessageId::new),
                        row.id("organisation_id", OrganisationId::new),
                        row.number("number"),
                        row.number("substantive"),
                        row.choice("reception", Reception.class),
                        DutchTime.day(row.instant("starts_at")),
                        row.id("contact_moment_id", ContactMomentId::new)),
                Math.toIntExact(row.longNumber("total")));
    }
}
