package nl.noaber.web.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.coverage.DeliveryLine;
import nl.noaber.web.messages.Wording.Named;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One message. */
@AnswerTo("messages/one")
public record MessageView(@Nullable Message lobbyMessage) {

    public record Message(
            String id,
            String title,
            String scope,
            String state,
            List<String> nextStates,
            @Nullable Integer budgetYear,
            @Nullable BudgetRound budgetRound,
            Visibility visibility,
            int version,
            boolean withdrawn,
            boolean editable,
            boolean wordable,
            Named owner,
            List<Challenge> challenges,
            List<Named> sharedWith,
            List<Named> confidentialTo,
            List<Evidence> evidence,
            Wording current,
            Brought deliveries,
            Versions versions,
            Timeline timeline) {

        /** Whether the viewer may write another version now. */
        public boolean mayReword() {
            return editable && wordable && !withdrawn;
        }
    }

    public record BudgetRound(String name, @Nullable NextMoment nextMoment) {}

    public record NextMoment(String name, @Nullable PartialDate date) {}

    public record Challenge(String id, String title) {}

    public record Evidence(
            String text,
            String source,
            @Nullable String address,
            @Nullable LocalDate validUntil,
            boolean stale) {}

    public record Brought(int totalCount, List<DeliveryLine> nodes) {}

    public record Versions(int totalCount, List<Version> nodes) {}

    public record Version(
            int number,
            String change,
            @Nullable String note,
            @Nullable Integer restoredFrom,
            Instant madeAt,
            String madeBy) {}

    public record Timeline(List<Change> nodes) {}

    public record Change(String action, Instant at, String actorName, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
