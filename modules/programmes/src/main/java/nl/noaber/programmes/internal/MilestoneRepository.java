package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Milestone;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.Source;
import nl.noaber.programmes.internal.MilestoneRepository.MilestoneRow;
import org.jspecify.annotations.Nullable;

@Singleton
final class MilestoneRepository implements RegisterTable<MilestoneRow> {

    private static final String SELECT = """
        SELECT id, programme_id, position, name, starts_on, ends_on, date_note, source, certainty
          FROM milestone
        """;

    private final Database database;

    MilestoneRepository(Database database) {
        this.database = database;
    }

    /** In order of date: a year or month as text comes before its first day, as it should. */
    Map<ProgrammeId, List<Milestone>> ofProgrammes(Set<ProgrammeId> programmes) {
        return database.sql(SELECT)
                .append("""
                    WHERE programme_id IN (:programmes)
                    ORDER BY programme_id, starts_on IS NULL, starts_on, position, id
                    """)
                .bind("programmes", programmes)
                .group(row -> row.id("programme_id", ProgrammeId::new), MilestoneRepository::milestone);
    }

    @Override
    public List<MilestoneRow> all() {
        return database.sql(SELECT).append("ORDER BY position, id").list(MilestoneRepository::milestoneRow);
    }

    @Override
    public void insert(Collection<MilestoneRow> rows) {
        database.sql("""
            INSERT INTO milestone (id, programme_id, position, name, starts_on, ends_on, date_note, source,
                   certainty)
            VALUES (:id, :programmeId, :position, :name, :startsOn, :endsOn, :dateNote, :source,
                   :certainty)
            """).updateEach(rows);
    }

    @Override
    public void update(Collection<MilestoneRow> rows) {
        database.sql("""
            UPDATE milestone
               SET programme_id = :programmeId, position = :position, name = :name, starts_on = :startsOn,
                   ends_on = :endsOn, date_note = :dateNote, source = :source, certainty = :certainty
             WHERE id = :id
            """).updateEach(rows);
    }

    private static Milestone milestone(Row row) {
        return new Milestone(
                row.id("programme_id", ProgrammeId::new),
                row.text("name"),
                date(row.textOrNull("starts_on")),
                date(row.textOrNull("ends_on")),
                row.textOrNull("date_note"),
                new Source(row.text("source"), row.choice("certainty", Certainty.class)));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElse(null);
    }

    private static MilestoneRow milestoneRow(Row row) {
        return new MilestoneRow(
                row.uuid("id"),
                row.id("programme_id", ProgrammeId::new),
                row.number("position"),
                row.text("name"),
                row.textOrNull("starts_on"),
                row.textOrNull("ends_on"),
                row.textOrNull("date_note"),
                row.text("source"),
                row.choice("certainty", Certainty.class));
    }

    /** A row of the register of milestones. */
    record MilestoneRow(
            UUID id,
            ProgrammeId programmeId,
            int position,
            String name,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable String dateNote,
            String source,
            Certainty certainty) {}
}
