package nl.noaber.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

@NoaberTest
class InProcessTest {

    private final GraphQl graphQl;

    InProcessTest(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    private GraphQl.Answer run(String document) {
        return graphQl.run(Reader.ENGLISH, document, Map.of());
    }

    @Test
    void servesConnectionsWithChainedLookUps() {
        GraphQl.Answer answer =
                run("{ books(first: 2) { totalCount pageInfo { hasNextPage } nodes { id title author { name } country {"
                        + " name } } } }");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data().toString())
                .contains("Book 000", "Willem Wilmink", "Nederland", "Polen", "hasNextPage=true");
    }

    @Test
    void answersNodesInOrderAndNullForStrangers() {
        String book = new GlobalId("Book", Ids.named("Book 005")).toString();
        String author = new GlobalId("Author", Ids.named("author/2")).toString();
        String stranger = new GlobalId("Book", Ids.named("nothing")).toString();
        GraphQl.Answer answer = graphQl.run(
                Reader.ENGLISH,
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: \"nonsense\") { id } }",
                Map.of("ids", List.of(author, stranger, book, "Nothing:1")));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data().toString())
                .isEqualTo("{nodes=[{__typename=Author, id=" + author + "}, null, {__typename=Book, id=" + book
                        + "}, null], node=null}");
    }

    @Test
    void tellsProblemsInTheViewersLanguage() {
        String document = """
            mutation { addBook(input: { title: " ", author: "x" }) {
              book { id } userErrors { code field message } } }
            """;
        assertThat(graphQl.run(Reader.DUTCH, document, Map.of()).data().toString())
                .contains("Geef het boek een titel; foto's tellen niet. Hoogstens 1.000 tekens.");
        assertThat(run(document).data().toString()).contains("it's required. At most 1,000 characters.");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        GraphQl.Answer answer = run("{ echo(date: \"2026-02-31\") }");
        assertThat(answer.errors().toString()).contains("2026-02-31", "a day that exists");
        assertThat(run("{ echo(date: \"2026-02-28\", partial: \"2026-11\", moment: \"2026-09-15T13:30:00+02:00\") }")
                        .data()
                        .toString())
                .contains("2026-02-28", "2026-11", "2026-09-15T11:30:00Z");
    }

    @Test
    void stopsWhatTakesTooLong() {
        assertThat(run("{ slow }").errors().toString()).contains("TIMEOUT", "500 ms");
    }

    @Test
    void showsAReferenceInsteadOfABug() {
        GraphQl.Answer answer = run("{ broken books(first: 1) { nodes { title } } }");
        assertThat(answer.data().toString()).contains("Book 000");
        assertThat(answer.errors().toString()).contains("INTERNAL", "reference").doesNotContain("secret detail");
    }

    @Test
    void saysWhyAFieldIsNotForThisViewer() {
        assertThat(run("{ secret }").errors().toString()).contains("This is not for you.", "code=SECRET");
    }
}
