package nl.noaber.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.programmes.Description.Conflicting;
import nl.noaber.programmes.Description.Described;
import nl.noaber.programmes.Description.Refused;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class DescribeChallengeTest {

    private final Programmes programmes;
    private final ChangeLog changeLog;
    private final Viewer staff = People.staff();

    DescribeChallengeTest(Programmes programmes, ChangeLog changeLog) {
        this.programmes = programmes;
        this.changeLog = changeLog;
    }

    @BeforeEach
    void load(ReferenceData registers) {
        registers.load(Viewer.system("test"));
    }

    @Test
    void namesAndDescribesAChallenge(SearchIndex index) {
        Challenge challenge = described(programmes.describe(
                staff, challenge(1), 1, ChallengeWording.of("  Łódź en Fryslân 🚂 ", "# Spoor\n<b>")));
        assertThat(challenge.title()).isEqualTo("Opgave 1: Łódź en Fryslân 🚂");
        assertThat(challenge.description()).isEqualTo("# Spoor\n<b>");
        assertThat(challenge.version()).isEqualTo(2);
        assertThat(programmes.challengeById(staff, challenge(1))).contains(challenge);
        assertThat(found(index, "fryslan")).containsExactly(challenge(1).value());
    }

    @Test
    void writesWhatChangedIntoTheChangeLog() {
        programmes.describe(staff, challenge(2), 1, ChallengeWording.named("Mobiliteit"));
        List<Change> changes = timeline(challenge(2));
        assertThat(changes.stream().map(Change::action)).containsExactly(ChangeAction.UPDATED, ChangeAction.CREATED);
        assertThat(changes.getFirst().fields()).containsExactly(new FieldChange("name", null, "Mobiliteit"));
        assertThat(changes.getFirst().actorName()).isEqualTo(staff.name());
        assertThat(changes.getFirst().version()).isEqualTo(2);
    }

    @Test
    void changesOnlyWhatItNames() {
        programmes.describe(staff, challenge(3), 1, ChallengeWording.of("Zorg", "Dichtbij"));
        Challenge challenge = described(programmes.describe(staff, challenge(3), 2, ChallengeWording.named(" ")));
        assertThat(challenge.name()).isNull();
        assertThat(challenge.title()).isEqualTo("Opgave 3");
        assertThat(challenge.description()).isEqualTo("Dichtbij");
    }

    @Test
    void makesNoVersionWhenNothingChanges() {
        programmes.describe(staff, challenge(4), 1, ChallengeWording.named("Water"));
        Challenge again = described(programmes.describe(staff, challenge(4), 2, ChallengeWording.named("Water")));
        assertThat(again.version()).isEqualTo(2);
        assertThat(timeline(challenge(4))).hasSize(2);
    }

    @Test
    void mergesChangesOfDifferentFields() {
        programmes.describe(staff, challenge(5), 1, ChallengeWording.named("Energie"));
        Challenge merged = described(
                programmes.describe(People.colleague(), challenge(5), 1, ChallengeWording.described("Netcongestie")));
        assertThat(merged.name()).isEqualTo("Energie");
        assertThat(merged.description()).isEqualTo("Netcongestie");
        assertThat(merged.version()).isEqualTo(3);
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        programmes.describe(staff, challenge(6), 1, ChallengeWording.named("Onderwijs"));
        Description second = programmes.describe(
                People.colleague(), challenge(6), 1, ChallengeWording.of("Scholen", "Kleine scholen"));
        assertThat(second).isInstanceOfSatisfying(Conflicting.class, conflicting -> {
            assertThat(conflicting.challenge().name()).isEqualTo("Onderwijs");
            assertThat(conflicting.conflict().version()).isEqualTo(2);
            assertThat(conflicting.conflict().changedBy()).isEqualTo(staff.name());
            assertThat(conflicting.conflict().fields())
                    .containsExactly(new ConflictingField("name", null, "Onderwijs", "Scholen"));
        });
        assertThat(programmes.challengeById(staff, challenge(6)))
                .map(Challenge::name)
                .contains("Onderwijs");
    }

    @Test
    void refusesWhoeverIsNotInTheTeam() {
        assertThat(List.of(People.partner(), People.board(), People.auditor()))
                .allSatisfy(viewer -> assertThat(problems(
                                programmes.describe(viewer, challenge(7), 1, ChallengeWording.named("Niet van mij"))))
                        .containsExactly(Problem.of("NOT_ALLOWED", "")));
        assertThat(programmes.challengeById(staff, challenge(7)))
                .map(Challenge::version)
                .contains(1);
    }

    @Test
    void refusesANameThatIsTooLongAndCountsAnEmojiAsOne() {
        assertThat(problems(programmes.describe(staff, challenge(8), 1, ChallengeWording.named("x".repeat(201)))))
                .containsExactly(Problem.of("NAME_TOO_LONG", "name", 200, 201));
        assertThat(programmes.describe(staff, challenge(8), 1, ChallengeWording.named("🚲".repeat(200))))
                .isInstanceOf(Described.class);
    }

    @Test
    void refusesAChallengeThatIsNotThere() {
        assertThat(problems(
                        programmes.describe(staff, new ChallengeId(Ids.next()), 1, ChallengeWording.named("Nergens"))))
                .containsExactly(Problem.of("CHALLENGE_NOT_FOUND", "id"));
    }

    @Test
    void keepsALongDescriptionWhole() {
        String description = "Grensoverschrijdend 🇳🇱🇩🇪 ".repeat(5_000);
        Challenge challenge =
                described(programmes.describe(staff, challenge(9), 1, ChallengeWording.described(description)));
        assertThat(programmes.challengeById(staff, challenge(9)).orElseThrow().description())
                .isEqualTo(challenge.description())
                .isEqualTo(description);
    }

    @Test
    void keepsTheUsersWordsWhenTheRegistersAreLoadedAgain(ReferenceData registers) {
        programmes.describe(staff, challenge(13), 1, ChallengeWording.named("Wonen in dorpen"));
        registers.load(Viewer.system("test"));
        assertThat(programmes.challengeById(staff, challenge(13)))
                .map(Challenge::name)
                .contains("Wonen in dorpen");
    }

    @Test
    void takesSevenStatementsWithThoseOfTheSearchIndex(StatementCounter statements) {
        statements.atMost(7, () -> programmes.describe(staff, challenge(10), 1, ChallengeWording.named("Vijf")));
    }

    @Test
    void saysEveryProblemInBothLanguages() {
        assertThat(ProblemTexts.missing(
                        "programmes", List.of("NOT_ALLOWED", "CHALLENGE_NOT_FOUND", "NAME_TOO_LONG", "NO_PERIOD")))
                .isEmpty();
    }

    private List<Change> timeline(ChallengeId id) {
        RecordRef challenge = RecordRef.of(Challenge.TYPE, id);
        return changeLog
                .timelines(People.staff(), Set.of(challenge), PageRequest.first(10))
                .getOrDefault(challenge, Page.empty())
                .nodes();
    }

    private List<UUID> found(SearchIndex index, String text) {
        return index.search(staff, text, Set.of(SearchType.CHALLENGE), false, PageRequest.first(10)).nodes().stream()
                .map(SearchHit::id)
                .toList();
    }

    private static Challenge described(Description description) {
        assertThat(description).isInstanceOf(Described.class);
        return ((Described) description).challenge();
    }

    private static List<Problem> problems(Description description) {
        assertThat(description).isInstanceOf(Refused.class);
        return ((Refused) description).problems();
    }

    private static ChallengeId challenge(int number) {
        return new ChallengeId(Ids.named("challenge/npvr/" + number));
    }
}
