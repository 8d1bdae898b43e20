package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.TenureId;
import org.jspecify.annotations.Nullable;

/** How tenures are locked and stored. */
@Singleton
final class TenureKeeper implements Keeper<TenureId, Tenure> {

    static final String SELECT = """
        SELECT tenure.id, tenure.person_id, tenure.post_id, tenure.valid_from, tenure.valid_until, tenure.version,
               tenure.withdrawn_at
        """;

    private static final String INSERT = """
        INSERT INTO tenure (id, person_id, post_id, valid_from, valid_until, first_day, last_day, version,
                            created_at, created_by, created_by_name, updated_at)
        VALUES (:id, :personId, :postId, :validFrom, :validUntil, :firstDay, :lastDay, 1,
                :now, :createdBy, :createdByName, :now)
        """;

    private final Database database;
    private final Documents documents;
    private final TenureProblems rules;

    TenureKeeper(Database database, Documents documents, TenureProblems rules) {
        this.database = database;
        this.documents = documents;
        this.rules = rules;
    }

    private record TenureRow(
            TenureId id,
            PersonId personId,
            PostId postId,
            @Nullable String validFrom,
            @Nullable String validUntil,
            LocalDate firstDay,
            LocalDate lastDay) {

        static TenureRow of(NewTenure tenure) {
            ValidityColumns period = ValidityColumns.of(tenure.period());
            return new TenureRow(
                    tenure.id(),
                    tenure.personId(),
                    tenure.postId(),
                    period.validFrom(),
                    period.validUntil(),
                    period.firstDay(),
                    period.lastDay());
        }
    }

    static Tenure read(Row row) {
        return new Tenure(
                row.id("id", TenureId::new),
                row.id("person_id", PersonId::new),
                row.id("post_id", PostId::new),
                ValidityColumns.read(row),
                row.number("version"));
    }

    boolean insert(Viewer viewer, NewTenure tenure, Instant now) {
        boolean inserted = statement(viewer, now).bindAll(TenureRow.of(tenure)).insertIfAbsent();
        if (inserted) {
            documents.refreshPersons(Set.of(tenure.personId()));
        }
        return inserted;
    }

    void insertAll(Viewer viewer, List<NewTenure> tenures, Instant now) {
        statement(viewer, now).updateEach(tenures.stream().map(TenureRow::of).toList());
    }

    private Sql statement(Viewer viewer, Instant now) {
        return database.sql(INSERT)
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name());
    }

    @Override
    public String type() {
        return "Tenure";
    }

    @Override
    public RecordRef ref(Tenure tenure) {
        return RecordRef.of(type(), tenure.id());
    }

    @Override
    public Optional<Tenure> lock(TenureId id) {
        return database.sql(SELECT)
                .append("FROM tenure WHERE id = :id AND withdrawn_at IS NULL FOR UPDATE")
                .bind("id", id)
                .single(TenureKeeper::read);
    }

    @Override
    public Tenure again(Tenure tenure) {
        return lock(tenure.id()).orElse(tenure);
    }

    @Override
    public Optional<UUID> creator(TenureId id) {
        return database.sql("SELECT created_by FROM tenure WHERE id = :id AND withdrawn_at IS NULL")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Tenure tenure) {
        return tenure.version();
    }

    @Override
    public boolean isWithdrawn(Tenure tenure) {
        return false;
    }

    @Override
    public Map<String, @Nullable String> fields(Tenure tenure) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("person", Fields.id(tenure.personId()));
        fields.put("post", new GlobalId("Post", tenure.postId().value()).toString());
        fields.put("from", Fields.text(tenure.period().from()));
        fields.put("until", Fields.text(tenure.period().until()));
        return fields;
    }

    @Override
    public Tenure tidy(Tenure tenure) {
        return tenure;
    }

    @Override
    public List<Problem> problems(Tenure tenure) {
        return rules.of(tenure.id(), tenure.personId(), tenure.postId(), tenure.period());
    }

    @Override
    public void store(Tenure before, Tenure after, Instant now) {
        database.sql("""
            UPDATE tenure
               SET valid_from = :validFrom, valid_until = :validUntil, first_day = :firstDay,
                   last_day = :lastDay, version = version + 1, updated_at = :now
             WHERE id = :id
            """)
                .append(ValidityColumns.of(after.period()).bound())
                .bind("now", now)
                .bind("id", after.id())
                .update();
        documents.refreshPersons(Set.of(after.personId()));
    }

    @Override
    public void withdraw(Tenure tenure, Instant now) {
        database.sql("""
            UPDATE tenure SET withdrawn_at = :now, updated_at = :now, version = version + 1 WHERE id = :id
            """).bind("now", now).bind("id", tenure.id()).update();
        documents.refreshPersons(Set.of(tenure.personId()));
    }

    @Override
    public void restore(Tenure tenure, Instant now) {
        throw new UnsupportedOperationException("a tenure that was a mistake is recorded anew");
    }
}
