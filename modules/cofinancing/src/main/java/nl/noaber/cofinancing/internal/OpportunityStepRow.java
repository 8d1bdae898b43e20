package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingOpportunityStep;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A step of a funding opportunity as its table has it. */
record OpportunityStepRow(
        FundingOpportunityId opportunityId,
        int number,
        FundingStage stage,
        LocalDate takenOn,
        @Nullable String document,
        @Nullable String note,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName) {

    /** The last step of what is written with it. */
    static OpportunityStepRow of(Viewer maker, OpportunityRow moved, NewFundingStep given, Instant now) {
        return new OpportunityStepRow(
                moved.id(),
                moved.standing().stepNumber(),
                moved.standing().stage(),
                moved.standing().stageSince(),
                Texts.lineOrNull(given.document()),
                Texts.stripped(given.note()),
                now,
                maker.userId(),
                maker.name());
    }

    /** Whether another would say nothing else. */
    boolean says(NewFundingStep given) {
        return stage == given.stage()
                && (given.takenOn() == null || takenOn.equals(given.takenOn()))
                && Objects.equals(document, Texts.lineOrNull(given.document()))
                && Objects.equals(note, Texts.stripped(given.note()));
    }

    static OpportunityStepRow read(Row row) {
        return new OpportunityStepRow(
                row.id("opportunity_id", FundingOpportunityId::new),
                row.number("number"),
                row.choice("stage", FundingStage.class),
                row.date("taken_on"),
                row.textOrNull("document"),
                row.textOrNull("note"),
                row.instant("recorded_at"),
                row.uuid("recorded_by"),
                row.text("recorded_by_name"));
    }

    /**
     * These, each with how long it was in the stage.
     *
     * @param steps of one opportunity, the last one first
     */
    static List<FundingOpportunityStep> shown(List<OpportunityStepRow> steps, LocalDate today) {
        List<FundingOpportunityStep> shown = new ArrayList<>();
        LocalDate until = today;
        for (OpportunityStepRow step : steps) {
            int days = (int) Math.max(0, ChronoUnit.DAYS.between(step.takenOn(), until));
            shown.add(new FundingOpportunityStep(
                    step.number(),
                    step.stage(),
                    step.takenOn(),
                    step.document(),
                    step.note(),
                    step.recordedAt(),
                    step.recordedByName(),
                    days));
            until = step.takenOn();
        }
        return shown;
    }
}
