package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ChallengeAudience;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads what the contact moments that were held, and that the viewer may see, say about relations. */
@Singleton
final class RelationshipReader {

    private static final int MOST_HEARD = 50;

    private final Database database;

    RelationshipReader(Database database) {
        this.database = database;
    }

    /** When the last contact moment of each organisation began; one without any is left out. */
    Map<OrganisationId, Instant> lastContacts(Viewer viewer, Set<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        Fragment last = VisibleSlices.of(
                viewer,
                ListSource.ORGANISATION,
                rows -> part -> part.append("(SELECT l.organisation_id, l.starts_at")
                        .append(rows)
                        .append("AND l.withdrawn = FALSE")
                        .append(held(viewer))
                        .append("ORDER BY l.starts_at DESC, l.contact_moment_id DESC LIMIT 1)"));
        return database.sql("SELECT last.organisation_id, MAX(last.starts_at) AS starts_at FROM (")
                .append(sql -> sql.appendEach("wanted", organisations, "UNION ALL", last))
                .append(") last GROUP BY last.organisation_id")
                .map(row -> row.id("organisation_id", OrganisationId::new), row -> row.instant("starts_at"));
    }

    /**
     * The same for the team, of however many: for each the newest that may be seen. The organisations are one value, so that
     * the statement does not grow with them. The index is named, and the order is its whole order: left to themselves the
     * databases sort all contact moments of each.
     */
    Map<OrganisationId, Instant> lastContactsOfMany(Viewer viewer, Set<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        List<Last> all = database.sql("SELECT UNHEX(wanted.id) AS organisation_id, (")
                .append("""
                    SELECT l.starts_at
                      FROM contact_moment_participant l FORCE INDEX (participant_organisation)
                     WHERE l.organisation_id = UNHEX(wanted.id)
                       AND l.withdrawn = FALSE
                    """)
                .append(held(viewer))
                .append("""
                     ORDER BY l.organisation_id DESC, l.starts_at DESC, l.contact_moment_id DESC
                     LIMIT 1) AS starts_at
                      FROM JSON_TABLE(:organisations, '$[*]' COLUMNS (id CHAR(32) PATH '$')) wanted
                    """)
                .bind("organisations", json(organisations))
                .list(Last::read);
        return all.stream().flatMap(Last::known).collect(Collectors.toMap(Known::organisation, Known::at));
    }

    private static String json(Set<OrganisationId> organisations) {
        return organisations.stream()
                .map(id -> "\"" + id.value().toString().replace("-", "") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** When the last one was; null when there was none. */
    private record Last(
            OrganisationId organisation, @Nullable Instant at) {

        static Last read(Row row) {
            return new Last(row.id("organisation_id", OrganisationId::new), row.instantOrNull("starts_at"));
        }

        Stream<Known> known() {
            return at == null ? Stream.of() : Stream.of(new Known(organisation, at));
        }
    }

    private record Known(OrganisationId organisation, Instant at) {}

    /** Who heard about each challenge, the most frequent first. */
    Map<ChallengeId, List<ChallengeAudience>> heardBy(Viewer viewer, Set<ChallengeId> challenges) {
        if (challenges.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT heard.challenge_id, heard.organisation_id, heard.times, heard.last FROM (")
                .append(sql -> sql.appendEach(
                        "wanted",
                        challenges,
                        "UNION ALL",
                        part -> part.append("""
                            (SELECT told.challenge_id, told.organisation_id, COUNT(*) AS times, MAX(told.starts_at) AS last
                               FROM (SELECT DISTINCT l.challenge_id, l.contact_moment_id, l.starts_at, p.organisation_id
                                       FROM contact_moment_challenge l
                                       STRAIGHT_JOIN contact_moment_participant p ON p.contact_moment_id = l.contact_moment_id
                                      WHERE l.challenge_id = :wanted AND l.withdrawn = FALSE
                                        AND p.side = 'THEIRS' AND p.organisation_id IS NOT NULL
                            """)
                                .append(held(viewer))
                                .append("""
                                    ) told
                                      GROUP BY told.challenge_id, told.organisation_id
                                      ORDER BY times DESC, told.organisation_id LIMIT :most)
                                    """)
                                .bind("most", MOST_HEARD)))
                .append(") heard ORDER BY heard.times DESC, heard.organisation_id")
                .group(
                        row -> row.id("challenge_id", ChallengeId::new),
                        row -> new ChallengeAudience(
                                row.id("organisation_id", OrganisationId::new),
                                row.number("times"),
                                DutchTime.day(row.instant("last"))));
    }

    private static Fragment held(Viewer viewer) {
        return Sight.ofListed(viewer, Set.of(ContactMomentStatus.HELD));
    }
}
