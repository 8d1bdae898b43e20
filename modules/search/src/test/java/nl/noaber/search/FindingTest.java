package nl.noaber.search;

import static nl.noaber.search.Shelf.contact;
import static nl.noaber.search.Shelf.on;
import static nl.noaber.search.Shelf.organisation;
import static nl.noaber.search.Shelf.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NoaberTest
final class FindingTest {

    private final Shelf shelf;
    private final SearchIndex index;

    FindingTest(Shelf shelf, SearchIndex index) {
        this.shelf = shelf;
        this.index = index;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "berg, Jan van der Berg",
                "vd berg, Jan van der Berg",
                "v.d. berg, Jan van der Berg",
                "van der b, Jan van der Berg",
                "van den broek, Anna v.d. Broek",
                "gravenhage, Gemeente 's-Gravenhage",
                "s-grav, Gemeente 's-Gravenhage",
                "'s gravenhage, Gemeente 's-Gravenhage",
                "sgravenhage, Gemeente 's-Gravenhage",
                "ut, Universiteit Twente (UT)",
                "BZ, Ministerie van BZ",
                "tk, Tweede Kamer / TK",
                "b.z.k., Ministerie van BZK",
                "bzk, Overleg met B.Z.K. over wonen",
                "fryslan, Provincie Fryslân",
                "FRYSLÂN, Provincie Fryslân",
                "lodz, Łódź",
                "soren, Søren Straße",
                "strasse, Søren Straße",
                "москва, Москва",
                "моск, Москва",
                "ros-overleg, ROS-overleg Hengelo",
                "rosover, ROS-overleg Hengelo",
                "d/25/754157, Annotatie D/25/754157",
                "1.500, Bedrag 1.500 euro",
            })
    void findsByTheBeginningOfWords(String text, String title) {
        shelf.put(organisation(title));

        assertThat(shelf.find(text)).contains(title);
    }

    @Test
    void findsNoWordByItsMiddleAndNeedsAllWords() {
        shelf.put(contact("Woningbouwimpuls Almelo", "Over de versnelling"));

        assertThat(shelf.find("bouwimpuls")).isEmpty();
        assertThat(shelf.find("almelo spoorlijn")).isEmpty();
        assertThat(shelf.find("versn almelo")).containsExactly("Woningbouwimpuls Almelo");
    }

    @Test
    void putsATitleBeforeANoteAWholeWordBeforeABeginningAndTheNewestFirst() {
        shelf.put(
                on(LocalDate.of(2026, 5, 1), contact("Nieuwste notitie", "over kwantum")),
                on(LocalDate.of(2026, 4, 1), contact("Oudere notitie", "over kwantumtechniek")),
                on(LocalDate.of(2020, 1, 1), contact("Kwantumcomputers", "")),
                organisation("Stichting zonder datum", "Kwantum"));

        assertThat(shelf.find("kwantum"))
                .containsExactly("Stichting zonder datum", "Kwantumcomputers", "Nieuwste notitie", "Oudere notitie");
    }

    @Test
    void putsWhatIsFewBeforeWhatIsAsGood() {
        shelf.put(
                on(LocalDate.of(2026, 5, 1), contact("BZK stuurt het tijdpad", "")),
                on(SearchDocument.FIRST, organisation("Ministerie van Binnenlandse Zaken", "BZK")),
                organisation("Programmamanager", "BZK"));

        assertThat(shelf.find("bzk")).first().isEqualTo("Ministerie van Binnenlandse Zaken");
        assertThat(shelf.find("bzk")).hasSize(3);
    }

    @Test
    void findsInTheTextWhatIsNotInTheTitle() {
        shelf.put(contact("Overleg Enschede", "De **lectoraten** van Saxion"));

        SearchHit hit = shelf.hits(People.staff(), "enschede lectora").getFirst();

        assertThat(hit.snippet())
                .containsExactly(
                        new SearchHit.Part("De ", false),
                        new SearchHit.Part("lectoraten", true),
                        new SearchHit.Part(" van Saxion", false));
    }

    @Test
    void showsNoSentenceForATitle() {
        shelf.put(contact("Zonnepark Haaksbergen", "Het zonnepark bij Haaksbergen"));

        assertThat(shelf.hits(People.staff(), "zonnepark").getFirst().snippet()).isEmpty();
    }

    @Test
    void replacesRemovesAndLeavesOutWhatIsWithdrawn() {
        SearchDocument first = contact("Glasvezel Losser", "vezelsoort");
        shelf.put(first);
        shelf.put(withdrawn(first));

        assertThat(shelf.find("losser")).isEmpty();
        assertThat(index.search(People.staff(), "losser", Set.of(), true, PageRequest.first(5))
                        .nodes())
                .hasSize(1);

        shelf.put(first, contact("Glasvezel Losser", "koperdraad"));
        assertThat(shelf.find("koperdraad")).containsExactly("Glasvezel Losser");
        assertThat(shelf.find("vezelsoort")).isEmpty();

        shelf.remove(first);
        assertThat(shelf.find("losser")).isEmpty();
    }

    @Test
    void narrowsToTypes() {
        shelf.put(organisation("Waterschap Vechtstromen"), contact("Vechtstromen gesproken", ""));

        assertThat(index.search(
                                People.staff(),
                                "vechtstr",
                                Set.of(SearchType.ORGANISATION),
                                false,
                                PageRequest.first(5))
                        .nodes())
                .extracting(SearchHit::title)
                .containsExactly("Waterschap Vechtstromen");
    }

    @Test
    void turnsPagesWithoutLossOrRepetition() {
        for (int number = 0; number < 23; number++) {
            shelf.put(on(LocalDate.of(2026, 1, 1 + number / 3), contact("Reeks " + number, "bladwijzer")));
        }
        List<String> turned = new java.util.ArrayList<>();
        Page<SearchHit> page = index.search(People.staff(), "bladwijzer", Set.of(), false, PageRequest.first(5));
        turned.addAll(page.nodes().stream().map(SearchHit::title).toList());
        while (page.hasNextPage()) {
            page = index.search(People.staff(), "bladwijzer", Set.of(), false, PageRequest.first(5, page.lastCursor()));
            turned.addAll(page.nodes().stream().map(SearchHit::title).toList());
        }

        assertThat(turned).isEqualTo(shelf.find("bladwijzer")).hasSize(23).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "!?., -", "+", "-", "*", "\"", "()", "<>~@", "+*", "😀", "\u200f", "'", "--", "%", "_"})
    void findsNothingWithoutALetterOrDigit(String text) {
        assertThat(shelf.find(text)).isEmpty();
        assertThat(index.matching(SearchType.CONTACT_MOMENT, text, column -> {}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+tramlijn",
                "tramlijn*",
                "\"tramlijn\"",
                "(tramlijn)",
                "tramlijn -",
                "~tramlijn",
                "@tramlijn",
                "<tramlijn>",
                "\u200ftramlijn",
                "tram\u00adlijn",
                "tramlijn 😀",
                "TRAMLIJN'",
                "%tramlijn_"
            })
    void takesWhatMeansSomethingToADatabaseAsIs(String text) {
        shelf.put(contact("Kansen voor de tramlijn", ""));

        assertThat(shelf.find(text)).containsExactly("Kansen voor de tramlijn");
    }

    @Test
    void takesLongTextsAndManyWords() {
        shelf.put(contact("Donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikantenvereinigung", ""));

        assertThat(shelf.find("donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikantenvereinigung"))
                .hasSize(1);
        assertThat(shelf.find("x".repeat(5000))).isEmpty();
        assertThat(shelf.find("woord ".repeat(500) + "nergens")).isEmpty();
    }

    @Test
    void keepsANoteOfAMillionCharactersWholeAndFindableToItsEnd() {
        String words =
                IntStream.range(0, 10_000).mapToObj(number -> "lap" + number).collect(Collectors.joining(" "));
        String note = words + " " + "tussendoor ".repeat(84_000) + "slotakkoord";
        shelf.put(contact("Lange notitie", note));

        SearchHit hit = shelf.hits(People.staff(), "slotak").getFirst();

        assertThat(note.length()).isGreaterThan(900_000);
        assertThat(hit.snippet()).contains(new SearchHit.Part("slotakkoord", true));
    }

    @Test
    void putsTwiceInOneCallAsTheLast() {
        shelf.put(contact("Tweemaal", "eerstewoord"), contact("Tweemaal", "tweedewoord"));

        assertThat(shelf.find("tweedewoord")).containsExactly("Tweemaal");
        assertThat(shelf.find("eerstewoord")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 450})
    void findsEachOfManyThatArePutAgain(int count) {
        shelf.put(many(count, count, "eerder" + count));
        shelf.put(many(count, count + 1, "later" + count));

        assertThat(shelf.find("later" + count + " nr0")).containsExactly("Meervoud " + count + " nr0");
        assertThat(shelf.find("later" + count + " nr" + (count / 2)))
                .containsExactly("Meervoud " + count + " nr" + (count / 2));
        assertThat(shelf.find("later" + count + " nr" + count)).containsExactly("Meervoud " + count + " nr" + count);
        assertThat(shelf.find("eerder" + count)).isEmpty();
    }

    private static SearchDocument[] many(int name, int count, String note) {
        return IntStream.range(0, count)
                .mapToObj(number -> contact("Meervoud " + name + " nr" + number, note))
                .toArray(SearchDocument[]::new);
    }

    @Test
    void answersInOneStatement(StatementCounter statements) {
        shelf.put(contact("Teller", "telwoord"));

        assertThat(statements.during(() -> shelf.find("telwoord te"))).isEqualTo(1);
        assertThat(statements.during(() -> shelf.find("?"))).isZero();
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() ->
                        index.search(People.staff(), "iets", Set.of(), false, PageRequest.first(5, "geen-cursor")))
                .isInstanceOf(InvalidCursorException.class);
    }
}
