package nl.noaber.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.reviews.RightsReviewing.Conflicting;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviewing.Refused;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a review while rights change, and of the rights by it. */
@NoaberTest
class ChangedRightsTest {

    private final RightsReviews reviews;
    private final Database database;
    private final Transactions transactions;
    private final GraphQl graphQl;
    private final TestClock clock;

    ChangedRightsTest(
            RightsReviews reviews, Database database, Transactions transactions, GraphQl graphQl, TestClock clock) {
        this.reviews = reviews;
        this.database = database;
        this.transactions = transactions;
        this.graphQl = graphQl;
        this.clock = clock;
    }

    @BeforeEach
    void threeUsersAndOneWhoLeft() {
        transactions.retrying(() -> {
            database.sql("DELETE FROM rights_review_line").update();
            database.sql("DELETE FROM rights_review").update();
            database.sql("DELETE FROM user_session").update();
            database.sql("DELETE FROM user_password").update();
            database.sql("DELETE FROM api_token").update();
            database.sql("DELETE FROM user_identity").update();
            database.sql("DELETE FROM user_account").update();
        });
        user(People.admin(), true);
        user(People.staff(), true);
        user(People.partner(), true);
        user(People.auditor(), false);
    }

    @Test
    void givesNobodyMoreRights() {
        RightsReview review = begun();

        assertThat(problems(decide(People.admin(), line(review, People.staff()), role(Role.PARTNER))))
                .as("who answers for an organisation, as nobody of the team does")
                .containsExactly("ROLE_WIDENS");
        for (Role wider : List.of(Role.ADMIN, Role.STAFF, Role.BOARD, Role.AUDITOR)) {
            assertThat(problems(decide(People.admin(), line(review, People.partner()), role(wider))))
                    .containsExactly("ROLE_WIDENS");
        }
        assertThat(problems(decide(People.admin(), line(review, People.staff()), role(Role.ADMIN))))
                .containsExactly("ROLE_WIDENS");
        assertThat(account(People.partner())).isEqualTo("PARTNER, open, version 1");
    }

    @Test
    void tellsWhoKeepsRightsThatTheyAreOthersNowAndToDecideAgain() {
        RightsReview review = begun();
        RightsReviewLine seen = line(review, People.partner());
        change(People.partner(), Role.STAFF);

        RightsReviewing<RightsReviewLine> outcome = decide(seen, RightsDecision.KEEP, null);

        assertThat(((Conflicting<RightsReviewLine>) outcome).conflict().fields())
                .extracting(ConflictingField::field, ConflictingField::base, ConflictingField::stored)
                .containsExactly(Tuple.tuple("role", "PARTNER", "STAFF"));
        RightsReviewLine now = line(review, People.partner());
        assertThat(now.role()).isEqualTo(Role.STAFF);
        assertThat(now.decision()).isNull();
        assertThat(decide(now, RightsDecision.KEEP, null)).isInstanceOf(Done.class);
    }

    @Test
    void isDecidedAgainWhenRightsChangedAfterTheyWereKept() {
        RightsReview review = begun();
        lines(review, RightsReviewLines.ALL).forEach(line -> decide(line, RightsDecision.KEEP, null));
        change(People.partner(), Role.STAFF);

        assertThat(problems(reviews.close(People.admin(), review.id()))).containsExactly("LINES_UNDECIDED");
        assertThat(lines(review, RightsReviewLines.UNDECIDED))
                .extracting(RightsReviewLine::role)
                .containsExactly(Role.STAFF);
    }

    @Test
    void isDecidedAgainWhenMoreWasGivenToWhomItWasTakenFrom() {
        RightsReview review = begun();
        lines(review, RightsReviewLines.ALL).forEach(line -> decide(line, RightsDecision.KEEP, null));
        decide(line(review, People.partner()), RightsDecision.TAKE_AWAY, "Andere functie");
        change(People.partner(), Role.ADMIN);

        assertThat(problems(reviews.close(People.admin(), review.id()))).containsExactly("LINES_UNDECIDED");
        assertThat(lines(review, RightsReviewLines.UNDECIDED))
                .extracting(RightsReviewLine::role)
                .containsExactly(Role.ADMIN);
    }

