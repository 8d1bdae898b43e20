package nl.noaber.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.reviews.RightsReviewing.Conflicting;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviewing.Refused;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review of rights from its beginning to its closing. */
@NoaberTest
class RightsReviewsTest {

    private static final List<String> CODES = List.of(
            "NOT_ALLOWED",
            "NOT_FOUND",
            "REVIEW_GOING_ON",
            "REVIEW_CLOSED",
            "LINES_UNDECIDED",
            "REASON_MISSING",
            "NOTE_TOO_LONG",
            "OWN_RIGHTS",
            "KEPT_WITH_MEASURE",
            "ROLE_MISSING",
            "RIGHTS_CHANGED",
            "ROLE_WIDENS",
            "MEASURE_TAKEN",
            "NOTHING_CHANGES",
            "LAST_ADMINISTRATOR",
            "PROVIDER_DECIDES",
            "DEMONSTRATION_STAYS",
            "ORGANISATION_MISSING");

    private static final RightsVerdict CLOSE =
            new RightsVerdict(RightsDecision.TAKE_AWAY, "Werkt er niet meer", RightsMeasure.CLOSE_ACCOUNT, null);

    private final RightsReviews reviews;
    private final Database database;
    private final Transactions transactions;
    private final GraphQl graphQl;
    private final TestClock clock;

