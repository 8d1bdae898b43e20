package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.kernel.PartialDate;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private final Format dutch = new Format(Locale.of("nl"), TODAY);
    private final Format english = new Format(Locale.ENGLISH, TODAY);

    @Test
    void showsMomentsAsTheClockInTheNetherlandsHasThem() {
        assertThat(dutch.moment(Instant.parse("2026-11-02T23:30:00Z"))).isEqualTo("dinsdag 3 november 2026, 00:30");
        assertThat(dutch.shortMoment(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo("wo 1 jul 2026, 14:00");
        assertThat(dutch.end(Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-01T13:30:00Z")))
                .isEqualTo("15:30");
        assertThat(dutch.end(Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-02T13:30:00Z")))
                .isEqualTo("donderdag 2 juli 2026, 15:30");
        assertThat(dutch.machine(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo("2026-07-01T14:00:00+02:00");
        assertThat(english.moment(Instant.parse("2026-11-02T23:30:00Z"))).isEqualTo("Tuesday 3 November 2026, 00:30");
    }

    @Test
    void leavesADateAsVagueAsItIs() {
        assertThat(PartialDate.parse("2026-11-03").map(dutch::date)).contains("3 november 2026");
        assertThat(PartialDate.parse("2026-11").map(dutch::date)).contains("november 2026");
        assertThat(PartialDate.parse("2026").map(dutch::date)).contains("2026");
    }

    @Test
    void saysHowFarADayIs() {
        assertThat(dutch.distance(TODAY)).isEqualTo("vandaag");
        assertThat(dutch.distance(TODAY.plusDays(1))).isEqualTo("morgen");
        assertThat(dutch.distance(TODAY.plusDays(12))).isEqualTo("over 12 dagen");
        assertThat(dutch.distance(TODAY.minusDays(2))).isEqualTo("2 dagen geleden");
    }

    @Test
    void writesNumbersAndMoneyTheDutchWay() {
        assertThat(dutch.number(1234567)).isEqualTo("1.234.567");
        assertThat(dutch.euros(new BigDecimal("1234.50"))).isEqualTo("€ 1.234,50");
        assertThat(dutch.euros(new BigDecimal("1200.00"))).isEqualTo("€ 1.200");
    }

    @Test
    void readsATimeInAFieldAsDutchTime() {
        assertThat(new Form(Map.of("at", List.of("2026-07-01T14:00"))).moment("at"))
                .contains(Instant.parse("2026-07-01T12:00:00Z"));
        assertThat(new Form(Map.of("at", List.of("2026-02-31"))).day("at")).isEmpty();
    }
}
