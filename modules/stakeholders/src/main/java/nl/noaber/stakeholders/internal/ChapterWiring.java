package nl.noaber.stakeholders.internal;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Calendar;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** Which ministry answers for which budget chapter, from both sides. */
@Singleton
final class ChapterWiring {

    private static final String CHAPTERS = "Organisation.budgetChapters";
    private static final String MINISTRY = "BudgetChapter.ministry";

    private final Database database;
    private final Calendar calendar;

    ChapterWiring(Database database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Organisation",
                type -> type.dataFetcher(
                        "budgetChapters",
                        env -> Edges.list(
                                env, CHAPTERS, Asked.<Organisation>source(env).id())));
        wiring.type(
                "BudgetChapter",
                type -> type.dataFetcher(
                        "ministry",
                        env -> Asked.load(
                                env, MINISTRY, Asked.<BudgetChapter>source(env).id())));
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<OrganisationId, List<BudgetChapter>>(CHAPTERS, this::chapters),
                new Loader<BudgetChapterId, Organisation>(MINISTRY, this::ministries));
    }

    private Map<OrganisationId, List<BudgetChapter>> chapters(Viewer viewer, Set<OrganisationId> ids) {
        Map<OrganisationId, List<BudgetChapterId>> answered = database.sql("""
            SELECT organisation_id, budget_chapter_id
              FROM budget_chapter_ministry
             WHERE organisation_id IN (:ids)
             ORDER BY organisation_id, budget_chapter_id
            """)
                .bind("ids", ids)
                .group(
                        row -> row.id("organisation_id", OrganisationId::new),
                        row -> row.id("budget_chapter_id", BudgetChapterId::new));
        if (answered.isEmpty()) {
            return Map.of();
        }
        Map<BudgetChapterId, BudgetChapter> known = calendar.chaptersByIds(
                viewer, answered.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<OrganisationId, List<BudgetChapter>> all = new HashMap<>();
        answered.forEach((id, chapters) -> all.put(
                id,
                chapters.stream()
                        .flatMap(chapter -> Stream.ofNullable(known.get(chapter)))
                        .sorted(Comparator.comparing(BudgetChapter::number))
                        .toList()));
        return all;
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
