package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.contacts.ChallengeAudience;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

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
