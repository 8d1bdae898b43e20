package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.AssessmentId;
import nl.noaber.stakeholders.Assessments;
import nl.noaber.stakeholders.NewAssessment;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredAssessments implements Assessments {

    private static final String MAP = """
        SELECT * FROM (
            SELECT assessment.*,
                   (SELECT JSON_ARRAYAGG(HEX(named.principal_id)) FROM assessment_audience named
                     WHERE named.record_id = assessment.id) AS shared_with,
                   ROW_NUMBER() OVER (PARTITION BY assessment.stakeholder_id
                                      ORDER BY assessment.assessed_on DESC, assessment.created_at DESC,
                                               assessment.id DESC) AS place
              FROM assessment
              JOIN stakeholder ON stakeholder.id = assessment.stakeholder_id AND stakeholder.live
             WHERE assessment.challenge_id <=> :challenge
               AND assessment.assessed_on <= :day
               AND assessment.withdrawn_at IS NULL
        """;

    private static final String OF_ORGANISATIONS = """
        SELECT * FROM (
            SELECT assessment.*,
                   (SELECT JSON_ARRAYAGG(HEX(named.principal_id)) FROM assessment_audience named
                     WHERE named.record_id = assessment.id) AS shared_with,
                   ROW_NUMBER() OVER (PARTITION BY assessment.challenge_id, assessment.stakeholder_id
                                      ORDER BY assessment.assessed_on DESC, assessment.created_at DESC,
                                               assessment.id DESC) AS place
              FROM assessment
              JOIN stakeholder ON stakeholder.id = assessment.stakeholder_id AND stakeholder.live
             WHERE assessment.challenge_id IN (:challenges)
               AND assessment.stakeholder_type = 'ORGANISATION'
               AND assessment.assessed_on <= :day
               AND assessment.withdrawn_at IS NULL
        """;

    /** What is not the latest is in force for nobody, also when the latest is not for this viewer. */
    private static final String IN_FORCE = """
               ) AS assessment
         WHERE assessment.place = 1
        """;

    private static final String IN_ORDER = """
         ORDER BY influence DESC, interest DESC, id
         LIMIT :most
        """;

    private final Database database;
    private final TieRows ties;
    private final AssessmentKeeper keeper;
    private final StakeholderRows stakeholders;
    private final Programmes programmes;
    private final Changes changes;
    private final Clock clock;

    StoredAssessments(
            Database database,
            TieRows ties,
            AssessmentKeeper keeper,
            StakeholderRows stakeholders,
            Programmes programmes,
            Changes changes,
            Clock clock) {
        this.database = database;
        this.ties = ties;
        this.keeper = keeper;
        this.stakeholders = stakeholders;
        this.programmes = programmes;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Map<StakeholderId, List<Assessment>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids) {
        return ties.read(viewer, TieRows.Sort.ASSESSMENT, Assessment.class, ids);
    }

    @Override
    public List<Assessment> map(Viewer viewer, @Nullable ChallengeId challengeId, LocalDate on) {
        return database.sql(MAP)
                .append(IN_FORCE)
                .append(AssessmentSight.of(viewer))
                .append(IN_ORDER)
                .bind("challenge", challengeId)
                .bind("day", on)
                .bind("most", MOST_ON_MAP)
                .list(AssessmentKeeper::read);
    }

    @Override
    public List<Assessment> ofOrganisations(Viewer viewer, Set<ChallengeId> challenges, LocalDate on) {
        return challenges.isEmpty()
                ? List.of()
                : database.sql(OF_ORGANISATIONS)
                        .append(IN_FORCE)
                        .append(AssessmentSight.of(viewer))
                        .append(IN_ORDER)
                        .bind("challenges", challenges)
                        .bind("day", on)
                        .bind("most", MOST_ON_MAP)
                        .list(AssessmentKeeper::read);
    }

    @Override
    public Outcome<Assessment> assess(Viewer viewer, NewAssessment sent) {
        LocalDate today = DutchTime.today(clock);
        LocalDate on = sent.assessedOn() == null ? today : sent.assessedOn();
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Assessment>> refusal() {
                List<Problem> problems = problems(viewer, sent, on.isAfter(today));
                return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused<>(problems));
            }

            @Override
            public Assessment over(Assessment there) {
                return new Assessment(
                        there.id(),
                        survivor(sent.stakeholderId()).orElse(sent.stakeholderId()),
                        sent.challengeId(),
                        sent.influence(),
                        sent.interest(),
                        sent.stance(),
                        sent.assessedOn() == null ? there.assessedOn() : sent.assessedOn(),
                        sent.note(),
                        there.assessedBy(),
                        sent.visibility(),
                        sent.sharedWith(),
                        there.version());
            }

            @Override
            public boolean insert(Instant now) {
                StakeholderId id = survivor(sent.stakeholderId()).orElseThrow();
                return keeper.insert(viewer, sent, id, on, now);
            }
        });
    }

    private List<Problem> problems(Viewer viewer, NewAssessment sent, boolean inFuture) {
        List<Problem> problems = new ArrayList<>();
        if (survivor(sent.stakeholderId()).isEmpty()) {
            problems.add(Problem.of("STAKEHOLDER_NOT_FOUND", "stakeholder"));
        }
        ChallengeId challenge = sent.challengeId();
        if (challenge != null && programmes.challengeById(viewer, challenge).isEmpty()) {
            problems.add(Problem.of("CHALLENGE_NOT_FOUND", "challenge"));
        }
        scale(sent.influence(), "influence", problems);
        scale(sent.interest(), "interest", problems);
        if (inFuture) {
            problems.add(Problem.of("IN_THE_FUTURE", "assessedOn"));
        }
        Texts.atMost(sent.note(), 10_000, "note", problems);
        audience(sent, problems);
        return problems;
    }

    private void audience(NewAssessment sent, List<Problem> problems) {
        boolean shared = sent.visibility() == Visibility.SHARED;
        if (sent.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("ASSESSMENT_CONFIDENTIAL", "visibility"));
        }
        if (shared && sent.sharedWith().isEmpty()) {
            problems.add(Problem.of("ASSESSMENT_SHARED_WITH_NOBODY", "sharedWith"));
        }
        if (!shared && !sent.sharedWith().isEmpty()) {
            problems.add(Problem.of("ASSESSMENT_NOT_SHARED", "sharedWith"));
        }
        Set<StakeholderId> asked = Set.copyOf(sent.sharedWith());
        if (stakeholders.live(asked).size() < asked.size()) {
            problems.add(Problem.of("ORGANISATION_NOT_FOUND", "sharedWith"));
        }
    }

    private static void scale(int value, String field, List<Problem> problems) {
        if (value < 1 || value > 5) {
            problems.add(Problem.of("NOT_ONE_TO_FIVE", field));
        }
    }

    private Optional<StakeholderId> survivor(StakeholderId id) {
        return Optional.ofNullable(stakeholders.live(Set.of(id)).get(id));
    }

    @Override
    public Outcome<Assessment> withdraw(Viewer viewer, AssessmentId id, int expectedVersion) {
        return changes.withdraw(viewer, keeper, id, expectedVersion);
    }
}
