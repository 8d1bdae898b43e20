package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentOrder;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** Reads commitments, as the viewer may see them. */
@Singleton
final class CommitmentReader {

    static final String COLUMNS = """
        m.id, m.direction, m.text, m.quote, m.organisation_id, m.due, m.forum, m.state, m.settled_on, m.settlement,
               m.owner_id, m.contact_moment_id, m.visibility, m.updated_at, m.version, m.withdrawn_at,
               (SELECT JSON_ARRAYAGG(HEX(h.challenge_id)) FROM commitment_challenge h
                 WHERE h.commitment_id = m.id) AS challenges
        """;

    private final Database database;
    private final Clock clock;

    CommitmentReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<CommitmentId, Commitment> byIds(Viewer viewer, Set<CommitmentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT")
                .append(COLUMNS)
                .append("FROM commitment m WHERE m.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofCommitments(viewer))
                .map(row -> row.id("id", CommitmentId::new), CommitmentRows::commitment);
    }

    /** Those made in each contact moment, the first due first; those that were withdrawn with it too. */
    Map<ContactMomentId, List<Commitment>> madeIn(Viewer viewer, Set<ContactMomentId> moments) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT")
                .append(COLUMNS)
                .append("""
                    FROM commitment m
                    WHERE m.contact_moment_id IN (:moments) AND (m.withdrawn_at IS NULL OR m.withdrawn_with_contact)
                    """)
                .bind("moments", moments)
                .append(Sight.ofCommitments(viewer))
                .append("ORDER BY m.contact_moment_id, m.due_order, m.id")
                .group(row -> row.id("contact_moment_id", ContactMomentId::new), CommitmentRows::commitment);
    }

    Page<Commitment> list(Viewer viewer, CommitmentFilter filter, CommitmentOrder order, PageRequest request) {
        CommitmentPlaces places = new CommitmentPlaces(order, request);
        List<Commitment> found = database.sql("SELECT")
                .append(COLUMNS)
                .append("FROM (SELECT m.id,")
                .append(places.column())
                .append("FROM commitment m WHERE TRUE")
                .append(conditions(viewer, filter))
                .append(places.slice())
                .append(") page JOIN commitment m ON m.id = page.id")
                .append(places.pageOrder())
                .list(CommitmentRows::commitment);
        return Page.of(found, request, places::of);
    }

    long count(Viewer viewer, CommitmentFilter filter) {
        return database.sql("SELECT COUNT(*) FROM commitment m WHERE TRUE")
                .append(conditions(viewer, filter))
                .count();
    }

    /** The first due of each parent, in one statement. */
    Map<ListParent, Page<Commitment>> ofParents(
            Viewer viewer, ListParent.Type type, Set<ListParent> parents, CommitmentFilter filter, PageRequest page) {
        CommitmentPlaces places = new CommitmentPlaces(CommitmentOrder.FIRST_DUE, page);
        Fragment conditions = conditions(viewer, filter);
        Map<UUID, List<Commitment>> found = database.sql("SELECT page.parent,")
                .append(COLUMNS)
                .append("FROM (")
                .append(slices(type, parents, conditions, places))
                .append(") page JOIN commitment m ON m.id = page.id")
                .append(places.pageOrder())
                .group(row -> row.uuid("parent"), CommitmentRows::commitment);
        Map<ListParent, Page<Commitment>> pages = new HashMap<>();
        parents.forEach(parent ->
                pages.put(parent, Page.of(found.getOrDefault(parent.id(), List.of()), page, places::of)));
        return pages;
    }

    /** The same with how many there are, in one statement; of challenges, which are counted another way, in two. */
    Map<ListParent, CountedPage<Commitment>> countedOfParents(
            Viewer viewer, ListParent.Type type, Set<ListParent> parents, CommitmentFilter filter, PageRequest page) {
        Map<ListParent, CountedPage<Commitment>> counted = new HashMap<>();
        if (type == ListParent.Type.CHALLENGE) {
            Map<ListParent, Long> counts = countOfChallenges(viewer, parents, filter);
            ofParents(viewer, type, parents, filter, page)
                    .forEach((parent, found) ->
                            counted.put(parent, new CountedPage<>(found, counts.getOrDefault(parent, 0L))));
            return counted;
        }
        CommitmentPlaces places = new CommitmentPlaces(CommitmentOrder.FIRST_DUE, page);
        Fragment conditions = conditions(viewer, filter);
        database.sql("SELECT counted.parent, counted.total,")
                .append(COLUMNS)
                .append("FROM (")
                .append(counts(type, parents, conditions))
                .append(") counted LEFT JOIN (")
                .append(slices(type, parents, conditions, places))
                .append(") page ON page.parent = counted.parent LEFT JOIN commitment m ON m.id = page.id")
                .append(places.pageOrder())
                .group(row -> row.uuid("parent"), CountedRow::read)
                .forEach((id, rows) -> counted.put(new ListParent(type, id), CountedRow.page(rows, page, places)));
        return counted;
    }