    @Test
    void isDecidedByWhoHasNoOtherAdministratorBesideAnyMore() {
        change(People.staff(), Role.ADMIN);
        RightsReview review = begun();
        assertThat(problems(decide(line(review, People.admin()), RightsDecision.KEEP, null)))
                .containsExactly("OWN_RIGHTS");
        change(People.staff(), Role.BOARD);
        assertThat(decide(line(review, People.admin()), RightsDecision.KEEP, null))
                .isInstanceOf(Done.class);
    }

    @Test
    void keepsNoRightsOfAClosedAccount() {
        RightsReview review = begun();
        decide(line(review, People.staff()), RightsDecision.TAKE_AWAY, "Andere functie");
        transactions.retrying(() -> database.sql("UPDATE user_account SET active = FALSE WHERE id = :id")
                .bind("id", People.staff().userId())
                .update());

        assertThat(problems(decide(line(review, People.staff()), RightsDecision.KEEP, null)))
                .containsExactly("RIGHTS_CHANGED");
    }

    @Test
    void showsWhoWasInvitedMeanwhileAndIsNotClosedWithoutThem() {
        RightsReview review = begun();
        lines(review, RightsReviewLines.ALL).forEach(line -> decide(line, RightsDecision.KEEP, null));
        user(named("Intussen uitgenodigd"), true);

        assertThat(problems(reviews.close(People.admin(), review.id()))).containsExactly("LINES_UNDECIDED");
        assertThat(lines(review, RightsReviewLines.UNDECIDED))
                .extracting(RightsReviewLine::userName)
                .containsExactly("Intussen uitgenodigd");
        assertThat(reviews.byId(People.admin(), review.id()).orElseThrow().lineCount())
                .isEqualTo(4);
    }

    @Test
    void wipesNoMeasureWithoutAWord() {
        RightsReview review = begun();
        decide(People.admin(), line(review, People.staff()), role(Role.BOARD));
        change(People.staff(), Role.STAFF);
        RightsReviewLine line = line(review, People.staff());

        assertThat(problems(decide(line, RightsDecision.KEEP, line.note()))).containsExactly("MEASURE_TAKEN");
        assertThat(decide(line, RightsDecision.KEEP, "Toch teruggedraaid, in overleg"))
                .isInstanceOf(Done.class);
        assertThat(trail(line)).contains("Toch teruggedraaid");
    }

    @Test
    void showsHowManyTokensEachHasAndWhenOneWasUsedLast() {
        transactions.retrying(() -> {
            token(People.staff(), Duration.ofDays(3), clock.instant());
            token(People.staff(), Duration.ofDays(3), null);
            token(People.staff(), Duration.ofDays(-1), clock.instant());
            token(People.partner(), Duration.ofDays(3), clock.instant());
            database.sql("""
                INSERT INTO user_identity (user_id, issuer, subject, last_signed_in_at)
                VALUES (:partner, 'https://weg.example', 'bestuurder', :longAgo)
                """)
                    .bind("partner", People.partner().userId())
                    .bind("longAgo", clock.instant().minus(Duration.ofDays(31)))
                    .update();
        });
        RightsReview review = begun();

        assertThat(tokens(People.auditor(), review))
                .contains("tokenCount=2, tokensLastUsedAt=2", "tokenCount=0, tokensLastUsedAt=null")
                .as("whom no provider vouched for lately has tokens that sleep")
                .doesNotContain("tokenCount=1");
        assertThat(tokens(People.colleague(), review)).isEqualTo("{rightsReview=null}");
    }

