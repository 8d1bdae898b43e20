package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;
import nl.noaber.reviews.RightsReviewLines;
import nl.noaber.reviews.RightsReviewing;
import nl.noaber.reviews.RightsReviews;
import nl.noaber.reviews.RightsVerdict;

@Singleton
final class StoredRightsReviews implements RightsReviews {

    private final ReviewReader reader;
    private final ReviewHolding holding;

    StoredRightsReviews(ReviewReader reader, ReviewHolding holding) {
        this.reader = reader;
        this.holding = holding;
    }

    @Override
    public Map<RightsReviewId, RightsReview> byIds(Viewer viewer, Set<RightsReviewId> ids) {
        return RightsReviews.isOpenTo(viewer) && !ids.isEmpty() ? reader.byIds(ids) : Map.of();
    }

    @Override
    public Page<RightsReview> list(Viewer viewer, PageRequest page) {
        return RightsReviews.isOpenTo(viewer) ? reader.list(page) : Page.empty();
    }

    @Override
    public long count(Viewer viewer) {
        return RightsReviews.isOpenTo(viewer) ? reader.count() : 0;
    }

    @Override
    public Map<RightsReviewId, Page<RightsReviewLine>> lines(
            Viewer viewer, Set<RightsReviewId> reviews, RightsReviewLines which, PageRequest page) {
        return RightsReviews.isOpenTo(viewer) && !reviews.isEmpty() ? reader.lines(reviews, which, page) : Map.of();
    }

    @Override
    public Map<RightsReviewLineId, RightsReviewLine> linesByIds(Viewer viewer, Set<RightsReviewLineId> ids) {
        return RightsReviews.isOpenTo(viewer) && !ids.isEmpty() ? reader.linesByIds(ids) : Map.of();
    }

    @Override
    public RightsReviewing<RightsReview> begin(Viewer viewer, RightsReviewId id) {
        return holding.begin(viewer, id);
    }

    @Override
    public RightsReviewing<RightsReviewLine> decide(
            Viewer viewer, RightsReviewLineId id, int expectedVersion, RightsVerdict verdict) {
        return holding.decide(viewer, id, expectedVersion, verdict);
    }

    @Override
    public RightsReviewing<RightsReview> close(Viewer viewer, RightsReviewId id) {
        return holding.close(viewer, id);
    }
}
