package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "van der Berg|van der|Berg",
                "de Vries|de|Vries",
                "'t Hart|'t|Hart",
                "\u2019t Hart|\u2019t|Hart",
                "ten Cate|ten|Cate",
                "von Bismarck|von|Bismarck",
                "van 't Hof|van 't|Hof",
                "Van den Heuvel|Van den|Heuvel",
                "op de Beek|op de|Beek",
                "in 't Veld|in 't|Veld",
                "van|<none>|van",
                "Berg-van der Meer|<none>|Berg-van der Meer",
                "Programmamanager NPVR, BZK|<none>|Programmamanager NPVR, BZK"
            })
    void takesThePrefixApart(String written, String prefix, String surname) {
        PersonName name = PersonName.ofSurname(written);
        assertThat(Objects.requireNonNullElse(name.surnamePrefix(), "<none>")).isEqualTo(prefix);
        assertThat(name.surname()).isEqualTo(surname);
        assertThat(name.whole()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Jan van der Berg|Jan|van der|Berg",
                "van der Berg|<none>|van der|Berg",
                "Van der Berg|<none>|Van der|Berg",
                "Mw. Fatma el Ouali|Fatma|el|Ouali",
                "de heer drs. J.P. de Vries|J.P.|de|Vries",
                "Anna Maria van 't Hof|Anna Maria|van 't|Hof",
                "Ben Jansen|Ben|<none>|Jansen",
                "Ad van Dijk|Ad|van|Dijk",
                "J. P. Jansen|J. P.|<none>|Jansen",
                "Jan Jansen-de Boer|Jan|<none>|Jansen-de Boer",
                "Jan Jansen - van der Meer|Jan|<none>|Jansen - van der Meer",
                "Anne Jansen|Anne|<none>|Jansen",
                "Mevrouw Jansen|<none>|<none>|Jansen",
                "Jansen|<none>|<none>|Jansen",
                "van|<none>|<none>|van",
                "Wethouder Jan Jansen|<none>|<none>|Wethouder Jan Jansen",
                "wethouder mr. J.P. van Dijk|J.P.|van|Dijk",
                "Griffier van der Berg|<none>|<none>|Griffier van der Berg",
                "Programmamanager NPVR|<none>|<none>|Programmamanager NPVR",
                "weth. J. Jansen|J.|<none>|Jansen",
                "wethouder de heer Jansen|<none>|<none>|Jansen",
                "Mevrouw Griffier mr. de Vries|<none>|de|Vries",
                "Ing Yoe Tan|Ing|<none>|Yoe Tan",
                "Ing. Yoe Tan|Yoe|<none>|Tan",
                "ing Yoe Tan|Yoe|<none>|Tan",
                "mr. dr. J. Jansen|J.|<none>|Jansen",
                "mr dr J Jansen|J|<none>|Jansen",
                "drs Jan Jansen|Jan|<none>|Jansen",
                "dhr Jan Jansen|Jan|<none>|Jansen",
                "Dhr. Jansen|<none>|<none>|Jansen",
                "mevr A. de Vries|A.|de|Vries",
                "Jan Jansen MSc|Jan|<none>|Jansen",
                "Jansen, MSc|<none>|<none>|Jansen",
                "Dijk, Jan van|Jan|van|Dijk",
                "Dijk, drs. J.P. van|J.P.|van|Dijk",
                "Berg, van den|<none>|van den|Berg",
                "Jansen-de Boer, Anna|Anna|<none>|Jansen-de Boer",
                "Programmamanager NPVR, BZK|<none>|<none>|Programmamanager NPVR, BZK",
                "Jansen, wethouder|<none>|<none>|Jansen, wethouder",
                "Jan Jansen, Anna de Vries|<none>|<none>|Jan Jansen, Anna de Vries",
                "Anna Vries-van den Berg|Anna|<none>|Vries-van den Berg",
                "Anna de Vries-van den Berg|Anna|de|Vries-van den Berg",
                "Anna Maria Jansen-de Boer|Anna Maria|<none>|Jansen-de Boer",
                "Jean-Luc Jansen|Jean-Luc|<none>|Jansen",
                "J.P. (Jan Peter) Jansen|J.P. (Jan Peter)|<none>|Jansen",
                "J.P. (Jan Peter) van Dijk|J.P. (Jan Peter)|van|Dijk",
                "(Jan Peter)|<none>|<none>|(Jan Peter)",
                "Jan (Peter Jansen|<none>|<none>|Jan (Peter Jansen",
                "Jan Jansen (BZK)|Jan|<none>|Jansen (BZK)"
            })
    void takesAWholeNameApart(String written, String given, String prefix, String surname) {
        PersonName name = PersonName.ofWhole(written);
        assertThat(Objects.requireNonNullElse(name.givenName(), "<none>")).isEqualTo(given);
        assertThat(Objects.requireNonNullElse(name.surnamePrefix(), "<none>")).isEqualTo(prefix);
        assertThat(name.surname()).isEqualTo(surname);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directeur Ruimtelijke Ordening",
                "Voorzitter Twente Board",
                "Secretaris Regio Twente",
                "Secretaris Alg. Zaken",
                "Burgemeester Hof van Twente",
                "Burgemeester van Enschede",
                "Griffier, Enschede",
                "Griffier, mr. Jansen",
                "BZK, Programmamanager",
                "BZK, projectleider",
                "Wethouder J.P. van Dijk, Enschede",
                "Dijk, wethouder J.P. van",
                "Programmasecretaris/adviseur Twente",
                "Oud-wethouder Hengelo",
                "Min. Economische Zaken",
                "Voorzitter MR Proefstad",
                "Directeur HR Twente",
                "Directeur MBA",
                "Griffier J."
            })
    void keepsEveryWordOfAFunction(String typed) {
        assertThat(PersonName.ofWhole(typed)).isEqualTo(new PersonName(null, null, typed));
    }

    /** What comes from outside is refused for its length afterwards. */
    @ParameterizedTest
    @MethodSource("longNames")
    @Timeout(2)
    void takesNoLongNameApart(String typed) {
        PersonName name = PersonName.ofWhole(typed);
        assertThat(name.givenName()).isNull();
        assertThat(name.surname()).isEqualTo(typed);
    }

    private static List<String> longNames() {
        return List.of(
                "x" + " (a)".repeat(20_000),
                "A.".repeat(20_000) + " Jansen",
                "Jansen" + " MSc".repeat(3_000),
                "wethouder ".repeat(20_000) + "J. Jansen",
                "J. " + "J".repeat(195) + "ansen");
    }

    @Test
    void countsNoSpaces() {
        assertThat(PersonName.ofWhole("Jan" + " ".repeat(300) + "Jansen"))
                .isEqualTo(new PersonName("Jan", null, "Jansen"));
    }

    @Test
    void keepsAPrefixThatIsGivenApart() {
        assertThat(new PersonName(" Anne ", "van der", "Berg").whole()).isEqualTo("Anne van der Berg");
        assertThat(new PersonName("", " ", "de Boer").surnamePrefix()).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({
        "TOOI,https://identifier.overheid.nl/tooi/id/ministerie/mnre1034,true",
        "TOOI,https://example.org/mnre1034,false",
        "OIN,00000001003214345000,true",
        "OIN,1003214345000,false",
        "KVK,08214858,true",
        "KVK,8214858,false",
        "RSIN,001584108,true",
        "RSIN,001584109,false",
        "CBS,GM0141,true",
        "CBS,PV23,true",
        "CBS,GM141,false",
        "BRIN,21PH,true",
        "BRIN,21ph,false",
        "ROR,https://ror.org/006hf6230,true",
        "OWMS,http://standaarden.overheid.nl/owms/terms/Borne_(gemeente),true",
        "ROO,26572,true"
    })
    void checksTheFormOfIdentifiers(IdentifierScheme scheme, String value, boolean accepted) {
        assertThat(scheme.accepts(value)).isEqualTo(accepted);
    }
}
