package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Calendar;
import nl.noaber.stakeholders.Organisation;

/** Which ministry answers for which budget chapter, from both sides. */
@Singleton
final class ChapterWiring {

    private static final String CHAPTER = "Stakeholders.budgetChapter";
    private static final String MINISTRY = "BudgetChapter.ministry";

    private final Database database;
    private final Calendar calendar;

    ChapterWiring(Database database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Organisation", type -> type.dataFetcher("budgetChapters", ChapterWiring::chapters));
        wiring.type(
                "BudgetChapter",
                type -> type.dataFetcher(
                        "ministry",
                        env -> Asked.load(
                                env, MINISTRY, Asked.<BudgetChapter>source(env).id())));
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<BudgetChapterId, BudgetChapter>(CHAPTER, calendar::chaptersByIds),
                new Loader<BudgetChapterId, Organisation>(MINISTRY, this::ministries));
    }

    private static CompletableFuture<List<BudgetChapter>> chapters(DataFetchingEnvironment environment) {
        return TieWiring.<BudgetChapterId>list(environment, TieRows.Sort.CHAPTER)
                .thenCompose(ids -> Edges.<BudgetChapterId, BudgetChapter>all(environment, CHAPTER, ids))
                .thenApply(chapters -> chapters.stream()
                        .sorted(Comparator.comparing(BudgetChapter::number))
                        .toList());
    }

    private Map<BudgetChapterId, Organisation> ministries(Viewer viewer, Set<BudgetChapterId> ids) {
        return database.sql(OrganisationRow.SELECT)
                .append("""
                    , answers.budget_chapter_id
                      FROM budget_chapter_ministry answers
                      JOIN organisation ON organisation.id = answers.organisation_id
                     WHERE answers.budget_chapter_id IN (:ids)
                    """)
                .bind("ids", ids)
                .map(
                        row -> row.id("budget_chapter_id", BudgetChapterId::new),
                        row -> OrganisationRow.read(viewer, row));
    }
}
