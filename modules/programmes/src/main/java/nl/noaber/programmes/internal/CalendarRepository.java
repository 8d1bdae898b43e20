package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.CalendarCycle;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.DateStatus;

@Singleton
final class CalendarRepository implements RegisterTable<CalendarRow> {

    private static final String SELECT = """
        SELECT id, position, moment_key, series, rule, rule_status, round_offset, name_nl, name_en, cycle, actor,
               recurrence_nl, recurrence_en, starts_on, ends_on, date_status, action_nl, action_en, lead_weeks,
               source, certainty
          FROM calendar_moment
         ORDER BY position, id
        """;

    private static final String INSERT = """
        INSERT INTO calendar_moment (id, position, moment_key, series, rule, rule_status, round_offset, name_nl,
               name_en, cycle, actor, recurrence_nl, recurrence_en, starts_on, ends_on, date_status, action_nl,
               action_en, lead_weeks, source, certainty)
        VALUES (:id, :position, :momentKey, :series, :rule, :ruleStatus, :roundOffset, :nameNl,
               :nameEn, :cycle, :actor, :recurrenceNl, :recurrenceEn, :startsOn, :endsOn, :dateStatus, :actionNl,
               :actionEn, :leadWeeks, :source, :certainty)
        """;

    private static final String UPDATE = """
        UPDATE calendar_moment
           SET position = :position, series = :series, rule = :rule, rule_status = :ruleStatus,
               round_offset = :roundOffset, name_nl = :nameNl, name_en = :nameEn, cycle = :cycle, actor = :actor,
               recurrence_nl = :recurrenceNl, recurrence_en = :recurrenceEn, starts_on = :startsOn,
               ends_on = :endsOn, date_status = :dateStatus, action_nl = :actionNl, action_en = :actionEn,
               lead_weeks = :leadWeeks, source = :source, certainty = :certainty
         WHERE id = :id
        """;

    private final Database database;

    CalendarRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<CalendarRow> all() {
        return database.sql(SELECT).list(CalendarRepository::calendarRow);
    }

    @Override
    public void insert(Collection<CalendarRow> rows) {
        database.sql(INSERT).updateEach(rows);
    }

    @Override
    public void update(Collection<CalendarRow> rows) {
        database.sql(UPDATE).updateEach(rows);
    }

    /** The chapters that each row is about, in the register's order. */
    Map<UUID, List<BudgetChapter>> chapters() {
        return database.sql("""
            SELECT link.moment_id, chapter.id, chapter.number, chapter.name, chapter.note, chapter.source,
                   chapter.certainty
              FROM calendar_moment_chapter link
              JOIN budget_chapter chapter ON chapter.id = link.chapter_id
             ORDER BY link.moment_id, chapter.position, chapter.id
            """).group(row -> row.uuid("moment_id"), BudgetChapterRepository::chapter);
    }

    List<ChapterLink> chapterLinks() {
        return database.sql("""
            SELECT moment_id, chapter_id
              FROM calendar_moment_chapter
             ORDER BY moment_id, chapter_id
            """)
                .list(row -> new ChapterLink(row.uuid("moment_id"), row.id("chapter_id", BudgetChapterId::new)));
    }

    void insertLinks(Collection<ChapterLink> links) {
        database.sql("""
            INSERT INTO calendar_moment_chapter (moment_id, chapter_id)
            VALUES (:momentId, :chapterId)
            """).updateEach(links);
    }

    /** That a moment is about a chapter. */
    record ChapterLink(UUID momentId, BudgetChapterId chapterId) {}

    private static CalendarRow calendarRow(Row row) {
        return new CalendarRow(
                row.uuid("id"),
                row.number("position"),
                row.text("moment_key"),
                row.textOrNull("series"),
                row.textOrNull("rule"),
                row.choiceOrNull("rule_status", DateStatus.class),
                row.numberOrNull("round_offset"),
                row.text("name_nl"),
                row.text("name_en"),
                row.choice("cycle", CalendarCycle.class),
                row.textOrNull("actor"),
                row.text("recurrence_nl"),
                row.text("recurrence_en"),
                row.textOrNull("starts_on"),
                row.textOrNull("ends_on"),
                row.choice("date_status", DateStatus.class),
                row.textOrNull("action_nl"),
                row.textOrNull("action_en"),
                row.numberOrNull("lead_weeks"),
                row.text("source"),
                row.choice("certainty", Certainty.class));
    }
}
