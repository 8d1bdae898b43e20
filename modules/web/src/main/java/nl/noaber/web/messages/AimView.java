package nl.noaber.web.messages;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.messages.MessageView.Challenge;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** An ask of a message, and the gaps at which it could aim. */
@AnswerTo("messages/aim")
public record AimView(@Nullable Message lobbyMessage, List<Challenge> challenges, Projects projects) {

    public record Message(String id, String title, boolean editable, boolean withdrawn, Current current) {

        /** The ask with this id, otherwise the first; null when it asks nothing. */
        @Nullable
        AimedAt ask(String id) {
            return current.asks().stream()
                    .filter(ask -> ask.id().equals(id))
                    .findFirst()
                    .orElseGet(() -> current.asks().stream().findFirst().orElse(null));
        }

        /** What it asks, to choose from. */
        public List<Option> askOptions() {
            return current.asks().stream()
                    .map(ask -> new Option(ask.id(), ask.text()))
                    .toList();
        }
    }

    public record Current(List<AimedAt> asks) {}

    public record Projects(int totalCount, List<Project> nodes, PageInfo pageInfo) {}

    public record Project(String id, String title, int firstYear, int lastYear) {}

    /** The challenges, to look for. */
    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }

    /** The challenge that is looked for as a whole, and projects; without those at which it aims already. */
    public List<Option> gaps(Screen screen, AimedAt ask, String challenge) {
        Stream<Option> whole = challenges.stream()
                .filter(one -> one.id().equals(challenge))
                .map(one -> new Option(one.id(), screen.text("messages.aim.whole", one.title())));
        Stream<Option> parts = projects.nodes().stream()
                .map(project -> new Option(
                        project.id(), project.title() + " (" + project.firstYear() + "–" + project.lastYear() + ")"));
        return Stream.concat(whole, parts)
                .filter(option -> !ask.isAimedAt(option.value()))
                .toList();
    }
}
