package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingOpportunityStep;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Takes funding opportunities from one stage to another. */
@Singleton
final class OpportunityMoving {

    private static final String TOO_LATE = "APPLIED_TOO_LATE";
    private static final String TAKEN_BACK = "AWARD_TAKEN_BACK";

    private final OpportunityRepository opportunities;
    private final OpportunityLocking locking;
    private final OpportunityReversing reversing;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Clock clock;

    OpportunityMoving(
            OpportunityRepository opportunities,
            OpportunityLocking locking,
            OpportunityReversing reversing,
            Collisions collisions,
            ChangeLog changeLog,
            Clock clock) {
        this.opportunities = opportunities;
        this.locking = locking;
        this.reversing = reversing;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<FundingOpportunity> move(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            NewFundingStep step,
            Set<String> acceptedWarnings) {
        return locking.there(viewer, id, expectedVersion, stored -> {
            Collisions.Found collided = collisions.find(
                    stored.ref(),
                    stored.row().version(),
                    expectedVersion,
                    Map.of(OpportunityFields.STAGE, step.stage().name()));
            return collided.conflict()
                    .map(conflict -> locking.conflicting(viewer, stored, conflict))
                    .orElseGet(() -> unlessThere(
                            viewer,
                            stored,
                            step,
                            collided,
                            () -> stored.row().standing().stage() == step.stage() || isAwarded(stored)
                                    ? locking.unlessChanged(
                                            viewer,
                                            stored,
                                            expectedVersion,
                                            () -> moved(viewer, stored, step, acceptedWarnings))
                                    : moved(viewer, stored, step, acceptedWarnings)));
        });
    }

    /** It stands there and what this step says of it is said already, or it stood there when the user left it there. */
    private Recording<FundingOpportunity> unlessThere(
            Viewer viewer,
            WholeOpportunity stored,
            NewFundingStep step,
            Collisions.Found collided,
            Supplier<Recording<FundingOpportunity>> work) {
        boolean stands = stored.row().standing().stage() == step.stage()
                && (step.equals(NewFundingStep.to(step.stage()))
                        || opportunities.lastStep(stored.row()).says(step));
        return stands || collided.untouched().contains(OpportunityFields.STAGE)
                ? locking.recorded(viewer, stored)
                : work.get();
    }

    private static boolean isAwarded(WholeOpportunity stored) {
        return stored.row().standing().stage() == FundingStage.AWARDED;
    }

    private Recording<FundingOpportunity> moved(
            Viewer viewer, WholeOpportunity stored, NewFundingStep step, Set<String> acceptedWarnings) {
        List<Problem> problems = new ArrayList<>();
        if (step.stage() == FundingStage.AWARDED) {
            problems.add(Problem.of("AWARD_BY_AMOUNTS", OpportunityFields.STAGE));
        } else {
            problems.addAll(problems(stored.row(), step));
        }
        if (problems.isEmpty()) {
            problems.addAll(warnings(stored, step, acceptedWarnings));
        }
        Instant now = clock.instant();
        LocalDate day = day(stored, step);
        if (problems.isEmpty() && isAwarded(stored)) {
            problems.addAll(reversing.reverse(viewer, stored, step, day, now));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        WholeOpportunity next = stored.with(stored.row().moved(step.stage(), day, now));
        if (isAwarded(stored)) {
            next = next.unawarded();
            opportunities.updateApplications(next);
        }
        opportunities.update(next.row());
        store(viewer, stored, next, step, now);
        return locking.recorded(viewer, next);
    }

    /** An award that is taken back leaves no day behind that the right one could not be booked on. */
    private LocalDate day(WholeOpportunity stored, NewFundingStep step) {
        return isAwarded(stored) && step.takenOn() == null
                ? stored.row().standing().stageSince()
                : day(step.takenOn());
    }

    private List<Problem> warnings(WholeOpportunity stored, NewFundingStep step, Set<String> acceptedWarnings) {
        if (isAwarded(stored)) {
            return acceptedWarnings.contains(TAKEN_BACK)
                    ? List.of()
                    : List.of(Problem.of("AWARD_TAKEN_BACK", OpportunityFields.STAGE));
        }
        return step.stage() == FundingStage.APPLIED && !acceptedWarnings.contains(TOO_LATE)
                ? late(stored.row(), day(step.takenOn()))
                : List.of();
    }

    /** The step itself, with its line in the change log. */
    void store(Viewer viewer, WholeOpportunity stored, WholeOpportunity next, NewFundingStep step, Instant now) {
        OpportunityStepRow row = OpportunityStepRow.of(viewer, next.row(), step, now);
        opportunities.insert(row);
        changeLog.write(
                viewer,
                new Entry(
                        next.ref(),
                        ChangeAction.UPDATED,
                        next.row().version(),
                        OpportunityFields.step(stored.row().standing().stage().name(), row)));
    }

    /** What is wrong with a step. */
    List<Problem> problems(OpportunityRow stored, NewFundingStep step) {
        List<Problem> problems = new ArrayList<>();
        if (!stored.standing().stage().next().contains(step.stage())) {
            problems.add(Problem.of("NO_SUCH_STAGE", OpportunityFields.STAGE));
        }
        LocalDate since = stored.standing().stageSince();
        if (day(step.takenOn()).isAfter(DutchTime.today(clock))
                || day(step.takenOn()).isBefore(since)) {
            problems.add(Problem.of("STEP_OUT_OF_ORDER", "takenOn", since));
        }
        Texts.atMost(
                problems,
                "DOCUMENT_TOO_LONG",
                "document",
                Texts.lineOrNull(step.document()),
                FundingOpportunityStep.LONGEST_DOCUMENT);
        Texts.atMost(
                problems, "NOTE_TOO_LONG", "note", Texts.stripped(step.note()), FundingOpportunityStep.LONGEST_NOTE);
        return problems;
    }

    private static List<Problem> late(OpportunityRow row, LocalDate day) {
        return row.isClosed(day)
                ? List.of(Problem.of(
                        "APPLIED_TOO_LATE",
                        OpportunityFields.STAGE,
                        row.written().closesOrder()))
                : List.of();
    }

    /** The day of a step, today when none is named. */
    LocalDate day(@Nullable LocalDate takenOn) {
        return Objects.requireNonNullElseGet(takenOn, () -> DutchTime.today(clock));
    }
}
