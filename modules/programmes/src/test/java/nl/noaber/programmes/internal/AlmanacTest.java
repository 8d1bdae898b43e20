package nl.noaber.programmes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.DateStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmanacTest {

    private static final List<CalendarRow> ROWS = new CalendarRegister().rows();

    private final Almanac almanac = new Almanac(ROWS, Map.of(), Viewer.DUTCH);

    @Test
    void keepsEveryDateThatTheRegisterGives() {
        List<String> given = ROWS.stream()
                .flatMap(row -> row.date().stream())
                .map(PartialDate::toString)
                .sorted()
                .toList();
        List<String> shown = Stream.of(2017, 2022, 2027)
                .flatMap(year -> almanac.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 4, 12, 31)).stream())
                .filter(moment -> ROWS.stream()
                        .anyMatch(row -> row.source().equals(moment.source().text())
                                && row.date().equals(Optional.ofNullable(moment.date()))))
                .map(moment -> String.valueOf(moment.date()))
                .distinct()
                .sorted()
                .toList();
        assertThat(shown).containsAll(given);
    }

    @Test
    void computesWhatTheRegisterComputed() {
        assertThat(ROWS)
                .filteredOn(row -> row.dateStatus() == DateStatus.COMPUTED || row.dateStatus() == DateStatus.DEADLINE)
                .hasSizeGreaterThan(7)
                .allSatisfy(row -> {
                    PartialDate date = row.date().orElseThrow();
                    Recurrence rule =
                            Objects.requireNonNull(YearlyMoment.of(List.of(row)).rule());
                    assertThat(rule.in(date.earliest().getYear()).orElseThrow().date())
                            .isEqualTo(date);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "prinsjesdag-2015, 2015-09-15, COMPUTED",
        "prinsjesdag-2026, 2026-09-15, COMPUTED",
        "prinsjesdag-2100, 2100-09-21, COMPUTED",
        "verantwoordingsdag-2024, 2024-05-15, COMPUTED",
        "voorjaarsnota-2031, 2031-06-01, DEADLINE",
        "najaarsnota-2020, 2020-12-01, DEADLINE",
        "begrotingsjaar-2050, 2050-01-01, FIXED",
        "apb-2027, 2027-09-22, INDICATIVE",
        "afb-2027, 2027-10, PARTIAL",
        "bo-mirt-2028, 2028-11, PARTIAL",
        "zomerreces-2026, 2026-07-03, INDICATIVE",
        "gemeentebegroting-2029, 2029-11-15, DEADLINE",
        "jaarstukken-2026, 2026-07-15, DEADLINE",
        "ps-verkiezingen-2027, 2027-03-17, INDICATIVE",
        "ps-verkiezingen-2031, 2031-03, INDICATIVE",
        "ek-verkiezing-2027, 2027-05, PARTIAL",
    })
    void knowsTheMomentsOfAnyYear(String key, String date, DateStatus status) {
        int year = Integer.parseInt(key.substring(key.length() - 4));
        CalendarMoment moment = one(almanac.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), key);
        assertThat(moment.date()).hasToString(date);
        assertThat(moment.dateStatus()).isEqualTo(status);
    }

    @Test
    void letsADateOfTheRegisterWinOverTheRule() {
        CalendarRow given = ROWS.stream()
                .filter(row -> row.momentKey().equals("bo-mirt-2026"))
                .findFirst()
                .orElseThrow();
        Almanac with = new Almanac(
                List.of(dated(given, "bo-mirt", null), dated(given, "bo-mirt-2027", "2027-11-04")),
                Map.of(),
                Viewer.DUTCH);
        assertThat(one(with.between(day("2027-01-01"), day("2027-12-31")), "bo-mirt-2027"))
                .satisfies(moment -> {
                    assertThat(moment.date()).hasToString("2027-11-04");
                    assertThat(moment.dateStatus()).isEqualTo(DateStatus.FIXED);
                });
        assertThat(one(with.between(day("2028-01-01"), day("2028-12-31")), "bo-mirt-2028")
                        .date())
                .hasToString("2028-11");
    }

    @Test
    void guessesNoDateForWhatHasOnlyAPattern() {
        assertThat(almanac.undated().stream().map(CalendarMoment::key))
                .containsExactly(
                        "kaderbrief",
                        "begrotingsbehandelingen",
                        "begroting-bzk",
                        "begroting-ienw",
                        "feitelijke-vragen",
                        "stemming-begrotingen",
                        "bol",
                        "mirt-brief",
                        "ros-uitvoeringsagenda",
                        "herfstreces",
                        "kerstreces",
                        "kadernota");
        assertThat(almanac.undated()).allSatisfy(moment -> {
            assertThat(moment.date()).isNull();
            assertThat(moment.dateStatus()).isEqualTo(DateStatus.PATTERN_ONLY);
        });
    }

    @Test
    void showsAMonthThatTouchesThePeriodAndOrdersByDate() {
        List<CalendarMoment> autumn = almanac.between(day("2026-09-10"), day("2026-12-01"));
        assertThat(autumn.stream().map(CalendarMoment::key))
                .containsExactly(
                        "efro-oost",
                        "interreg-vi",
                        "bo-ros",
                        "prinsjesdag-2026",
                        "apb-2026",
                        "afb-2026",
                        "bo-mirt-2026",
                        "gemeentebegroting-2026",
                        "najaarsnota-2026");
    }

    @Test
    void goesRoundTheYearsOfABudget() {
        List<CalendarMoment> round = almanac.round(2027);
        assertThat(round.stream().map(CalendarMoment::key))
                .containsExactly(
                        "voorjaarsnota-2026",
                        "prinsjesdag-2026",
                        "apb-2026",
                        "afb-2026",
                        "begrotingsjaar-2027",
                        "najaarsnota-2027",
                        "verantwoordingsdag-2028",
                        "kaderbrief-2026",
                        "begrotingsbehandelingen-2026",
                        "begroting-bzk-2026",
                        "begroting-ienw-2026",
                        "feitelijke-vragen-2026",
                        "stemming-begrotingen-2026");
    }

    @Test
    void givesEveryRoundTheSameMoments() {
        int moments = almanac.round(2027).size();
        assertThat(IntStream.rangeClosed(Calendar.FIRST_YEAR, Calendar.LAST_YEAR)
                        .mapToObj(year -> almanac.round(year).size()))
                .containsOnly(moments);
    }

    @Test
    void startsThePreparationAheadOfADayAndNotOfAMonth() {
        List<CalendarMoment> round = almanac.round(2027);
        assertThat(one(round, "prinsjesdag-2026").prepareFrom()).isEqualTo(day("2026-07-21"));
        assertThat(one(round, "prinsjesdag-2026").daysLeft(day("2026-09-01"))).isEqualTo(14);
        assertThat(one(round, "prinsjesdag-2026").daysLeft(day("2026-09-16"))).isEqualTo(-1);
        assertThat(one(round, "afb-2026").prepareFrom()).isNull();
        assertThat(one(round, "afb-2026").daysLeft(day("2026-09-01"))).isNull();
    }

    @Test
    void speaksTheLanguageOfTheViewer() {
        CalendarMoment dutch = one(almanac.round(2028), "prinsjesdag-2027");
        CalendarMoment english = one(new Almanac(ROWS, Map.of(), Locale.ENGLISH).round(2028), "prinsjesdag-2027");
        assertThat(dutch.name()).startsWith("Prinsjesdag");
        assertThat(dutch.action()).startsWith("Dag zelf");
        assertThat(dutch.recurrence()).isEqualTo("jaarlijks; derde dinsdag van september");
        assertThat(english.name()).isEqualTo("Budget Day");
        assertThat(english.action()).startsWith("Same day");
        assertThat(english.recurrence()).isEqualTo("yearly; third Tuesday of September");
    }

    @Test
    void keepsTheSourceWithEveryMoment() {
        assertThat(almanac.between(day("2026-01-01"), day("2030-12-31")))
                .allSatisfy(moment -> assertThat(moment.source().text()).isNotBlank());
        assertThat(one(almanac.between(day("2026-09-01"), day("2026-09-30")), "bo-ros")
                        .source()
                        .certainty())
                .isEqualTo(Certainty.SEED);
    }

    private static CalendarMoment one(List<CalendarMoment> moments, String key) {
        assertThat(moments.stream().map(CalendarMoment::key)).contains(key);
        return moments.stream()
                .filter(moment -> moment.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static CalendarRow dated(CalendarRow row, String key, @Nullable String startsOn) {
        return new CalendarRow(
                row.id(),
                row.position(),
                key,
                row.series(),
                row.rule(),
                row.ruleStatus(),
                row.roundOffset(),
                row.nameNl(),
                row.nameEn(),
                row.cycle(),
                row.actor(),
                row.recurrenceNl(),
                row.recurrenceEn(),
                startsOn,
                null,
                DateStatus.FIXED,
                row.actionNl(),
                row.actionEn(),
                row.leadWeeks(),
                row.source(),
                row.certainty());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
