package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BZK stuurt de notitie 1 december 2026   | 2026-12-01
        brief over de middelen september 2026   | 2026-09
        de agenda, uiterlijk op 2026-06-16      | 2026-06-16
        het tijdpad 2026-06                     | 2026-06
        afspraak 5/3/2027                       | 2027-03-05
        letter by 3 March 2027                  | 2027-03-03
        overleg mrt. 2027                       | 2027-03
        Sept 2027 terugkomen                    | 2027-09
        doen het in 2027                        | 2027
        komt 31 februari 2026                   | 2026-02-31
        """)
    void readsADateAsItIsMeant(String text, String date) {
        assertThat(DateInText.find(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BZK stuurt het tijdpad 1 dec     | AHEAD  | 2026-12-01
        komt 12 maart terug              | AHEAD  | 2027-03-12
        12 maart                         | BEHIND | 2026-03-12
        1 dec.                           | BEHIND | 2025-12-01
        29 februari                      | AHEAD  | 2028-02-29
        2 jan                            | EITHER | 2027-01-02
        31 februari                      | AHEAD  | 2026-02-31
        25 November                      | AHEAD  | 2026-11-25
        1 december 2028                  | AHEAD  | 2028-12-01
        BZK stuurt het tijdpad op 12-12  | AHEAD  | 2026-12-12
        BZK stuurt het tijdpad per 1/12. | AHEAD  | 2026-12-01
        BZK stuurt het (uiterlijk 15-1)  | AHEAD  | 2027-01-15
        af vanaf 1-12; daarna de rest    | AHEAD  | 2026-12-01
        terug vóór 1/3, ook de bijlage   | AHEAD  | 2027-03-01
        12-12                            | BEHIND | 2025-12-12
        1/1                              | EITHER | 2027-01-01
        op 24/7                          | AHEAD  | 2027-07-24
        24/7                             | AHEAD  | 2027-07-24
        BZK komt op 31-2                 | AHEAD  | 2026-02-31
        """)
    void findsTheYearThatWasLeftOut(String text, YearlessDay.Side side, String date) {
        assertThat(DateInText.find(text, LocalDate.of(2026, 11, 25), side)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 decentrale plannen",
                "10 mei-initiatieven",
                "in maart",
                "2 jan '27",
                "2-3 mensen sturen het",
                "bereikbaar 24/7",
                "bereikbaar op 24/7",
                "voor 2-3 groepen",
                "tot 3/4 van het budget",
                "op 3-4 locaties",
                "per 1-2 weken",
                "uiterlijk 2-3 weken erna",
                "op 3-4.5 hectare",
                "zij sturen hoofdstuk 2-3",
                "zij sturen artikel 3/4.",
                "op 10-12-26",
                "optie 1/20",
                "in de weken 10-12-14"
            })
    void addsAYearToNothingElse(String text) {
        assertThat(DateInText.find(text, LocalDate.of(2026, 11, 25), YearlessDay.Side.AHEAD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BZK stuurt het maatregelenpakket 2027",
                "de novelle 2027",
                "Plan van Jansen 2027",
                "decentraal 2027",
                "agenda 2026-30",
                "zaak 2026-0412",
                "sturen wat er is"
            })
    void takesNothingElseForADate(String text) {
        assertThat(DateInText.find(text)).isEmpty();
    }
}
