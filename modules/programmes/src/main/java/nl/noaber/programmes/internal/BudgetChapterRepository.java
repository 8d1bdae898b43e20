package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;
import nl.noaber.programmes.internal.BudgetChapterRepository.ChapterRow;
import org.jspecify.annotations.Nullable;

@Singleton
final class BudgetChapterRepository implements RegisterTable<ChapterRow> {

    private static final String SELECT = """
        SELECT id, position, number, name, note, source, certainty
          FROM budget_chapter
        """;

    private final Database database;

    BudgetChapterRepository(Database database) {
        this.database = database;
    }

    Map<BudgetChapterId, BudgetChapter> byIds(Set<BudgetChapterId> ids) {
        return database.sql(SELECT)
                .append("WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", BudgetChapterId::new), BudgetChapterRepository::chapter);
    }

    List<BudgetChapter> chapters() {
        return database.sql(SELECT).append("ORDER BY position, id").list(BudgetChapterRepository::chapter);
    }

    @Override
    public List<ChapterRow> all() {
        return database.sql(SELECT).append("ORDER BY position, id").list(BudgetChapterRepository::chapterRow);
    }

    @Override
    public void insert(Collection<ChapterRow> rows) {
        database.sql("""
            INSERT INTO budget_chapter (id, position, number, name, note, source, certainty)
            VALUES (:id, :position, :number, :name, :note, :source, :certainty)
            """).updateEach(rows);
    }

    @Override
    public void update(Collection<ChapterRow> rows) {
        database.sql("""
            UPDATE budget_chapter
               SET position = :position, number = :number, name = :name, note = :note, source = :source,
                   certainty = :certainty
             WHERE id = :id
            """).updateEach(rows);
    }

    static BudgetChapter chapter(Row row) {
        return new BudgetChapter(
                row.id("id", BudgetChapterId::new),
                row.text("number"),
                row.text("name"),
                row.textOrNull("note"),
                new Source(row.text("source"), row.choice("certainty", Certainty.class)));
    }

    private static ChapterRow chapterRow(Row row) {
        return new ChapterRow(
                row.uuid("id"),
                row.number("position"),
                row.text("number"),
                row.text("name"),
                row.textOrNull("note"),
                row.text("source"),
                row.choice("certainty", Certainty.class));
    }

    /** A row of the register of chapters. */
    record ChapterRow(
            UUID id,
            int position,
            String number,
            String name,
            @Nullable String note,
            String source,
            Certainty certainty) {}
}
