package nl.noaber.web.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One commitment. */
@AnswerTo("commitments/one")
public record CommitmentView(@Nullable Commitment commitment) {

    public record Commitment(
            String id,
            String direction,
            String text,
            @Nullable String quote,
            @Nullable PartialDate due,
            @Nullable String forum,
            boolean overdue,
            String state,
            @Nullable LocalDate settledOn,
            @Nullable String settlement,
            int version,
            boolean withdrawn,
            boolean editable,
            Visibility visibility,
            Named owner,
            @Nullable Named organisation,
            @Nullable Contact contactMoment,
            @Nullable Titled agendaItem,
            List<Challenge> challenges,
            Timeline timeline) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    public record Named(String id, String name) {}

    public record Contact(String id, String subject, Instant startsAt) {}

    public record Challenge(String id, String title) {}

    public record Timeline(List<Change> nodes) {}

    public record Change(Instant at, String actorName, String action, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
