package nl.noaber.reviews.internal;

import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Row;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsMeasure;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;

/** Reviews and lines as they are read. */
final class ReviewRows {

    static final String REVIEW = """
        SELECT review.id, review.begun_at, review.begun_by_name, review.closed_at, review.closed_by_name, review.version,
               (SELECT COUNT(*) FROM rights_review_line line WHERE line.review_id = review.id) AS line_count,
               (SELECT COUNT(*) FROM rights_review_line line
                 WHERE line.review_id = review.id AND line.decision IS NULL) AS undecided_count,
               (SELECT COUNT(*) FROM rights_review_line line
                 WHERE line.review_id = review.id AND line.decision = 'TAKE_AWAY') AS take_away_count
          FROM rights_review AS review
        """;

    static final String LINE = """
        SELECT line.id, line.review_id, line.user_id, line.user_name, line.role, line.organisation_id, line.held_since,
               line.last_used_at, line.decision, line.note, line.measure, line.new_role, line.decided_at,
               line.decided_by_name, line.version
          FROM rights_review_line AS line
        """;

    private ReviewRows() {}

    static RightsReview review(Row row) {
        return new RightsReview(
                row.id("id", RightsReviewId::new),
                row.instant("begun_at"),
                row.text("begun_by_name"),
                row.instantOrNull("closed_at"),
                row.textOrNull("closed_by_name"),
                row.number("line_count"),
                row.number("undecided_count"),
                row.number("take_away_count"),
                row.number("version"));
    }

    static RightsReviewLine line(Row row) {
        return new RightsReviewLine(
                row.id("id", RightsReviewLineId::new),
                row.id("review_id", RightsReviewId::new),
                row.id("user_id", UserId::new),
                row.text("user_name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"),
                row.instant("held_since"),
                row.instantOrNull("last_used_at"),
                row.choiceOrNull("decision", RightsDecision.class),
                row.textOrNull("note"),
                row.choiceOrNull("measure", RightsMeasure.class),
                row.choiceOrNull("new_role", Role.class),
                row.instantOrNull("decided_at"),
                row.textOrNull("decided_by_name"),
                row.number("version"));
    }
}