    RightsReviewsTest(
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
            database.sql("DELETE FROM user_account").update();
        });
        user(People.admin(), true);
        user(People.staff(), true);
        user(People.partner(), true);
        user(People.auditor(), false);
    }

    @Test
    void hasALineForEverybodyWhoMayComeInAsTheirRightsWere() {
        RightsReview review = begun();
        change(People.partner(), Role.STAFF);

        List<RightsReviewLine> lines = lines(review, RightsReviewLines.ALL);

        assertThat(lines)
                .extracting(RightsReviewLine::userName)
                .containsExactly(
                        People.staff().name(),
                        People.admin().name(),
                        People.partner().name());
        assertThat(line(review, People.partner()).role()).isEqualTo(Role.PARTNER);
        assertThat(line(review, People.partner()).organisationId()).isEqualTo(People.ACHTERHOEK);
        assertThat(line(review, People.partner()).lastUsedAt()).isNull();
        assertThat(review.lineCount()).isEqualTo(3);
        assertThat(review.undecidedCount()).isEqualTo(3);
    }

    @Test
    void isBegunOnceHoweverOftenItIsSent() {
        RightsReviewId id = new RightsReviewId(Ids.next());

        assertThat(reviews.begin(People.admin(), id)).isInstanceOf(Done.class);
        assertThat(reviews.begin(People.admin(), id)).isInstanceOf(Done.class);

        assertThat(reviews.count(People.admin())).isEqualTo(1);
        assertThat(problems(reviews.begin(People.admin(), new RightsReviewId(Ids.next()))))
                .containsExactly("REVIEW_GOING_ON");
    }

    @Test
    void recordsEachDecisionWithWhoTookItAndWhy() {
        RightsReview review = begun();
        clock.advance(Duration.ofDays(1));
        RightsReviewLine partner = line(review, People.partner());

        assertThat(problems(decide(partner, RightsDecision.TAKE_AWAY, "  "))).containsExactly("REASON_MISSING");
        assertThat(problems(decide(partner, RightsDecision.TAKE_AWAY, "x".repeat(1001))))
                .containsExactly("NOTE_TOO_LONG");
        assertThat(decide(partner, RightsDecision.TAKE_AWAY, " Werkt er niet meer "))
                .isInstanceOf(Done.class);

        RightsReviewLine decided = line(review, People.partner());
        assertThat(decided.note()).isEqualTo("Werkt er niet meer");
        assertThat(decided.decidedBy()).isEqualTo(People.admin().name());
        assertThat(decided.decidedAt()).isEqualTo(clock.instant());
        assertThat(lines(review, RightsReviewLines.UNDECIDED)).hasSize(2);
        assertThat(lines(review, RightsReviewLines.TAKE_AWAY)).containsExactly(decided);
        assertThat(trail(decided)).contains("decision", "TAKE_AWAY", "Werkt er niet meer");
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsWhatTheFirstDecided() {
        RightsReviewLine line = line(begun(), People.staff());
        decide(line, RightsDecision.KEEP, null);

        RightsReviewing<RightsReviewLine> second = decide(line, RightsDecision.TAKE_AWAY, "Andere functie");

        assertThat(second).isInstanceOf(Conflicting.class);
        assertThat(((Conflicting<RightsReviewLine>) second).conflict().changedBy())
                .isEqualTo(People.admin().name());
        assertThat(decide(line, RightsDecision.KEEP, null)).as("the same again").isInstanceOf(Done.class);
    }

    @Test
    void closesTheAccountWithTheDecision() {
        RightsReview review = begun();
        RightsReviewLine line = line(review, People.staff());

        assertThat(decide(People.admin(), line, CLOSE)).isInstanceOf(Done.class);
        assertThat(decide(People.admin(), line, CLOSE)).as("sent again").isInstanceOf(Done.class);

        assertThat(account(People.staff())).isEqualTo("STAFF, closed, version 2");
        RightsReviewLine decided = line(review, People.staff());
        assertThat(decided.measure()).isEqualTo(RightsMeasure.CLOSE_ACCOUNT);
        assertThat(trail(decided)).contains("measure", "CLOSE_ACCOUNT");
    }

    @Test
    void changesTheRoleWithTheDecision() {
        RightsReview review = begun();
        RightsReviewLine line = line(review, People.staff());

        assertThat(problems(decide(People.admin(), line, role(null)))).containsExactly("ROLE_MISSING");
        assertThat(problems(decide(People.admin(), line, role(Role.STAFF)))).containsExactly("NOTHING_CHANGES");
        assertThat(decide(People.admin(), line, role(Role.BOARD))).isInstanceOf(Done.class);

        assertThat(account(People.staff())).isEqualTo("BOARD, open, version 2");
        assertThat(line(review, People.staff()).newRole()).isEqualTo(Role.BOARD);
    }

    @Test
    void leavesAccountAndDecisionAloneWhenEitherIsRefused() {
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_password (user_id, hash, changed_at) VALUES (:id, 'x', :now)
            """)
                .bind("id", People.admin().userId())
                .bind("now", clock.instant())
                .update());
        RightsReview review = begun();
        RightsReviewLine own = line(review, People.admin());
        RightsReviewLine staff = line(review, People.staff());

        assertThat(problems(decide(People.admin(), own, CLOSE))).containsExactly("LAST_ADMINISTRATOR");
        assertThat(problems(decide(
                        People.admin(),
                        staff,
                        new RightsVerdict(RightsDecision.TAKE_AWAY, " ", RightsMeasure.CLOSE_ACCOUNT, null))))
                .containsExactly("REASON_MISSING");
        assertThat(problems(decide(
                        People.admin(),
                        staff,
                        new RightsVerdict(RightsDecision.KEEP, null, RightsMeasure.CLOSE_ACCOUNT, null))))
                .containsExactly("KEPT_WITH_MEASURE");

        assertThat(account(People.admin())).isEqualTo("ADMIN, open, version 1");
        assertThat(account(People.staff())).isEqualTo("STAFF, open, version 1");
        assertThat(lines(review, RightsReviewLines.UNDECIDED)).hasSize(3);
    }

    @Test
    void takesRightsAwayForNobodyElse() {
        RightsReviewLine line = line(begun(), People.staff());

        for (Viewer other : List.of(People.auditor(), People.colleague(), People.partner(), People.board())) {
            assertThat(problems(decide(other, line, CLOSE))).containsExactly("NOT_ALLOWED");
            assertThat(problems(decide(other, line, role(Role.BOARD)))).containsExactly("NOT_ALLOWED");
        }

        assertThat(account(People.staff())).isEqualTo("STAFF, open, version 1");
    }

    @Test
    void isClosedWhenEveryLineIsDecidedAndStandsFromThenOn() {
        RightsReview review = begun();
        assertThat(problems(reviews.close(People.admin(), review.id()))).containsExactly("LINES_UNDECIDED");
        lines(review, RightsReviewLines.ALL).forEach(line -> decide(line, RightsDecision.KEEP, null));

        assertThat(reviews.close(People.admin(), review.id())).isInstanceOf(Done.class);
        assertThat(reviews.close(People.admin(), review.id())).as("once more").isInstanceOf(Done.class);

        assertThat(problems(decide(line(review, People.staff()), RightsDecision.TAKE_AWAY, "Te laat")))
                .containsExactly("REVIEW_CLOSED");
        assertThat(reviews.begin(People.admin(), new RightsReviewId(Ids.next())))
                .isInstanceOf(Done.class);
    }

    @Test
    void leavesTheOwnRightsToAnotherAdministratorWhenThereIsOne() {
        user(new Viewer(Ids.named("second"), "Tweede beheerder", Role.ADMIN, null, Viewer.DUTCH, "test"), true);

        assertThat(problems(decide(line(begun(), People.admin()), RightsDecision.KEEP, null)))
                .containsExactly("OWN_RIGHTS");
    }

    @Test
    void isReadByAuditorsAndIsNotThereForOthers() {
        RightsReview review = begun();
        RightsReviewLine line = line(review, People.staff());

        assertThat(reviews.byId(People.auditor(), review.id())).isPresent();
        assertThat(problems(decide(People.auditor(), line, RightsVerdict.of(RightsDecision.KEEP, null))))
                .containsExactly("NOT_ALLOWED");
        for (Viewer other : List.of(People.staff(), People.partner(), People.board())) {
            assertThat(reviews.byId(other, review.id())).isEmpty();
            assertThat(reviews.list(other, PageRequest.first(10)).items()).isEmpty();
            assertThat(reviews.count(other)).isZero();
            assertThat(reviews.linesByIds(other, Set.of(line.id()))).isEmpty();
            assertThat(problems(reviews.begin(other, new RightsReviewId(Ids.next()))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(problems(reviews.close(other, review.id()))).containsExactly("NOT_ALLOWED");
            assertThat(ask(other, review)).isEqualTo("{rightsReview=null, node=null}");
        }
    }

    @Test
    void showsWhatIsStillToBeTakenAwayInAFewStatements(StatementCounter statements) {
        RightsReview review = begun();
        decide(line(review, People.staff()), RightsDecision.TAKE_AWAY, "Andere functie");
        decide(line(review, People.partner()), RightsDecision.TAKE_AWAY, "Ander werk");
        transactions.retrying(() -> database.sql("UPDATE user_account SET active = FALSE WHERE id = :id")
                .bind("id", People.partner().userId())
                .update());

        statements.atMost(
                5,
                () -> assertThat(ask(People.auditor(), review))
                        .contains("userName=" + People.staff().name() + ", stillHeld=true")
                        .contains("userName=" + People.partner().name() + ", stillHeld=false"));
    }

    @Test
    void pagesThroughTheLinesBothWays() {
        IntStream.range(0, 7).forEach(number -> user(named("Gebruiker " + number), true));
        RightsReview review = begun();

        Page<RightsReviewLine> first = page(review, PageRequest.first(4));
        Page<RightsReviewLine> second = page(review, PageRequest.first(4, first.lastCursor()));
        Page<RightsReviewLine> third = page(review, PageRequest.first(4, second.lastCursor()));
        Set<String> names = new HashSet<>();
        List.of(first, second, third).forEach(page -> page.nodes().forEach(line -> names.add(line.userName())));

        assertThat(names).hasSize(10);
        assertThat(third.hasNextPage()).isFalse();
        assertThat(page(review, PageRequest.last(4, third.firstCursor())).nodes())
                .isEqualTo(second.nodes());
    }

    @Test
    void hasAWordForEachRefusal() {
        assertThat(ProblemTexts.missing("reviews", CODES)).isEmpty();
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

    private Page<RightsReviewLine> page(RightsReview review, PageRequest request) {
        return Objects.requireNonNull(reviews.lines(People.admin(), Set.of(review.id()), RightsReviewLines.ALL, request)
                .get(review.id()));
    }

    private RightsReviewLine line(RightsReview review, Viewer user) {
        return lines(review, RightsReviewLines.ALL).stream()
                .filter(line -> line.userId().value().equals(user.userId()))
                .findFirst()
                .orElseThrow();
    }

    private String ask(Viewer viewer, RightsReview review) {
        GlobalId id = new GlobalId(RightsReview.TYPE, review.id().value());
        return graphQl.run(viewer, """
            query($id: ID!) {
              rightsReview(id: $id) { lines { totalCount nodes { userName stillHeld organisation { name } } } }
              node(id: $id) { id }
            }
            """, Map.of("id", id.toString())).data().toString();
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