    /** How many there are, and one of them unless the page has none. */
    private record CountedRow(long total, @Nullable Commitment commitment) {

        static CountedRow read(Row row) {
            return new CountedRow(
                    row.longNumber("total"), row.uuidOrNull("id") == null ? null : CommitmentRows.commitment(row));
        }

        static CountedPage<Commitment> page(List<CountedRow> rows, PageRequest page, CommitmentPlaces places) {
            List<Commitment> found = rows.stream()
                    .map(CountedRow::commitment)
                    .filter(Objects::nonNull)
                    .toList();
            return new CountedPage<>(
                    Page.of(found, page, places::of), rows.getFirst().total());
        }
    }

    Map<ListParent, Long> countOfParents(
            Viewer viewer, ListParent.Type type, Set<ListParent> parents, CommitmentFilter filter) {
        if (type == ListParent.Type.CHALLENGE) {
            return countOfChallenges(viewer, parents, filter);
        }
        Map<ListParent, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        database.sql("")
                .append(counts(type, parents, conditions(viewer, filter)))
                .map(row -> new ListParent(type, row.uuid("parent")), row -> row.longNumber("total"))
                .forEach(counts::put);
        return counts;
    }

    /** From the commitments on: of the states that are asked for there are few. */
    private Map<ListParent, Long> countOfChallenges(
            Viewer viewer, Set<ListParent> challenges, CommitmentFilter filter) {
        Map<ListParent, Long> counts = new HashMap<>();
        challenges.forEach(challenge -> counts.put(challenge, 0L));
        database.sql("""
            SELECT h.challenge_id, COUNT(*) AS total
              FROM commitment m
              STRAIGHT_JOIN commitment_challenge h ON h.commitment_id = m.id
             WHERE h.challenge_id IN (:challenges)
            """)
                .bind("challenges", ids(challenges))
                .append(conditions(viewer, filter))
                .append("GROUP BY h.challenge_id")
                .map(row -> ListParent.of(row.id("challenge_id", ChallengeId::new)), row -> row.longNumber("total"))
                .forEach(counts::put);
        return counts;
    }

    private static Fragment counts(ListParent.Type type, Set<ListParent> parents, Fragment conditions) {
        return sql -> sql.appendEach(
                "wanted",
                ids(parents),
                "UNION ALL",
                part -> part.append("(SELECT :wanted AS parent, COUNT(*) AS total")
                        .append(under(type))
                        .append(conditions)
                        .append(")"));
    }

    private static Fragment slices(
            ListParent.Type type, Set<ListParent> parents, Fragment conditions, CommitmentPlaces places) {
        return sql -> sql.appendEach(
                "wanted",
                ids(parents),
                "UNION ALL",
                part -> part.append("(SELECT :wanted AS parent, m.id,")
                        .append(places.column())
                        .append(under(type))
                        .append(conditions)
                        .append(places.slice())
                        .append(")"));
    }

    /** The commitments under one {@code :wanted}, as {@code m}. */
    private static Fragment under(ListParent.Type type) {
        return switch (type) {
            case ORGANISATION -> sql -> sql.append("FROM commitment m WHERE m.organisation_id = :wanted");
            case PERSON -> sql -> sql.append("""
                FROM commitment m
                WHERE m.contact_moment_id IN (SELECT p.contact_moment_id FROM contact_moment_participant p
                                               WHERE p.person_id = :wanted)
                """);
            case CHALLENGE -> sql -> sql.append("""
                FROM commitment_challenge h JOIN commitment m ON m.id = h.commitment_id WHERE h.challenge_id = :wanted
                """);
        };
    }

    private Fragment conditions(Viewer viewer, CommitmentFilter filter) {
        Fragment chosen = CommitmentConditions.of(filter, DutchTime.today(clock));
        return sql -> sql.append(Sight.ofCommitments(viewer)).append(chosen);
    }

    private static Collection<UUID> ids(Set<ListParent> parents) {
        return parents.stream().map(ListParent::id).toList();
    }
}
