package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Programme;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.Source;
import nl.noaber.programmes.internal.ProgrammeRepository.ProgrammeRow;

@Singleton
final class ProgrammeRepository implements RegisterTable<ProgrammeRow> {

    private static final String SELECT = """
        SELECT id, abbreviation, name, description, source, certainty
          FROM programme
        """;

    private final Database database;

    ProgrammeRepository(Database database) {
        this.database = database;
    }

    List<Programme> programmes() {
        return database.sql(SELECT).append("ORDER BY name, id").list(ProgrammeRepository::programme);
    }

    Map<ProgrammeId, Programme> byIds(Set<ProgrammeId> ids) {
        return database.sql(SELECT)
                .append("WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", ProgrammeId::new), ProgrammeRepository::programme);
    }

    @Override
    public List<ProgrammeRow> all() {
        return database.sql(SELECT).append("ORDER BY name, id").list(ProgrammeRepository::programmeRow);
    }

    @Override
    public void insert(Collection<ProgrammeRow> rows) {
        database.sql("""
            INSERT INTO programme (id, abbreviation, name, description, source, certainty)
            VALUES (:id, :abbreviation, :name, :description, :source, :certainty)
            """).updateEach(rows);
    }

    @Override
    public void update(Collection<ProgrammeRow> rows) {
        database.sql("""
            UPDATE programme
               SET abbreviation = :abbreviation, name = :name, description = :description,
                   source = :source, certainty = :certainty
             WHERE id = :id
            """).updateEach(rows);
    }

    private static Programme programme(Row row) {
        return new Programme(
                row.id("id", ProgrammeId::new),
                row.text("abbreviation"),
                row.text("name"),
                row.text("description"),
                new Source(row.text("source"), row.choice("certainty", Certainty.class)));
    }

    private static ProgrammeRow programmeRow(Row row) {
        return new ProgrammeRow(
                row.uuid("id"),
                row.text("abbreviation"),
                row.text("name"),
                row.text("description"),
                row.text("source"),
                row.choice("certainty", Certainty.class));
    }

    /** A row of the register of programmes. */
    record ProgrammeRow(
            UUID id, String abbreviation, String name, String description, String source, Certainty certainty) {}
}
