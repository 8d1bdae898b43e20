package nl.noaber.web.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.coverage.DeliveryLine;
import nl.noaber.web.messages.Wording.Named;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** One message. */
@AnswerTo("messages/one")
public record MessageView(@Nullable Message lobbyMessage) {

    private static final Set<String> CALLED_AGREED = Set.of("AGREED", "ACTIVE");
    private static final Set<String> AGREEING = Set.of("AGREED", "AGREED_WITH_RESERVATION");

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
            List<Wording.Ask> droppedAsks,
            Led led,
            List<LedAsk> ledDropped,
            Aimed aimed,
            Brought deliveries,
            List<Paper> parliamentaryPapers,
            List<SignOff> signOffs,
            Versions versions,
            Timeline timeline) {

        /** What it asks, to choose from. */
        public List<Option> askOptions() {
            return current.asks().stream()
                    .map(ask -> new Option(ask.id(), ask.text()))
                    .toList();
        }

        /** The last times it was brought, to choose from. */
        public List<Option> deliveryOptions(Screen screen) {
            return deliveries.nodes().stream()
                    .map(line -> new Option(
                            line.id(),
                            line.organisation().name() + ", "
                                    + screen.format()
                                            .shortDay(line.contactMoment().startsAt())))
                    .toList();
        }

        /** What led to each outcome, by its id. */
        public Map<String, List<LedBy>> ledBy() {
            return Stream.concat(led.asks().stream(), ledDropped.stream())
                    .flatMap(ask -> ask.outcomes().stream())
                    .collect(Collectors.toMap(LedTo::id, LedTo::deliveries, (one, _) -> one));
        }

        /** At what each ask aims, by its id. */
        public Map<String, AimedAt> aims() {
            return aimed.asks().stream().collect(Collectors.toMap(AimedAt::id, ask -> ask, (one, _) -> one));
        }

        /** The organisations of which a sign-off was asked, as far as the viewer may know: they see the message too. */
        public String asked() {
            return signOffs.stream()
                    .map(signOff -> signOff.organisation().name())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /** Whether it is called agreed, or brought, while not all that were asked agree, as far as the viewer may know. */
        public boolean lacksAgreement() {
            return scope.equals("JOINT") && CALLED_AGREED.contains(state) && agreeing() < signOffs.size();
        }

        /** How many agree, with a reservation or without. */
        public long agreeing() {
            return signOffs.stream()
                    .filter(signOff -> AGREEING.contains(signOff.status()))
                    .count();
        }

        /** Whether the viewer may write another version now. */
        public boolean mayReword() {
            return editable && wordable && !withdrawn;
        }
    }

    public record Aimed(List<AimedAt> asks) {}

    public record Led(List<LedAsk> asks) {}

    public record LedAsk(List<LedTo> outcomes) {}

    public record LedTo(String id, List<LedBy> deliveries) {}

    /** A delivery that led to an outcome. */
    public record LedBy(Hearer organisation, Occasion contactMoment) {}

    public record Hearer(String name) {}

    public record Occasion(String id, Instant startsAt) {}

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

    public record SignOff(Asked organisation, String status, int daysLeft, boolean overdue) {}

    public record Asked(String id, String name) {}

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
