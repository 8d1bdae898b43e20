package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.contacts.DeliveryParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how often each message was brought to each organisation and how the last time went, by who may see it, in the
 * transaction of each change: the coverage map does not read hundreds of thousands of deliveries.
 */
@Singleton
final class DeliveryCells {

    private static final String ADD = """
        INSERT INTO delivery_cell (lobby_message_id, principal_id, visibility, organisation_id, times,
               contact_moments, level, number, reception, owner_id, starts_at, contact_moment_id)
        VALUES (:lobbyMessageId, :principalId, :visibility, :organisationId, :times,
               :contactMoments, :level, :number, :reception, :ownerId, :startsAt, :contactMomentId)
            ON DUPLICATE KEY UPDATE
               times = times + VALUES(times),
               contact_moments = contact_moments + VALUES(contact_moments),
               level = LEAST(level, VALUES(level)),
               number = IF((VALUES(starts_at), VALUES(contact_moment_id)) >= (starts_at, contact_moment_id),
                           VALUES(number), number),
               reception = IF((VALUES(starts_at), VALUES(contact_moment_id)) >= (starts_at, contact_moment_id),
                              VALUES(reception), reception),
               owner_id = IF((VALUES(starts_at), VALUES(contact_moment_id)) >= (starts_at, contact_moment_id),
                             VALUES(owner_id), owner_id),
               contact_moment_id = IF((VALUES(starts_at), VALUES(contact_moment_id)) >= (starts_at, contact_moment_id),
                                      VALUES(contact_moment_id), contact_moment_id),
               starts_at = GREATEST(starts_at, VALUES(starts_at))
        """;

    private static final String ANEW = """
        INSERT INTO delivery_cell (lobby_message_id, principal_id, visibility, organisation_id, times,
               contact_moments, level, number, reception, owner_id, starts_at, contact_moment_id)
        SELECT last.lobby_message_id, last.principal_id, last.visibility, last.organisation_id, last.times,
               last.moments, last.highest, last.number, last.reception, last.owner_id, last.starts_at,
               last.contact_moment_id
          FROM (SELECT told.*,
                       COUNT(*) OVER (PARTITION BY told.principal_id, told.visibility) AS times,
                       SUM(told.is_first) OVER (PARTITION BY told.principal_id, told.visibility) AS moments,
                       MIN(told.level) OVER (PARTITION BY told.principal_id, told.visibility) AS highest,
                       ROW_NUMBER() OVER (PARTITION BY told.principal_id, told.visibility
                                          ORDER BY told.starts_at DESC, told.contact_moment_id DESC,
                                                   told.position DESC) AS place
                  FROM (SELECT d.lobby_message_id, UNHEX(REPEAT('00', 16)) AS principal_id, d.visibility,
                               d.organisation_id, d.level, d.number, d.reception, d.owner_id, d.starts_at,
                               d.contact_moment_id, d.position,
                               ROW_NUMBER() OVER (PARTITION BY d.contact_moment_id
                                                  ORDER BY d.position) = 1 AS is_first
                          FROM delivery d
                         WHERE d.lobby_message_id = :message AND d.organisation_id = :organisation
                           AND d.visibility <> 'CONFIDENTIAL' AND d.status = 'HELD' AND d.withdrawn = FALSE
                         UNION ALL
                        SELECT d.lobby_message_id, named.principal_id, d.visibility,
                               d.organisation_id, d.level, d.number, d.reception, d.owner_id, d.starts_at,
                               d.contact_moment_id, d.position,
                               ROW_NUMBER() OVER (PARTITION BY named.principal_id, d.contact_moment_id
                                                  ORDER BY d.position) = 1 AS is_first
                          FROM delivery d
                          JOIN contact_moment_audience named ON named.record_id = d.contact_moment_id
                         WHERE d.lobby_message_id = :message AND d.organisation_id = :organisation
                           AND d.visibility IN ('SHARED', 'CONFIDENTIAL') AND d.status = 'HELD'
                           AND d.withdrawn = FALSE) told) last
         WHERE last.place = 1
        """;

