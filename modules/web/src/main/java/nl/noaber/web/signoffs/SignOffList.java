package nl.noaber.web.signoffs;

import java.util.List;
import java.util.Objects;
import nl.noaber.web.messages.Wording.Named;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** Who was asked about a message, and whom one may ask: the regions first. */
@AnswerTo("signoffs/list")
public record SignOffList(@Nullable Message lobbyMessage, List<@Nullable Chosen> nodes, Regions organisations) {

    public record Chosen(String id, @Nullable String name) {}

    public record Message(
            String id,
            String title,
            String scope,
            String state,
            int version,
            boolean editable,
            boolean withdrawn,
            boolean alignmentShared,
            Current current,
            List<SignOff> signOffs) {

        /** Those that are still asked. */
        public List<SignOff> asked() {
            return signOffs.stream().filter(signOff -> !signOff.withdrawn()).toList();
        }

        /** Whether organisations can be asked now: it is joint, written, and still said. */
        public boolean mayAsk() {
            return editable
                    && !withdrawn
                    && scope.equals("JOINT")
                    && !state.equals("DRAFT")
                    && !state.equals("ACHIEVED")
                    && !state.equals("RETIRED");
        }

        /** Whether somebody did not answer, or not to what it says now. */
        public boolean lacksAnswers() {
            return asked().stream()
                    .anyMatch(signOff ->
                            signOff.status().equals("OPEN") || signOff.status().equals("STALE"));
        }

        boolean asks(String organisation) {
            return asked().stream()
                    .anyMatch(signOff -> signOff.organisation().id().equals(organisation));
        }
    }

    public record Current(int number, String text) {}

    public record Regions(List<Named> nodes) {}

    /** What was chosen besides the regions; an id that leads to nothing shows itself. */
    public List<Option> others() {
        return nodes.stream()
                .filter(Objects::nonNull)
                .map(node -> new Option(node.id(), Objects.requireNonNullElse(node.name(), node.id())))
                .toList();
    }

    /** The regions that were not asked yet. */
    public List<Named> regionsToAsk() {
        return organisations.nodes().stream()
                .filter(region -> lobbyMessage == null || !lobbyMessage.asks(region.id()))
                .toList();
    }
}
