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
import java.util.stream.Collectors;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.AssessmentId;
import nl.noaber.stakeholders.NewAssessment;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Stance;
import org.jspecify.annotations.Nullable;

/** How assessments are locked and stored. */
@Singleton
final class AssessmentKeeper implements Keeper<AssessmentId, Assessment> {

    /** The columns that a relation has not. */
    static final String OWN = """
               assessment.stakeholder_type, assessment.stakeholder_id, assessment.challenge_id, assessment.influence,
               assessment.interest, assessment.stance, assessment.assessed_on, assessment.created_by_name, assessment.visibility,
               (SELECT JSON_ARRAYAGG(HEX(named.principal_id)) FROM assessment_audience named
                 WHERE named.record_id = assessment.id) AS shared_with
        """;

    static final String SELECT = "SELECT assessment.id, assessment.note, assessment.version," + OWN;

    private static final String INSERT = """
        INSERT INTO assessment (id, stakeholder_id, stakeholder_type, challenge_id, influence, interest, stance,
                                assessed_on, note, visibility, version, created_at, created_by, created_by_name, updated_at)
        VALUES (:id, :stakeholderId, :stakeholderType, :challengeId, :influence, :interest, :stance,
                :assessedOn, :note, :visibility, 1, :now, :createdBy, :createdByName, :now)
        """;

    private final Database database;

    AssessmentKeeper(Database database) {
        this.database = database;
    }

    static Assessment read(Row row) {
        return new Assessment(
                row.id("id", AssessmentId::new),
                row.choice("stakeholder_type", StakeholderType.class).id(row.uuid("stakeholder_id")),
                row.idOrNull("challenge_id", ChallengeId::new),
                row.number("influence"),
                row.number("interest"),
                row.choice("stance", Stance.class),
                row.date("assessed_on"),
                row.textOrNull("note"),
                row.text("created_by_name"),
                row.choice("visibility", Visibility.class),
                row.uuids("shared_with").stream().map(OrganisationId::new).collect(Collectors.toSet()),
                row.number("version"));
    }

    boolean insert(Viewer viewer, NewAssessment assessment, StakeholderId stakeholder, LocalDate on, Instant now) {
        boolean isNew = database.sql(INSERT)
                .bind("id", assessment.id())
                .bind("stakeholderId", stakeholder)
                .bind("stakeholderType", stakeholder.type())
                .bind("challengeId", assessment.challengeId())
                .bind("influence", assessment.influence())
                .bind("interest", assessment.interest())
                .bind("stance", assessment.stance())
                .bind("assessedOn", on)
                .bind("note", Lines.tidy(assessment.note()))
                .bind("visibility", assessment.visibility())
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name())
                .insertIfAbsent();
        if (isNew && !assessment.sharedWith().isEmpty()) {
            database.sql("INSERT INTO assessment_audience (record_id, principal_id) VALUES (:record, :principal)")
                    .bind("record", assessment.id())
                    .updateEach(
                            assessment.sharedWith().stream().map(Principal::new).toList());
        }
        return isNew;
    }

    private record Principal(OrganisationId principal) {}

    @Override
    public String type() {
        return "Assessment";
    }

    @Override
    public RecordRef ref(Assessment assessment) {
        return RecordRef.of(type(), assessment.id());
    }

    @Override
    public Optional<Assessment> lock(AssessmentId id) {
        return database.sql(SELECT)
                .append("FROM assessment WHERE id = :id AND withdrawn_at IS NULL FOR UPDATE")
                .bind("id", id)
                .single(AssessmentKeeper::read);
    }

    @Override
    public Assessment again(Assessment assessment) {
        return lock(assessment.id()).orElse(assessment);
    }

    @Override
    public Optional<UUID> creator(AssessmentId id) {
        return database.sql("SELECT created_by FROM assessment WHERE id = :id AND withdrawn_at IS NULL")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Assessment assessment) {
        return assessment.version();
    }

    @Override
    public boolean isWithdrawn(Assessment assessment) {
        return false;
    }

    @Override
    public Map<String, @Nullable String> fields(Assessment assessment) {
        ChallengeId challenge = assessment.challengeId();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("stakeholder", Fields.id(assessment.stakeholderId()));
        fields.put("challenge", challenge == null ? null : new GlobalId("Challenge", challenge.value()).toString());
        fields.put("influence", Integer.toString(assessment.influence()));
        fields.put("interest", Integer.toString(assessment.interest()));
        fields.put("stance", assessment.stance().name());
        fields.put("assessedOn", assessment.assessedOn().toString());
        fields.put("note", assessment.note());
        fields.put("visibility", assessment.visibility().name());
        fields.put("sharedWith", names(assessment.sharedWith()));
        return fields;
    }

    private static @Nullable String names(Set<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? null
                : organisations.stream()
                        .map(organisation -> organisation.ref().globalId().toString())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Assessment tidy(Assessment assessment) {
        return assessment;
    }

    @Override
    public List<Problem> problems(Assessment assessment) {
        return List.of();
    }

    @Override
    public void store(Assessment before, Assessment after, Instant now) {
        throw new UnsupportedOperationException("an assessment stays as it was; a new one says otherwise");
    }

    @Override
    public void withdraw(Assessment assessment, Instant now) {
        database.sql("""
            UPDATE assessment SET withdrawn_at = :now, updated_at = :now, version = version + 1 WHERE id = :id
            """).bind("now", now).bind("id", assessment.id()).update();
    }

    @Override
    public void restore(Assessment assessment, Instant now) {
        throw new UnsupportedOperationException("an assessment that was a mistake is recorded anew");
    }
}
