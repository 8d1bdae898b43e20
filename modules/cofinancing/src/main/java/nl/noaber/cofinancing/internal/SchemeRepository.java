package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/** Reads and writes kinds of money; everybody sees them. */
@Singleton
final class SchemeRepository {

    private final Database database;

    SchemeRepository(Database database) {
        this.database = database;
    }

    List<FundingScheme> all() {
        return database.sql("SELECT id, name, description, source FROM funding_scheme ORDER BY name, id")
                .list(SchemeRepository::read);
    }

    Map<FundingSchemeId, FundingScheme> byIds(Collection<FundingSchemeId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT id, name, description, source FROM funding_scheme WHERE id IN (:ids)")
                        .bind("ids", ids)
                        .map(row -> row.id("id", FundingSchemeId::new), SchemeRepository::read);
    }

    Optional<FundingScheme> named(String name) {
        return database.sql("SELECT id, name, description, source FROM funding_scheme WHERE name = :name")
                .bind("name", name)
                .single(SchemeRepository::read);
    }

    /**
     * Inserts it, unless its id or its name is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(FundingScheme scheme) {
        return database.sql("""
            INSERT INTO funding_scheme (id, name, description, source)
            VALUES (:id, :name, :description, :source)
            """).bindAll(scheme).insertIfAbsent();
    }

    private static FundingScheme read(Row row) {
        return new FundingScheme(
                row.id("id", FundingSchemeId::new),
                row.text("name"),
                row.text("description"),
                row.textOrNull("source"));
    }
}