    private static final String SEEN = """
          FROM delivery_cell l
         WHERE (l.principal_id = :nobody AND l.visibility IN (:open)
                OR l.principal_id IN (:principals) AND l.visibility IN (:named))
        """;

    private final Database database;
    private final BringableMessages messages;

    DeliveryCells(Database database, BringableMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /** A message and an organisation it was brought to. */
    record Pair(LobbyMessageId message, OrganisationId organisation) {

        static final Comparator<Pair> IN_ORDER = Comparator.<Pair, String>comparing(
                        pair -> pair.message().value().toString())
                .thenComparing(pair -> pair.organisation().value().toString());

        static Pair read(Row row) {
            return new Pair(
                    row.id("lobby_message_id", LobbyMessageId::new), row.id("organisation_id", OrganisationId::new));
        }
    }

    void add(Collection<WholeContactMoment> moments) {
        database.sql(ADD).updateEach(DeliveryCell.of(moments));
    }

    /** Counts these again, after the rows behind them changed. */
    void anew(Set<Pair> pairs) {
        List<Pair> sorted = pairs.stream().sorted(Pair.IN_ORDER).toList();
        database.sql("""
            DELETE FROM delivery_cell
             WHERE lobby_message_id = :message
               AND organisation_id = :organisation
            """).updateEach(sorted);
        database.sql(ANEW).updateEach(sorted);
    }

    static Set<Pair> pairs(Collection<WholeContactMoment> moments) {
        Set<Pair> pairs = new HashSet<>();
        moments.forEach(moment ->
                moment.deliveries().forEach(row -> pairs.add(new Pair(row.lobbyMessageId(), row.organisationId()))));
        return pairs;
    }

    /** What the viewer sees of these messages, which it may see. */
    Map<LobbyMessageId, Map<OrganisationId, BroughtTo>> of(Viewer viewer, Set<LobbyMessageId> seen) {
        if (seen.isEmpty()) {
            return Map.of();
        }
        Map<LobbyMessageId, Map<OrganisationId, BroughtTo>> brought = new HashMap<>();
        database.sql("SELECT")
                .append(BroughtTo.COLUMNS)
                .append(SEEN)
                .append("AND l.lobby_message_id IN (:messages)")
                .append("GROUP BY l.lobby_message_id, l.organisation_id")
                .bind("messages", seen)
                .bind("nobody", DeliveryCell.NOBODY)
                .bind("open", VisibilityRule.open(viewer))
                .bind("principals", VisibilityRule.principals(viewer))
                .bind("named", VisibilityRule.onlyNamed(viewer))
                .list(BroughtTo::read)
                .forEach(one -> brought.computeIfAbsent(one.lobbyMessageId(), _ -> new HashMap<>())
                        .put(one.organisationId(), one));
        return brought;
    }

    Map<DeliveryParent, Long> count(
            Viewer viewer, DeliveryParent.Type type, @Nullable OrganisationId to, Set<DeliveryParent> parents) {
        boolean ofMessages = type == DeliveryParent.Type.MESSAGE;
        return database.sql("SELECT")
                .append(ofMessages ? "l.lobby_message_id AS parent," : "l.organisation_id AS parent,")
                .append("SUM(l.times) AS total")
                .append(SEEN)
                .append(ofMessages ? "AND l.lobby_message_id IN (:parents)" : "AND l.organisation_id IN (:parents)")
                .appendIfSet("AND l.organisation_id = :to", "to", to)
                .append(messages.seen(viewer, column -> column.append("l.lobby_message_id")))
                .append("GROUP BY parent")
                .bind("parents", parents.stream().map(DeliveryParent::id).toList())
                .bind("nobody", DeliveryCell.NOBODY)
                .bind("open", VisibilityRule.open(viewer))
                .bind("principals", VisibilityRule.principals(viewer))
                .bind("named", VisibilityRule.onlyNamed(viewer))
                .map(row -> new DeliveryParent(type, row.uuid("parent"), to), row -> row.longNumber("total"));
    }
}
