package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.Grant;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReviewRepository {

    private static final int BATCH = 500;

    private static final String INSERT = """
        INSERT INTO rights_review (id, begun_at, begun_by, begun_by_name, version, in_progress)
        VALUES (:id, :now, :actor, :actorName, 1, TRUE)
        """;

    private static final String INSERT_LINE = """
        INSERT INTO rights_review_line (id, review_id, user_id, user_name, role, organisation_id, held_since,
                                        last_used_at, version)
        VALUES (:id, :reviewId, :userId, :userName, :role, :organisationId, :heldSince, :lastUsedAt, 1)
        """;

    private static final String UPDATE_LINE = """
        UPDATE rights_review_line
           SET decision = :decision,
               note = :note,
               measure = :measure,
               new_role = :newRole,
               decided_at = :decidedAt,
               decided_by = :actor,
               decided_by_name = :decidedBy,
               version = :version
         WHERE id = :id
        """;

    private static final String RENEW_LINE = """
        UPDATE rights_review_line
           SET role = :role,
               organisation_id = :organisationId,
               held_since = :heldSince,
               last_used_at = :lastUsedAt,
               decision = NULL,
               decided_at = NULL,
               decided_by = NULL,
               decided_by_name = NULL,
               version = :version
         WHERE id = :id
        """;

    private static final String CLOSE = """
        UPDATE rights_review
           SET closed_at = :now,
               closed_by = :actor,
               closed_by_name = :actorName,
               version = version + 1,
               in_progress = NULL
         WHERE id = :id
        """;

    private final Database database;

    ReviewRepository(Database database) {
        this.database = database;
    }

    /** The one that is going on; who begins another at the same moment waits for this and finds it, or fails on its key. */
    Optional<RightsReview> inProgress() {
        return database.sql(ReviewRows.REVIEW)
                .append("WHERE review.in_progress")
                .single(ReviewRows::review);
    }

    /** Locked, so that no line of it is decided while it is closed, and the other way round. */
    Optional<RightsReview> locked(RightsReviewId id) {
        return database.sql("SELECT 1 FROM rights_review WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .exists()
                ? database.sql(ReviewRows.REVIEW)
                        .append("WHERE review.id = :id")
                        .bind("id", id)
                        .single(ReviewRows::review)
                : Optional.empty();
    }

    Optional<RightsReviewLine> line(RightsReviewLineId id) {
        return database.sql(ReviewRows.LINE)
                .append("WHERE line.id = :id")
                .bind("id", id)
                .single(ReviewRows::line);
    }

    List<RightsReviewLine> linesOf(RightsReviewId review) {
        return database.sql(ReviewRows.LINE)
                .append("WHERE line.review_id = :review ORDER BY line.id")
                .bind("review", review)
                .list(ReviewRows::line);
    }

    boolean isBegunBy(RightsReviewId id, UUID actor) {
        return database.sql("SELECT 1 FROM rights_review WHERE id = :id AND begun_by = :actor")
                .bind("id", id)
                .bind("actor", actor)
                .exists();
    }

    void insert(RightsReviewId id, Viewer actor, Instant now) {
        database.sql(INSERT)
                .bind("id", id)
                .bind("now", now)
                .bind("actor", actor.userId())
                .bind("actorName", actor.name())
                .update();
    }

    void insertLines(RightsReviewId review, List<Grant> grants) {
        List<NewLine> lines =
                grants.stream().map(grant -> NewLine.of(review, grant)).toList();
        for (int start = 0; start < lines.size(); start += BATCH) {
            database.sql(INSERT_LINE).updateEach(lines.subList(start, Math.min(lines.size(), start + BATCH)));
        }
    }

    void update(RightsReviewLine line, Viewer actor) {
        database.sql(UPDATE_LINE).bindAll(line).bind("actor", actor.userId()).update();
    }

    /** With the rights of now, and nothing decided about them. */
    void renew(List<RightsReviewLine> lines) {
        database.sql(RENEW_LINE).updateEach(lines);
    }

    void grown(RightsReviewId id) {
        database.sql("UPDATE rights_review SET version = version + 1 WHERE id = :id")
                .bind("id", id)
                .update();
    }

    void close(RightsReviewId id, Viewer actor, Instant now) {
        database.sql(CLOSE)
                .bind("id", id)
                .bind("now", now)
                .bind("actor", actor.userId())
                .bind("actorName", actor.name())
                .update();
    }

    /** A line as it is inserted. */
    private record NewLine(
            UUID id,
            RightsReviewId reviewId,
            UserId userId,
            String userName,
            Role role,
            @Nullable UUID organisationId,
            Instant heldSince,
            @Nullable Instant lastUsedAt) {

        static NewLine of(RightsReviewId review, Grant grant) {
            return new NewLine(
                    Ids.next(),
                    review,
                    grant.userId(),
                    grant.name(),
                    grant.role(),
                    grant.organisationId(),
                    grant.since(),
                    grant.lastUsedAt());
        }
    }
}
