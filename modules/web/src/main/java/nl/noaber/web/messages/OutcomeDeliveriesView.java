package nl.noaber.web.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** The deliveries of a message, to choose from which led to an outcome. */
@AnswerTo("messages/outcomeDeliveries")
public record OutcomeDeliveriesView(@Nullable Message lobbyMessage) {

    public record Message(
            String id, String title, boolean editable, Current current, List<Cell> coverage, Brought deliveries) {

        /** The outcome with this id, if an ask of the newest wording has it. */
        public Optional<Came> outcome(String outcome) {
            return current.asks().stream()
                    .flatMap(ask -> ask.outcomes().stream())
                    .filter(one -> one.id().equals(outcome))
                    .findFirst();
        }

        /** To whom it was brought, to look for. */
        public List<Option> hearers() {
            return coverage.stream()
                    .map(cell -> new Option(cell.target().id(), cell.target().name()))
                    .toList();
        }
    }

    public record Current(List<Ask> asks) {}

    public record Ask(String text, List<Came> outcomes) {}

    public record Came(String id, String result, String source, List<Led> deliveries) {

        public boolean isLedBy(Line line) {
            return deliveries.stream().anyMatch(one -> one.id().equals(line.id()));
        }
    }

    public record Led(String id) {}

    public record Cell(Target target) {}

    public record Target(String id, String name) {}

    public record Brought(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    public record Line(String id, int number, String reception, Hearer organisation, Occasion contactMoment) {}

    public record Hearer(String name) {}

    public record Occasion(String id, Instant startsAt) {}
}