    private static RightsVerdict role(@Nullable Role role) {
        return new RightsVerdict(RightsDecision.TAKE_AWAY, "Andere functie", RightsMeasure.CHANGE_ROLE, role);
    }

    private String account(Viewer user) {
        return database.sql("SELECT role, active, version FROM user_account WHERE id = :id")
                .bind("id", user.userId())
                .single(row -> row.text("role") + (row.flag("active") ? ", open" : ", closed") + ", version "
                        + row.number("version"))
                .orElseThrow();
    }

    private RightsReview begun() {
        RightsReviewId id = new RightsReviewId(Ids.next());
        reviews.begin(People.admin(), id);
        return reviews.byId(People.admin(), id).orElseThrow();
    }

    private RightsReviewing<RightsReviewLine> decide(
            RightsReviewLine line, RightsDecision decision, @Nullable String note) {
        return decide(People.admin(), line, RightsVerdict.of(decision, note));
    }

    private RightsReviewing<RightsReviewLine> decide(Viewer viewer, RightsReviewLine line, RightsVerdict verdict) {
        return reviews.decide(viewer, line.id(), line.version(), verdict);
    }

    private List<RightsReviewLine> lines(RightsReview review, RightsReviewLines which) {
        return Objects.requireNonNull(reviews.lines(People.admin(), Set.of(review.id()), which, PageRequest.first(100))
                        .get(review.id()))
                .nodes();
    }

    private RightsReviewLine line(RightsReview review, Viewer user) {
        return lines(review, RightsReviewLines.ALL).stream()
                .filter(line -> line.userId().value().equals(user.userId()))
                .findFirst()
                .orElseThrow();
    }

    private String tokens(Viewer viewer, RightsReview review) {
        GlobalId id = new GlobalId(RightsReview.TYPE, review.id().value());
        return graphQl.run(viewer, """
            query($id: ID!) { rightsReview(id: $id) { lines { nodes { tokenCount tokensLastUsedAt } } } }
            """, Map.of("id", id.toString())).data().toString();
    }

    private void token(Viewer owner, Duration left, @Nullable Instant used) {
        UUID id = Ids.next();
        database.sql("""
            INSERT INTO api_token (id, user_id, name, token_hash, created_at, expires_at, last_used_at)
            VALUES (:id, :owner, 'Koppeling', :digest, :now, :expires, :used)
            """)
                .bind("id", id)
                .bind("owner", owner.userId())
                .bind("digest", id.toString().replace("-", "").getBytes(StandardCharsets.UTF_8))
                .bind("now", clock.instant())
                .bind("expires", clock.instant().plus(left))
                .bind("used", used)
                .update();
    }

    private String trail(RightsReviewLine line) {
        return database.sql("SELECT fields FROM change_log WHERE record_type = 'RightsReviewLine' AND record_id = :id")
                .bind("id", line.id())
                .list(row -> row.text("fields"))
                .toString();
    }

    private static <T> Set<String> problems(RightsReviewing<T> outcome) {
        return ((Refused<T>) outcome).problems().stream().map(Problem::code).collect(Collectors.toSet());
    }

    private static Viewer named(String name) {
        return new Viewer(Ids.next(), name, Role.STAFF, People.TWENTE_BOARD, Viewer.DUTCH, "test");
    }

    private void user(Viewer user, boolean active) {
        UUID organisation = user.organisationId();
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_account (id, name, role, organisation_id, active, demonstration, created_at)
            VALUES (:id, :name, :role, :organisation, :active, FALSE, :now)
            """)
                .bind("id", user.userId())
                .bind("name", user.name())
                .bind("role", user.role())
                .bind("organisation", organisation)
                .bind("active", active)
                .bind("now", clock.instant())
                .update());
    }

    private void change(Viewer user, Role role) {
        transactions.retrying(() -> database.sql("UPDATE user_account SET role = :role WHERE id = :id")
                .bind("role", role)
                .bind("id", user.userId())
                .update());
    }
}
