package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;

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
