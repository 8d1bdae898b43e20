package nl.noaber.reviews.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLines;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviews;
import nl.noaber.reviews.RightsVerdict;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators of one name, of whom one becomes a pseudonym. */
@NoaberTest
class UserNamesInReviewsTest {

    private static final String NAME = "Naamgenoot";
    private static final String PSEUDONYM = "Gebruiker 1a2b3c4d";

    private final UserNamesInReviews names;
    private final RightsReviews reviews;
    private final Database database;
    private final Transactions transactions;
    private final Viewer gone = administrator();
    private final Viewer remains = administrator();

    UserNamesInReviewsTest(
            UserNamesInReviews names, RightsReviews reviews, Database database, Transactions transactions) {
        this.names = names;
        this.reviews = reviews;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void twoNamesakes() {
        transactions.retrying(() -> {
            database.sql("DELETE FROM rights_review_line").update();
            database.sql("DELETE FROM rights_review").update();
        });
        stored(gone);
        stored(remains);
    }

    @Test
    void goFromWhatTheOneDidAndStayAtWhatTheNamesakeDid() {
        RightsReview review = closed();

        forget(gone);

        RightsReview after = reviews.byId(People.admin(), review.id()).orElseThrow();
        assertThat(after.begunBy()).isEqualTo(PSEUDONYM);
        assertThat(after.closedBy()).isEqualTo(NAME);
        List<RightsReviewLine> lines = lines(review);
        assertThat(lines)
                .filteredOn(line -> line.decidedBy() != null && line.decidedBy().equals(PSEUDONYM))
                .singleElement()
                .satisfies(line -> assertThat(line.userId().value()).isEqualTo(remains.userId()));
        assertThat(lines)
                .filteredOn(line -> line.userId().value().equals(gone.userId()))
                .singleElement()
                .satisfies(line -> assertThat(line.decidedBy()).isEqualTo(NAME));
    }

    @Test
    void goFromWhatWasDoneUnderAnEarlierNameToo() {
        RightsReview review = closed();

        rename(remains, "Anders genoemd");
        forget(remains);

        assertThat(reviews.byId(People.admin(), review.id()).orElseThrow().closedBy())
                .isEqualTo(PSEUDONYM);
    }

    /** One that the one began and the other closed; each decided about the other. */
    private RightsReview closed() {
        if (!(reviews.begin(gone, new RightsReviewId(Ids.next())) instanceof Done<RightsReview>(RightsReview review))) {
            throw new AssertionError("not begun");
        }
        RightsVerdict keep = new RightsVerdict(RightsDecision.KEEP, null, null, null);
        for (RightsReviewLine line : lines(review)) {
            Viewer other = line.userId().value().equals(remains.userId()) ? gone : remains;
            assertThat(reviews.decide(other, line.id(), line.version(), keep)).isInstanceOf(Done.class);
        }
        assertThat(reviews.close(remains, review.id())).isInstanceOf(Done.class);
        return review;
    }

    private List<RightsReviewLine> lines(RightsReview review) {
        return Objects.requireNonNull(reviews.lines(
                                People.admin(), Set.of(review.id()), RightsReviewLines.ALL, PageRequest.first(100))
                        .get(review.id()))
                .nodes();
    }

    private void forget(Viewer user) {
        rename(user, PSEUDONYM);
        RenamedUser renamed = new RenamedUser(user.userId(), NAME, PSEUDONYM, Set.of());
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        transactions.retrying(() -> names.rename(People.admin(), List.of(renamed), because));
    }

    private void rename(Viewer user, String name) {
        transactions.retrying(() -> database.sql("UPDATE user_account SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", user.userId())
                .update());
    }

    private void stored(Viewer user) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_account (id, name, role, active, demonstration, created_at)
            VALUES (:id, :name, 'ADMIN', TRUE, FALSE, '2026-01-01')
            """)
                .bind("id", user.userId())
                .bind("name", user.name())
                .update());
    }

    private static Viewer administrator() {
        return new Viewer(Ids.next(), NAME, Role.ADMIN, null, Viewer.DUTCH, "test");
    }
}
