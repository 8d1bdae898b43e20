package nl.noaber.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Names NAMES = Names.of("José Marie", "van den", "Berg-Wíng")
            .and(new Names(Set.of("j.vdberg@x.example", "06-12345678"), Set.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gesproken met José Marie van den Berg-Wing.     | gesproken met P.",
                "JOSE VAN DEN BERG WING zei                      | P zei",
                "dhr. J.M. van den Berg-Wing en                  | dhr. P en",
                "José Berg-Wing, José van der Berg-Wing zei      | P, P zei",
                "met J. Berg-Wing erbij                          | met P erbij",
                "Berg-Wings voorstel                             | P voorstel",
                "mail j.vdberg@x.example of bel 06 12345678      | mail P of bel P",
                "op de bergwinger                                | op de bergwinger",
                "Van den Berg zei, v.d. Wing niet                | P zei, P niet",
                "Berg-Wing, J.M. van den (Enschede)              | P (Enschede)",
                "JM van den Berg en mevrouw Wing                 | P en mevrouw P",
                "J.VDBERG@X.EXAMPLE                              | P",
                "+31 6 12345678, +31(0)6 12 34 56 78, 0031612345678, 06 1234 5678 | P, P, P, P",
                "dossier 106123456789                            | dossier 106123456789",
            })
    void areFoundAsWholeWordsHoweverTheyAreWritten(String text, String without) {
        assertThat(NAMES.replaced(text, "P")).isEqualTo(without);
    }

    @Test
    void remembersNobodyWhoIsLookedForNoMore() throws InterruptedException {
        WeakReference<Names> gone = lookedFor();
        for (int time = 0; time < 50 && gone.get() != null; time++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(gone.get()).isNull();
    }

    private static WeakReference<Names> lookedFor() {
        Names names = Names.of("Vergeten", "", "Verleden");
        assertThat(names.in("mail van Vergeten Verleden, v@verleden.example")).isPresent();
        return new WeakReference<>(names);
    }

    @Test
    void areFoundOverTheEndOfALineAndWithMarksOfTheirOwn() {
        assertThat(NAMES.replaced("Jose\u0301\nvan den\nBerg-Wing!", "P")).isEqualTo("P!");
    }

    @Test
    void tellWhetherItIsTheWholeNameOrTheSurnameAlone() {
        assertThat(NAMES.in("J. van den Berg-Wing")).contains(Certainty.SURNAME);
        assertThat(NAMES.in("J.M. van den Berg-Wing")).contains(Certainty.NAMED);
        assertThat(NAMES.in("06-12345678")).contains(Certainty.NAMED);
        assertThat(NAMES.in("niemand")).isEmpty();
    }

    @Test
    void areReplacedWhereTheSurnameAloneMeansThePerson() {
        Names groot = Names.of("Pieter", "", "Groot");
        String text = "Groot vond het een groot plan, P. Groot ook.";
        assertThat(groot.alone(text)).containsExactly("Groot", "groot");
        assertThat(groot.replaced(text, "X", "Groot"::equals)).isEqualTo("X vond het een groot plan, X ook.");
        assertThat(groot.replaced(text, "X", _ -> false)).isEqualTo("Groot vond het een groot plan, X ook.");
    }

    @Test
    void countTheGivenNameAloneOnlyWhereItMeansThePersonAndSeekNobodyByIt() {
        Names jan = Names.of("Jan-Pier M.", "", "Kroeze").and(Names.calledBy("Jan-Pier M."));
        String text = "Jan-Pier zei ja, Jan Pier's plan; jan en Jan BZK, maar Jan de Boer en Jan Wit niet.";
        assertThat(jan.alone(text)).containsExactly("Jan-Pier", "Jan Pier's", "jan", "Jan");
        assertThat(jan.replaced(text, "X", "Jan-Pier"::equals))
                .isEqualTo("X zei ja, Jan Pier's plan; jan en Jan BZK, maar Jan de Boer en Jan Wit niet.");
        assertThat(jan.replaced(text, "X", "Jan"::equals)).endsWith("jan en X BZK, maar Jan de Boer en Jan Wit niet.");
        assertThat(jan.in("Jan-Pier zei ja")).isEmpty();
        assertThat(jan.in("Jan-Pier Kroeze zei ja")).contains(Certainty.NAMED);
        assertThat(jan.patterns()).containsExactly("%kroeze%");
        assertThat(Names.calledBy("J.P.").alone("J.P. en JP")).isEmpty();
    }

    @Test
    void areSoughtByTheDigitsOfANumberAndByWhatIsOwnInAnAddress() {
        Names numbers = new Names(Set.of("+31 6 12 34 56 78", "p.jansen@grootministerie.example"), Set.of());
        assertThat(numbers.patterns()).containsExactlyInAnyOrder("%6%1%2%3%4%5%6%7%8%", "%jansen%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bel 06 12345678",
                "+31 6 12345678",
                "+31(0)6 12 34 56 78",
                "0031612345678",
                "06 1234 5678",
                "06\u201112345678",
                "(0612) 345 678"
            })
    void areInNoTextThatMayNotHaveANumber(String text) {
        assertThat(new Names(Set.of("06-12345678"), Set.of()).in(text)).isPresent();
        assertThat(Names.mayHaveNumber(text)).isTrue();
    }

    @Test
    void tellWhichNumbersAreTooShortToKnowWhereTheyMayStand() {
        assertThat(new Names(Set.of("06-12345678", "053 487 6543"), Set.of()).hasUsualNumbersOnly())
                .isTrue();
        assertThat(new Names(Set.of("+32 2 123 45"), Set.of()).hasUsualNumbersOnly())
                .isFalse();
        assertThat(Names.mayHaveNumber("Op 12 mei 2026 om 10.30 uur, 14 mensen"))
                .isFalse();
    }

    @Test
    void areSoughtInTheDatabaseByWhatEveryTextHasThatNamesThem() {
        assertThat(Names.of("Anne", "de", "Jong_1").patterns()).containsExactly("%jong%");
        assertThat(Names.of("", "", "x").patterns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quirijn.vanderzwaluwbergh@achterhoek.example | P@achterhoek.example | NAMED",
                "QVANDERZWALUWBERGH2@achterhoek.example       | P@achterhoek.example | NAMED",
                "q.van.der.zwaluwbergh@achterhoek.example     | P@achterhoek.example | NAMED",
                "vanderzwaluwbergh@achterhoek.example         | P@achterhoek.example | SURNAME",
                "qvdzwaluwbergh@achterhoek.example            | P@achterhoek.example | NAMED",
                "volgt @QuirijnvanderZwaluwbergh op           | volgt @P op          | NAMED",
                "volgt @vanderzwaluwbergh op                  | volgt @P op          | SURNAME",
                "secretariaat+vanderzwaluwbergh.q@x.example   | secretariaat+P.q@x.example | SURNAME",
            })
    void areFoundWrittenAsOneWordInAddressesAndHandles(String text, String without, Certainty certainty) {
        Names names = Names.of("Quirijn", "van der", "Zwaluwbergh");
        assertThat(names.replaced(text, "P")).isEqualTo(without);
        assertThat(names.in(text)).contains(certainty);
    }

    @Test
    void areNotFoundAsOneWordElsewhere() {
        Names names = Names.of("Bert", "ter", "Beek");
        String text = "Lees terbeek en bertterbeek, mail bertterbeekhuis@x.example of info@terbeek.example niet";
        assertThat(names.replaced(text, "P"))
                .isEqualTo("Lees terbeek en bertterbeek, mail bertterbeekhuis@x.example of info@P.example niet");
    }

    @Test
    void areSoughtInTheIndexByWhatBeginsAWordThatHasThemWrittenAsOne() {
        assertThat(Names.of("Anne", "de", "Jong").cores()).contains("jong", "dejong", "annedejong", "adejong");
        assertThat(Names.of("Anne", "de", "Jong").patterns()).containsExactly("%jong%");
    }
}
