package nl.noaber.programmes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.internal.Recurrence.DayRule;
import nl.noaber.programmes.internal.Recurrence.Occurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        "THIRD TUESDAY OF SEPTEMBER, 2015, 2015-09-15",
        "THIRD TUESDAY OF SEPTEMBER, 2020, 2020-09-15",
        "THIRD TUESDAY OF SEPTEMBER, 2023, 2023-09-19",
        "THIRD TUESDAY OF SEPTEMBER, 2024, 2024-09-17",
        "THIRD TUESDAY OF SEPTEMBER, 2025, 2025-09-16",
        "THIRD TUESDAY OF SEPTEMBER, 2026, 2026-09-15",
        "THIRD TUESDAY OF SEPTEMBER, 2027, 2027-09-21",
        "THIRD WEDNESDAY OF MAY, 2024, 2024-05-15",
        "THIRD WEDNESDAY OF MAY, 2025, 2025-05-21",
        "THIRD WEDNESDAY OF MAY, 2026, 2026-05-20",
        "THIRD WEDNESDAY OF MAY, 2027, 2027-05-19",
        "1 JUNE, 2100, 2100-06-01",
        "1 DAY AFTER THIRD TUESDAY OF SEPTEMBER, 2026, 2026-09-16",
        "20 DAYS AFTER THIRD TUESDAY OF SEPTEMBER, 2026, 2026-10-05",
    })
    void fallsOnTheDayThatTheRuleSays(String rule, int year, LocalDate day) {
        assertThat(RecurrenceText.parse(rule).in(year)).contains(new Occurrence(PartialDate.of(day), null));
    }

    @Test
    void isTheThirdOfItsWeekdayInEveryYear() {
        DayRule prinsjesdag = (DayRule) RecurrenceText.parse("THIRD TUESDAY OF SEPTEMBER");
        assertThat(IntStream.rangeClosed(Calendar.FIRST_YEAR, Calendar.LAST_YEAR)
                        .mapToObj(prinsjesdag::day))
                .hasSize(86)
                .allSatisfy(day -> {
                    assertThat(day.getMonth()).isEqualTo(Month.SEPTEMBER);
                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
                    assertThat(day.getDayOfMonth()).isBetween(15, 21);
                });
    }

    @Test
    void staysAMonthWhenOnlyTheMonthIsKnown() {
        assertThat(RecurrenceText.parse("OCTOBER").in(2026))
                .contains(new Occurrence(PartialDate.parse("2026-10").orElseThrow(), null));
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023-07-07, 2023-09-04", "2024, 2024-07-05, 2024-09-02", "2026, 2026-07-03, 2026-09-07"})
    void lastsFromTheFirstDayToTheLast(int year, LocalDate first, LocalDate last) {
        assertThat(RecurrenceText.parse("FIRST FRIDAY OF JULY UNTIL FIRST MONDAY OF SEPTEMBER")
                        .in(year))
                .contains(new Occurrence(PartialDate.of(first), PartialDate.of(last)));
    }

    @Test
    void skipsTheYearsBetween() {
        Recurrence elections = RecurrenceText.parse("MARCH EVERY 4 YEARS FROM 2027");
        assertThat(IntStream.rangeClosed(2015, 2040)
                        .filter(year -> elections.in(year).isPresent()))
                .containsExactly(2027, 2031, 2035, 2039);
        assertThat(elections.in(2031).map(Occurrence::date)).isEqualTo(Optional.of(month("2031-03")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SOMETIME",
                "LAST TUESDAY OF SEPTEMBER",
                "THIRD TUESDAY",
                "31 FEBRUARY",
                "29 FEBRUARY",
                "OCTOBER UNTIL NOVEMBER"
            })
    void refusesATextThatIsNoRuleForEveryYear(String text) {
        assertThatThrownBy(() -> RecurrenceText.parse(text)).isInstanceOf(RuntimeException.class);
    }

    private static PartialDate month(String text) {
        return PartialDate.parse(text).orElseThrow();
    }
}
