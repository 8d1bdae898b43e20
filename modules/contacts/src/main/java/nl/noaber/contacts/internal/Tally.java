package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.programmes.ChallengeId;

/**
 * Keeps how many contact moments there are in all and about each challenge, by what decides who may see them: counting
 * hundreds of thousands at each glance at a list takes longer than the list. Written in the transaction of each change.
 */
@Singleton
final class Tally {

    /** All contact moments, whatever they are about. */
    static final ChallengeId ALL = new ChallengeId(new UUID(0, 0));

    private static final String ADD = """
        INSERT INTO contact_moment_tally (challenge_id, status, visibility, withdrawn, number)
        VALUES (:challengeId, :status, :visibility, :withdrawn, :number)
        """;

    private static final String TAKE_AWAY = """
        INSERT INTO contact_moment_tally (challenge_id, status, visibility, withdrawn, number)
        SELECT :all, c.status, c.visibility, c.withdrawn_at IS NOT NULL, -1
          FROM contact_moment c
         WHERE c.id IN (:ids)
         UNION ALL
        SELECT h.challenge_id, h.status, h.visibility, h.withdrawn, -1
          FROM contact_moment_challenge h
         WHERE h.contact_moment_id IN (:ids)
        """;

    /** What the viewer sees whoever it is about, and what it sees because it is named with it. */
    private static final String COUNT = """
        SELECT counted.challenge_id, SUM(counted.number) AS total
          FROM (SELECT t.challenge_id, t.number
                  FROM contact_moment_tally t
                 WHERE t.challenge_id IN (:challenges)
                   AND t.withdrawn = :withdrawn
                   AND t.status IN (:statuses)
                   AND t.visibility IN (:open)
                 UNION ALL
                SELECT h.challenge_id, COUNT(DISTINCT h.contact_moment_id)
                  FROM contact_moment_audience named
                  STRAIGHT_JOIN contact_moment_challenge h ON h.contact_moment_id = named.record_id
                 WHERE named.principal_id IN (:principals)
                   AND named.withdrawn = :withdrawn
                   AND named.status IN (:statuses)
                   AND named.visibility IN (:named)
                   AND h.challenge_id IN (:challenges)
                 GROUP BY h.challenge_id
                 UNION ALL
                SELECT :all, COUNT(DISTINCT named.record_id)
                  FROM contact_moment_audience named
                 WHERE :all IN (:challenges)
                   AND named.principal_id IN (:principals)
                   AND named.withdrawn = :withdrawn
                   AND named.status IN (:statuses)
                   AND named.visibility IN (:named)) counted
         GROUP BY counted.challenge_id
        """;

    private static final int WORTH_ADDING_UP = 500;
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final Transactions transactions;

    Tally(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    void add(Collection<WholeContactMoment> moments) {
        List<TallyRow> rows = new ArrayList<>();
        for (WholeContactMoment moment : moments) {
            rows.add(row(moment, ALL));
            moment.challengeIds().forEach(challenge -> rows.add(row(moment, challenge)));
        }
        database.sql(ADD).updateEach(TallyRow.together(rows));
    }

    /** Takes away what is stored, before it is changed. */
    void takeAway(ContactMomentId id) {
        takeAway(List.of(id.value()));
    }

    void takeAway(Collection<UUID> ids) {
        database.sql(TAKE_AWAY).bind("all", ALL).bind("ids", ids).update();
    }

    /** Whether a count with this filter can be told from the tally; the challenge may be set or not. */
    static boolean covers(ContactMomentFilter filter) {
        ContactMomentFilter plain = new ContactMomentFilter(
                null,
                null,
                null,
                null,
                filter.challenge(),
                null,
                null,
                filter.statuses(),
                null,
                null,
                null,
                null,
                null,
                filter.withdrawn(),
                null);
        return plain.equals(filter) && !filter.statuses().contains(ContactMomentStatus.DRAFT);
    }

    /** How many the viewer sees about each of these challenges, {@link #ALL} among them or not. */
    Map<ChallengeId, Long> counts(Viewer viewer, Set<ChallengeId> challenges, ContactMomentFilter filter) {
        Map<ChallengeId, Long> counts = new HashMap<>();
        challenges.forEach(challenge -> counts.put(challenge, 0L));
        database.sql(COUNT)
                .bind("all", ALL)
                .bind("challenges", challenges)
                .bind("withdrawn", filter.withdrawn())
                .bind("statuses", filter.statuses())
                .bind("open", VisibilityRule.open(viewer))
                .bind("named", VisibilityRule.onlyNamed(viewer))
                .bind("principals", VisibilityRule.principals(viewer))
                .map(row -> row.id("challenge_id", ChallengeId::new), row -> row.longNumber("total"))
                .forEach((challenge, total) -> counts.computeIfPresent(challenge, (_, _) -> total));
        return counts;
    }

    /** Puts sums in the place of rows, when there are many; the rows that somebody else writes or adds up are left. */
    void addUp() {
        transactions.retrying(() -> {
            Map<Long, TallyRow> rows =
                    database.sql("""
                        SELECT id, challenge_id, status, visibility, withdrawn, number
                          FROM contact_moment_tally
                         ORDER BY id
                         LIMIT :atOnce
                           FOR UPDATE SKIP LOCKED
                        """).bind("atOnce", AT_ONCE).map(row -> row.longNumber("id"), TallyRow::read);
            if (rows.size() >= WORTH_ADDING_UP) {
                database.sql("DELETE FROM contact_moment_tally WHERE id IN (:ids)")
                        .bind("ids", rows.keySet())
                        .update();
                database.sql(ADD).updateEach(TallyRow.together(rows.values()));
            }
        });
    }

    private static TallyRow row(WholeContactMoment moment, ChallengeId challenge) {
        ContactMomentRow row = moment.row();
        return new TallyRow(challenge, row.status(), row.visibility(), row.isWithdrawn(), 1);
    }
}
