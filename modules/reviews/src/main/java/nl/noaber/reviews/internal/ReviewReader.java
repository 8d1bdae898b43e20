package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;
import nl.noaber.reviews.RightsReviewLines;

@Singleton
final class ReviewReader {

    private static final String NEWEST = "rights-reviews";
    private static final String BY_NAME = "rights-review-lines";

    /** The same part of each review's lines, in one statement. */
    private static final String PART = """
          JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY review_id ORDER BY user_name, id) AS place
                  FROM rights_review_line
                 WHERE review_id IN (:reviews)
        """;

    private static final String PART_FROM_THE_END = """
          JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY review_id ORDER BY user_name DESC, id DESC) AS place
                  FROM rights_review_line
                 WHERE review_id IN (:reviews)
        """;

    private static final String KEPT = """
               ) AS ranked ON ranked.id = line.id
         WHERE ranked.place <= :size
         ORDER BY ranked.place, line.id
        """;

    private final Database database;

    ReviewReader(Database database) {
        this.database = database;
    }

    Map<RightsReviewId, RightsReview> byIds(Set<RightsReviewId> ids) {
        return database.sql(ReviewRows.REVIEW)
                .append("WHERE review.id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", RightsReviewId::new), ReviewRows::review);
    }

    Map<RightsReviewLineId, RightsReviewLine> linesByIds(Set<RightsReviewLineId> ids) {
        return database.sql(ReviewRows.LINE)
                .append("WHERE line.id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", RightsReviewLineId::new), ReviewRows::line);
    }

    Page<RightsReview> list(PageRequest request) {
        List<RightsReview> found = database.sql(ReviewRows.REVIEW)
                .append(place(request))
                .append(
                        request.isBackwards()
                                ? sql -> sql.append("ORDER BY review.begun_at, review.id LIMIT :size")
                                : sql -> sql.append("ORDER BY review.begun_at DESC, review.id DESC LIMIT :size"))
                .bind("size", request.size() + 1)
                .list(ReviewRows::review);
        return Page.of(
                found,
                request,
                review -> new Cursor(
                        NEWEST,
                        List.of(review.begunAt().toString(), review.id().value().toString())));
    }

    long count() {
        return database.sql("SELECT COUNT(*) FROM rights_review").count();
    }

    Map<RightsReviewId, Page<RightsReviewLine>> lines(
            Set<RightsReviewId> reviews, RightsReviewLines which, PageRequest request) {
        Map<RightsReviewId, List<RightsReviewLine>> found = database.sql(ReviewRows.LINE)
                .append(request.isBackwards() ? sql -> sql.append(PART_FROM_THE_END) : sql -> sql.append(PART))
                .append(chosen(which))
                .append(linePlace(request))
                .append(KEPT)
                .bind("reviews", reviews)
                .bind("size", request.size() + 1)
                .group(row -> row.id("review_id", RightsReviewId::new), ReviewRows::line);
        Map<RightsReviewId, Page<RightsReviewLine>> pages = new HashMap<>();
        reviews.forEach(review ->
                pages.put(review, Page.of(found.getOrDefault(review, List.of()), request, ReviewReader::cursor)));
        return pages;
    }

    private static Fragment chosen(RightsReviewLines which) {
        return switch (which) {
            case ALL -> Fragment.NOTHING;
            case UNDECIDED -> sql -> sql.append("AND decision IS NULL");
            case KEEP -> sql -> sql.append("AND decision = 'KEEP'");
            case TAKE_AWAY -> sql -> sql.append("AND decision = 'TAKE_AWAY'");
        };
    }

    private static Fragment place(PageRequest request) {
        if (request.cursor() == null) {
            return Fragment.NOTHING;
        }
        Moment from = read(request.cursor(), NEWEST)
                .flatMap(place -> moment(place).map(at -> new Moment(at, id(place))))
                .orElseThrow(InvalidCursorException::new);
        return request.isBackwards()
                ? sql -> sql.append("WHERE (review.begun_at > :at OR (review.begun_at = :at AND review.id > :id))")
                        .bindAll(from)
                : sql -> sql.append("WHERE (review.begun_at < :at OR (review.begun_at = :at AND review.id < :id))")
                        .bindAll(from);
    }

    private static Fragment linePlace(PageRequest request) {
        if (request.cursor() == null) {
            return Fragment.NOTHING;
        }
        Named from = read(request.cursor(), BY_NAME)
                .map(place -> new Named(place.value(0), id(place)))
                .orElseThrow(InvalidCursorException::new);
        return request.isBackwards()
                ? sql -> sql.append("AND (user_name < :name OR (user_name = :name AND id < :id))")
                        .bindAll(from)
                : sql -> sql.append("AND (user_name > :name OR (user_name = :name AND id > :id))")
                        .bindAll(from);
    }

    private static Cursor cursor(RightsReviewLine line) {
        return new Cursor(BY_NAME, List.of(line.userName(), line.id().value().toString()));
    }

    private static Optional<Cursor> read(String word, String order) {
        return Cursor.decode(word, order, 2)
                .filter(place -> Ids.parse(place.value(1)).isPresent());
    }

    private static UUID id(Cursor place) {
        return Ids.parse(place.value(1)).orElseThrow();
    }

    private static Optional<Instant> moment(Cursor place) {
        try {
            return Optional.of(Instant.parse(place.value(0)));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private record Moment(Instant at, UUID id) {}

    private record Named(String name, UUID id) {}
}
