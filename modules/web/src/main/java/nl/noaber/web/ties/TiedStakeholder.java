package nl.noaber.web.ties;

import java.util.List;
import java.util.Optional;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.Tie;
import org.jspecify.annotations.Nullable;

/** The organisation or person that an assessment or a relation is about. */
@AnswerTo("ties/stakeholder")
public record TiedStakeholder(
        List<Challenge> challenges, @Nullable Node node) {

    public record Challenge(String id, String title) {}

    public record Node(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<Tie> relations) {

        Optional<Tie> relation(String id) {
            return relations == null
                    ? Optional.empty()
                    : relations.stream().filter(tie -> tie.id().equals(id)).findFirst();
        }
    }

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }
}
