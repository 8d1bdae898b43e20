package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Remembered;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.BudgetMinistries;
import nl.noaber.stakeholders.OrganisationId;

@Singleton
final class AnsweringMinistries implements BudgetMinistries {

    private final Remembered<BudgetChapterId, OrganisationId> remembered;

    AnsweringMinistries(Database database, Clock clock) {
        this.remembered = new Remembered<>(chapters -> read(database, chapters), clock);
    }

    @Override
    public Map<BudgetChapterId, OrganisationId> answering(Set<BudgetChapterId> chapters) {
        return chapters.isEmpty() ? Map.of() : remembered.byIds(chapters);
    }

    private static Map<BudgetChapterId, OrganisationId> read(Database database, Set<BudgetChapterId> chapters) {
        return database.sql("""
            SELECT budget_chapter_id, organisation_id
              FROM budget_chapter_ministry
             WHERE budget_chapter_id IN (:chapters)
            """)
                .bind("chapters", chapters)
                .map(
                        row -> row.id("budget_chapter_id", BudgetChapterId::new),
                        row -> row.id("organisation_id", OrganisationId::new));
    }
}
