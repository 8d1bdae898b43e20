package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectPhase;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.Reindexing;
import nl.noaber.search.Reindexing.Part;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search index is written anew as it was, by all modules together. */
@NoaberTest
class ReindexingTest {

    private static final ProjectDetails PROJECT = new ProjectDetails(
            "Verzwaring",
            null,
            new ChallengeId(Ids.named("challenge/npvr/4")),
            null,
            null,
            2026,
            2027,
            ProjectPhase.INITIATIVE,
            ProjectState.ACTIVE,
            Visibility.TEAM,
            Set.of());

    private final Reindexing reindexing;
    private final SearchIndex search;
    private final Database database;
    private final Transactions transactions;

    ReindexingTest(
            Reindexing reindexing,
            SearchIndex search,
            Database database,
            Transactions transactions,
            Projects projects,
            Worlds worlds) {
        this.reindexing = reindexing;
        this.search = search;
        this.database = database;
        this.transactions = transactions;
        worlds.load();
        projects.plan(People.staff(), new NewProject(new ProjectId(Ids.named("reindexing/project")), PROJECT));
    }

    /** What one broke off is not for the next test. */
    @BeforeEach
    void endsWhatWasBegun() {
        all();
    }

    @Test
    void writesEveryDocumentOfEveryTypeAsItWas() {
        List<String> before = documents();
        assertThat(before)
                .extracting(line -> line.substring(0, 1))
                .containsAll(List.of("o", "f", "c", "t", "m", "j", "u", "r"));
        transactions.retrying(() -> {
            database.sql("UPDATE search_document SET terms = 'xlost', title = 'Zoek'")
                    .update();
            database.sql("DELETE FROM search_text").update();
            database.sql("DELETE FROM search_document WHERE type = 'm'").update();
        });
        assertThat(found("Achterhoek")).isZero();

        reindexing.begin();
        List<Part> parts = all();

        assertThat(documents()).isEqualTo(before);
        assertThat(found("Achterhoek")).isPositive();
        assertThat(parts.stream().filter(Part::last).map(Part::type)).containsExactlyInAnyOrder(SearchType.values());
        assertThat(reindexing.next()).isEmpty();
    }

    @Test
    void goesOnWhereItWasStopped() {
        reindexing.begin();
        Part done = reindexing.next().orElseThrow();
        transactions.retrying(() -> {
            database.sql("UPDATE search_document SET title = 'Zoek'").update();
            database.sql("""
                UPDATE search_reindexing
                   SET last_id = (SELECT MIN(id) FROM stakeholder WHERE type = 'ORGANISATION'), written = 1
                 WHERE type = 'o'
                """).update();
        });

        reindexing.begin();
        List<Part> parts = all();

        assertThat(done.last()).isTrue();
        assertThat(parts.stream().map(Part::type)).doesNotContain(done.type()).contains(SearchType.ORGANISATION);
        assertThat(database.sql("SELECT COUNT(*) FROM search_document WHERE type = 'o' AND title = 'Zoek'")
                        .count())
                .isEqualTo(1);
        reindexing.begin();
        all();
        assertThat(database.sql("SELECT COUNT(*) FROM search_document WHERE title = 'Zoek'")
                        .count())
                .isZero();
    }

    private List<Part> all() {
        List<Part> parts = new ArrayList<>();
        Optional<Part> part = reindexing.next();
        while (part.isPresent()) {
            parts.add(part.get());
            part = reindexing.next();
        }
        return parts;
    }

    private int found(String words) {
        return search.search(People.staff(), words, Set.of(SearchType.ORGANISATION), false, PageRequest.first(9))
                .nodes()
                .size();
    }

    private List<String> documents() {
        Stream<String> documents = database
                .sql("""
                    SELECT document.type, HEX(document.id) AS id, document.title, document.subtitle, document.terms, document.date,
                           document.visibility, document.withdrawn, text.text
                      FROM search_document document
                      JOIN search_text text ON text.id = document.id
                     ORDER BY document.type, document.id
                    """)
                .list(row -> Stream.of(
                                "type", "id", "title", "subtitle", "terms", "date", "visibility", "withdrawn", "text")
                        .map(column -> String.valueOf(row.textOrNull(column)))
                        .toList()
                        .toString()
                        .substring(1))
                .stream();
        Stream<String> audience = database
                .sql("""
                    SELECT HEX(record_id) AS id, HEX(principal_id) AS principal, date
                      FROM search_document_audience
                     ORDER BY record_id, principal_id
                    """)
                .list(row -> Arrays.asList(row.text("id"), row.text("principal"), row.text("date"))
                        .toString())
                .stream();
        return Stream.concat(documents, audience).toList();
    }
}
