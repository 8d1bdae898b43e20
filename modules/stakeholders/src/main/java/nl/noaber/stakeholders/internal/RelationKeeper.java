package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.NewRelation;
import nl.noaber.stakeholders.Relation;
import nl.noaber.stakeholders.RelationDetails;
import nl.noaber.stakeholders.RelationId;
import nl.noaber.stakeholders.RelationKind;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** How relations are locked and stored. */
@Singleton
final class RelationKeeper implements Keeper<RelationId, Relation> {

    /** The columns that an assessment has not. */
    static final String OWN = """
               relation.from_type, relation.from_id, relation.kind, relation.to_type, relation.to_id,
               relation.valid_from, relation.valid_until
        """;

    static final String SELECT = "SELECT relation.id, relation.note, relation.version," + OWN;

    private static final String INSERT = """
        INSERT INTO relation (id, from_id, from_type, kind, to_id, to_type, note, valid_from, valid_until,
                              first_day, last_day, version, created_at, created_by, created_by_name, updated_at)
        VALUES (:id, :fromId, :fromType, :kind, :toId, :toType, :note, :validFrom, :validUntil,
                :firstDay, :lastDay, 1, :now, :createdBy, :createdByName, :now)
        """;

    private final Database database;

    RelationKeeper(Database database) {
        this.database = database;
    }

    static Relation read(Row row) {
        return new Relation(
                row.id("id", RelationId::new),
                row.choice("from_type", StakeholderType.class).id(row.uuid("from_id")),
                row.choice("kind", RelationKind.class),
                row.choice("to_type", StakeholderType.class).id(row.uuid("to_id")),
                new RelationDetails(row.textOrNull("note"), ValidityColumns.read(row)),
                row.number("version"));
    }

    boolean insert(Viewer viewer, NewRelation relation, StakeholderId from, StakeholderId to, Instant now) {
        return database.sql(INSERT)
                .append(ValidityColumns.of(relation.details().validity()).bound())
                .bind("id", relation.id())
                .bind("fromId", from)
                .bind("fromType", from.type())
                .bind("kind", relation.kind())
                .bind("toId", to)
                .bind("toType", to.type())
                .bind("note", Lines.tidy(relation.details().note()))
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name())
                .insertIfAbsent();
    }

    @Override
    public String type() {
        return "Relation";
    }

    @Override
    public RecordRef ref(Relation relation) {
        return RecordRef.of(type(), relation.id());
    }

    @Override
    public Optional<Relation> lock(RelationId id) {
        return database.sql(SELECT)
                .append("FROM relation WHERE id = :id AND withdrawn_at IS NULL FOR UPDATE")
                .bind("id", id)
                .single(RelationKeeper::read);
    }

    @Override
    public Relation again(Relation relation) {
        return lock(relation.id()).orElse(relation);
    }

    @Override
    public Optional<UUID> creator(RelationId id) {
        return database.sql("SELECT created_by FROM relation WHERE id = :id AND withdrawn_at IS NULL")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Relation relation) {
        return relation.version();
    }

    @Override
    public boolean isWithdrawn(Relation relation) {
        return false;
    }

    @Override
    public Map<String, @Nullable String> fields(Relation relation) {
        RelationDetails details = relation.details();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("from", Fields.id(relation.from()));
        fields.put("kind", relation.kind().name());
        fields.put("to", Fields.id(relation.to()));
        fields.put("note", details.note());
        fields.put("validFrom", Fields.text(details.validity().from()));
        fields.put("validUntil", Fields.text(details.validity().until()));
        return fields;
    }

    @Override
    public Relation tidy(Relation relation) {
        RelationDetails details = relation.details();
        return relation.with(new RelationDetails(Lines.tidy(details.note()), details.validity()));
    }

    @Override
    public List<Problem> problems(Relation relation) {
        return rules(relation.details());
    }

    static List<Problem> rules(RelationDetails details) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(details.note(), 10_000, "note", problems);
        if (details.validity().isReversed()) {
            problems.add(Problem.of("ENDS_BEFORE_IT_BEGINS", "validUntil"));
        }
        return problems;
    }

    @Override
    public void store(Relation before, Relation after, Instant now) {
        database.sql("""
            UPDATE relation
               SET note = :note, valid_from = :validFrom, valid_until = :validUntil, first_day = :firstDay,
                   last_day = :lastDay, version = version + 1, updated_at = :now
             WHERE id = :id
            """)
                .append(ValidityColumns.of(after.details().validity()).bound())
                .bind("note", after.details().note())
                .bind("now", now)
                .bind("id", after.id())
                .update();
    }

    @Override
    public void withdraw(Relation relation, Instant now) {
        database.sql("""
            UPDATE relation SET withdrawn_at = :now, updated_at = :now, version = version + 1 WHERE id = :id
            """).bind("now", now).bind("id", relation.id()).update();
    }

    @Override
    public void restore(Relation relation, Instant now) {
        throw new UnsupportedOperationException("a relation that was a mistake is recorded anew");
    }
}
