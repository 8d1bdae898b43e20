package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;
import nl.noaber.stakeholders.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.of(RecessCalendar.NONE, List.of());

    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2038-04-25"
    })
    void knowsEaster(LocalDate easter) {
        assertThat(PublicHoliday.EASTER_SUNDAY.in(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void knowsTheHolidaysOfAYear() {
        assertThat(Stream.of(PublicHoliday.values()).map(holiday -> holiday.in(2026)))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 4, 27),
                        LocalDate.of(2026, 5, 5),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 24),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @Test
    void celebratesTheKingADayEarlierWhenItIsSunday() {
        assertThat(PublicHoliday.KINGS_DAY.in(2025)).isEqualTo(LocalDate.of(2025, 4, 26));
        assertThat(PublicHoliday.on(LocalDate.of(2025, 4, 27))).isEmpty();
    }

    @Test
    void countsBackOverWeekendsAndHolidays() {
        // From Friday 8 May 2026: 7, 6, 4 May (5 May is a holiday), 1 May, 30 April.
        assertThat(DAYS.before(LocalDate.of(2026, 5, 8), 5)).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(DAYS.before(LocalDate.of(2026, 4, 7), 1)).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void setsNoDeadlineOnAHoliday() {
        DeadlineRule concept = new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS);
        // Three weeks before Monday 15 June 2026 is Whit Monday; the last working day before is Friday 22 May.
        assertThat(concept.before(LocalDate.of(2026, 6, 15), DAYS)).isEqualTo(LocalDate.of(2026, 5, 22));
        // Three weeks before Friday 26 May 2028 is Liberation Day.
        assertThat(concept.before(LocalDate.of(2028, 5, 26), DAYS)).isEqualTo(LocalDate.of(2028, 5, 4));
    }

    @Test
    void countsNoDaysOfARecess() {
        Recess recess = summer();
        DeadlineRule papers = new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS);
        LocalDate meeting = LocalDate.of(2026, 9, 10);
        assertThat(papers.before(meeting, DAYS)).isEqualTo(LocalDate.of(2026, 8, 27));
        // 9 and 8 September, and then the eight last working days before 3 July.
        assertThat(papers.before(meeting, WorkingDays.of(RecessCalendar.HOUSE_OF_REPRESENTATIVES, List.of(recess))))
                .isEqualTo(LocalDate.of(2026, 6, 23));
    }

    @Test
    void isAWorkingDayWhateverTheMeetingAndNeverLaterForAnEarlierMeeting() {
        for (DeadlineRule rule : List.of(
                new DeadlineRule(DeadlineKind.PREPARATION, 4, DeadlineUnit.WEEKS),
                new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS))) {
            List<LocalDate> deadlines = IntStream.range(0, 1500)
                    .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                    .map(meeting -> rule.before(meeting, DAYS))
                    .toList();
            assertThat(deadlines).allMatch(DAYS::isWorkingDay).isSorted();
        }
    }

    @Test
    void isNeverDueLaterThanWhatFollowsIt() {
        GovernanceBody body = body(
                new DeadlineRule(DeadlineKind.PREPARATION, 4, DeadlineUnit.WEEKS),
                new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS),
                new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS));
        WorkingDays days = WorkingDays.of(RecessCalendar.HOUSE_OF_REPRESENTATIVES, List.of(summer()));
        for (int after = 0; after < 1500; after++) {
            LocalDate meeting = LocalDate.of(2026, 1, 1).plusDays(after);
            List<Deadline> deadlines = body.deadlinesBefore(meeting, List.of(summer()));
            assertThat(deadlines)
                    .extracting(Deadline::kind)
                    .containsExactly(DeadlineKind.PREPARATION, DeadlineKind.CONCEPT, DeadlineKind.FINAL_PAPERS);
            assertThat(deadlines).extracting(Deadline::day).isSorted().allMatch(days::isWorkingDay);
            assertThat(deadlines)
                    .allMatch(
                            deadline -> !deadline.day().isAfter(deadline.rule().before(meeting, days)));
        }
        // Over the recess the papers are due on 23 June, and with them what comes before.
        assertThat(body.deadlinesBefore(LocalDate.of(2026, 9, 10), List.of(summer())))
                .extracting(Deadline::day)
                .containsOnly(LocalDate.of(2026, 6, 23));
    }

    private static GovernanceBody body(DeadlineRule... rules) {
        return new GovernanceBody(
                new GovernanceBodyId(Ids.next()),
                new OrganisationId(Ids.next()),
                new GovernanceBodyDetails(
                        BodyLevel.PARLIAMENT, null, RecessCalendar.HOUSE_OF_REPRESENTATIVES, List.of(rules), Set.of()),
                Instant.EPOCH,
                1,
                false);
    }

    private static Recess summer() {
        return new Recess(
                RecessCalendar.HOUSE_OF_REPRESENTATIVES,
                "Zomerreces",
                "Summer recess",
                LocalDate.of(2026, 7, 3),
                LocalDate.of(2026, 9, 7),
                LocalDate.of(2026, 9, 7),
                new Source("test", Certainty.ENTERED));
    }
}
