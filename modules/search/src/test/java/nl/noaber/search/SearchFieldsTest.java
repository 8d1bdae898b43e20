package nl.noaber.search;

import static nl.noaber.search.Shelf.contact;
import static nl.noaber.search.Shelf.organisation;
import static nl.noaber.search.Shelf.seenBy;
import static nl.noaber.search.Shelf.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NoaberTest
final class SearchFieldsTest {

    private static final String SEARCH = """
        query($text: String!, $types: [SearchType!], $withdrawn: Boolean, $first: Int, $after: String) {
          search(text: $text, types: $types, withdrawn: $withdrawn, first: $first, after: $after) {
            edges { cursor node { title } }
            nodes { type id title subtitle snippet { text hit } record { id } }
            pageInfo { hasNextPage endCursor } } }
        """;

    private final GraphQl graphQl;
    private final Shelf shelf;
    private final StatementCounter statements;

    SearchFieldsTest(GraphQl graphQl, Shelf shelf, StatementCounter statements) {
        this.graphQl = graphQl;
        this.shelf = shelf;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource({
        "ut, Universiteit Twente (UT)",
        "bz, Ministerie van Buitenlandse Zaken (BZ)",
        "fryslan, Provinsje Fryslân",
        "ljouwert, Gemeente Ljouwert",
        "skulpen, Skûlpen yn Sleat",
        "wroclaw, Wrocław",
        "zolc, Małgorzata Żółć",
        "van der schoot, Anneke van der Schoot",
        "schoot, Anneke van der Schoot",
        "vd schoo, Anneke van der Schoot",
        "van 't hof, Piet van 't Hof",
        "in t veld, Kees in 't Veld",
        "universit tw, Universiteit Twente (UT)"
    })
    void findsTwoLettersAccentsPrefixesAndBeginnings(String text, String title) {
        shelf.put(organisation(title));

        assertThat(titles(People.staff(), text)).contains(title);
    }

    @Test
    void putsTheTitleAboveTheNoteAndShowsTheNotesSentence() {
        shelf.put(contact("Waterstofhub besproken", ""), contact("Bijpraten", "Over de waterstofhubs in Twente."));

        Answer answer = search(People.staff(), Map.of("text", "waterstofhub"));

        assertThat(titles(answer)).containsExactly("Waterstofhub besproken", "Bijpraten");
        assertThat(answer.data().toString())
                .contains("type=CONTACT_MOMENT", "snippet=[]", "{text=waterstofhubs, hit=true}");
    }

    @Test
    void answersInOneStatement() {
        shelf.put(contact("Eenmalig", "opdrachtwoord"));

        assertThat(statements.during(() -> search(People.staff(), Map.of("text", "opdrachtwoord eenm"))))
                .isEqualTo(1);
    }

    @Test
    void givesEverybodyWhatHeMaySee() {
        shelf.put(
                contact("Voor het team", "rechtenveld"),
                seenBy(contact("Voor het bestuur", "rechtenveld"), Visibility.BOARD),
                seenBy(contact("Voor Achterhoek", "rechtenveld"), Visibility.SHARED, People.ACHTERHOEK),
                seenBy(
                        contact("Voor een collega", "rechtenveld"),
                        Visibility.CONFIDENTIAL,
                        People.colleague().userId()));

        assertThat(titles(People.staff(), "rechtenveld"))
                .containsExactlyInAnyOrder("Voor het team", "Voor het bestuur", "Voor Achterhoek");
        assertThat(titles(People.board(), "rechtenveld")).containsExactly("Voor het bestuur");
        assertThat(titles(People.partner(), "rechtenveld")).containsExactly("Voor Achterhoek");
        assertThat(titles(People.auditor(), "rechtenveld")).isEmpty();
    }

    @Test
    void narrowsToTypesAndBringsBackWhatWasWithdrawnOnDemand() {
        shelf.put(organisation("Soortenbureau"), withdrawn(contact("Soortenbureau gebeld", "")));

        assertThat(titles(search(
                        People.staff(),
                        Map.of("text", "soortenb", "withdrawn", true, "types", List.of("ORGANISATION")))))
                .containsExactly("Soortenbureau");
        assertThat(titles(search(People.staff(), Map.of("text", "soortenb", "withdrawn", true))))
                .hasSize(2);
        assertThat(titles(People.staff(), "soortenb")).hasSize(1);
    }

    @Test
    void turnsPagesByCursor() {
        for (int number = 0; number < 5; number++) {
            shelf.put(contact("Bladzijde " + number, "omslagwoord"));
        }
        Answer first = search(People.staff(), Map.of("text", "omslagwoord", "first", 3));
        String after = first.data().toString().replaceAll("(?s).*endCursor=([^}]+)}.*", "$1");
        Answer second = search(People.staff(), Map.of("text", "omslagwoord", "first", 3, "after", after));

        assertThat(titles(first)).hasSize(3);
        assertThat(titles(second)).hasSize(2).doesNotContainAnyElementsOf(titles(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "%", "\u200f"})
    void findsNothingWithoutAWord(String text) {
        assertThat(titles(People.staff(), text)).isEmpty();
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        assertThat(search(People.staff(), Map.of("text", "iets", "after", "dGFtcGVyZWQ"))
                        .errors()
                        .toString())
                .contains("BAD_CURSOR");
    }

    private List<String> titles(Viewer viewer, String text) {
        return titles(search(viewer, Map.of("text", text)));
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(answer.data().get("search"));
        return ((List<?>) Objects.requireNonNull(found.get("nodes")))
                .stream()
                        .map(node -> String.valueOf(((Map<?, ?>) node).get("title")))
                        .toList();
    }

    private Answer search(Viewer viewer, Map<String, Object> asked) {
        Map<String, @Nullable Object> variables = new HashMap<>(asked);
        return graphQl.run(viewer, SEARCH, variables);
    }
}
