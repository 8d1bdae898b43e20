package nl.noaber.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NoaberTest
class CalendarTest {

    private final Calendar calendar;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    CalendarTest(Calendar calendar, StatementCounter statements) {
        this.calendar = calendar;
        this.statements = statements;
    }

    @BeforeEach
    void load(ReferenceData registers) {
        registers.load(Viewer.system("test"));
    }

    @Test
    void readsTheMomentsOfAPeriodInTwoStatements() {
        statements.atMost(
                2,
                () -> assertThat(calendar.between(staff, day("2026-01-01"), day("2030-12-31")))
                        .hasSizeGreaterThan(60)
                        .isSortedAccordingTo(CalendarMoment.BY_DATE));
        statements.atMost(2, () -> assertThat(calendar.undated(staff)).hasSize(12));
    }

    @Test
    void saysWhichChaptersAMomentIsAbout() {
        List<CalendarMoment> moments =
                calendar.budgetRound(staff, 2027).orElseThrow().moments();
        assertThat(moments)
                .filteredOn(moment -> moment.key().equals("begroting-ienw-2026"))
                .singleElement()
                .satisfies(moment -> assertThat(moment.chapters().stream().map(BudgetChapter::number))
                        .containsExactly("XII", "A"));
    }

    @Test
    void goesRoundOneBudgetYearInThreeStatements() {
        statements.atMost(
                3,
                () -> assertThat(calendar.budgetRound(staff, 2027)).hasValueSatisfying(round -> {
                    assertThat(round.name()).isEqualTo("Rijksbegroting 2027");
                    assertThat(round.chapters()).hasSize(24);
                    assertThat(round.chapters().getFirst().number()).isEqualTo("I");
                    assertThat(round.moments()).hasSize(13);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, voorjaarsnota-2026",
        "2026-06-02, prinsjesdag-2026",
        "2026-09-15, prinsjesdag-2026",
        "2026-09-16, apb-2026",
        "2026-09-17, begrotingsjaar-2027",
        "2027-01-02, najaarsnota-2027",
        "2028-05-17, verantwoordingsdag-2028",
    })
    void knowsItsNextMoment(LocalDate today, String key) {
        BudgetRound round = calendar.budgetRound(staff, 2027).orElseThrow();
        assertThat(round.nextMoment(today)).map(CalendarMoment::key).contains(key);
    }

    @Test
    void isOverAfterItsAccountabilityDay() {
        BudgetRound round = calendar.budgetRound(staff, 2027).orElseThrow();
        assertThat(round.nextMoment(day("2028-05-18"))).isEmpty();
    }

    @Test
    void coversTheYearsFrom2015To2100() {
        assertThat(calendar.budgetRound(staff, 2014)).isEmpty();
        assertThat(calendar.budgetRound(staff, 2015)).isPresent();
        assertThat(calendar.budgetRound(staff, 2100)).isPresent();
        assertThat(calendar.budgetRound(staff, 2101)).isEmpty();
        assertThat(calendar.between(staff, day("2101-01-01"), day("2105-12-31")))
                .isEmpty();
    }

    @Test
    void refusesAPeriodThatIsTooLongOrEndsBeforeItBegins() {
        assertThatThrownBy(() -> calendar.between(staff, day("2026-01-01"), day("2031-01-02")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.between(staff, day("2026-01-02"), day("2026-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(calendar.between(staff, day("2026-01-01"), day("2031-01-01")))
                .isNotEmpty();
    }

    @Test
    void findsChaptersById() {
        BudgetChapterId interior = new BudgetChapterId(Ids.named("budget-chapter/VII"));
        assertThat(calendar.chaptersByIds(staff, Set.of(interior)))
                .hasEntrySatisfying(
                        interior,
                        chapter -> assertThat(chapter.name()).isEqualTo("Binnenlandse Zaken en Koninkrijksrelaties"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
