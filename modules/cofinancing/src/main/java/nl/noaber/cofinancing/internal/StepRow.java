package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.DecisionLevel;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A step of a contribution as its table has it. */
record StepRow(
        ContributionId contributionId,
        int number,
        ContributionState state,
        @Nullable LocalDate takenOn,
        @Nullable DecisionLevel level,
        @Nullable String document,
        @Nullable String note,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName) {

    static StepRow of(Viewer maker, ContributionId contribution, int number, NewStep given, Instant now) {
        return new StepRow(
                contribution,
                number,
                given.state(),
                given.takenOn(),
                given.level(),
                Texts.lineOrNull(given.document()),
                Texts.stripped(given.note()),
                now,
                maker.userId(),
                maker.name());
    }

    static StepRow readWhole(Row row) {
        return new StepRow(
                row.id("contribution_id", ContributionId::new),
                row.number("number"),
                row.choice("state", ContributionState.class),
                row.dateOrNull("taken_on"),
                row.choiceOrNull("level", DecisionLevel.class),
                row.textOrNull("document"),
                row.textOrNull("note"),
                row.instant("recorded_at"),
                row.uuid("recorded_by"),
                row.text("recorded_by_name"));
    }

    /** Whether another would say nothing else. */
    boolean says(NewStep given) {
        return state == given.state()
                && Objects.equals(takenOn, given.takenOn())
                && level == given.level()
                && Objects.equals(document, Texts.lineOrNull(given.document()))
                && Objects.equals(note, Texts.stripped(given.note()));
    }

    static ContributionStep read(Row row) {
        return new ContributionStep(
                row.number("number"),
                row.choice("state", ContributionState.class),
                row.dateOrNull("taken_on"),
                row.choiceOrNull("level", DecisionLevel.class),
                row.textOrNull("document"),
                row.textOrNull("note"),
                row.instant("recorded_at"),
                row.text("recorded_by_name"));
    }
}
