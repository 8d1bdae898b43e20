package nl.noaber.web.messages;

import java.util.List;
import java.util.Objects;
import nl.noaber.web.messages.MessageView.Challenge;
import org.jspecify.annotations.Nullable;

/** An ask with the gaps at which it aims. */
public record AimedAt(String id, String text, List<Aim> aims) {

    /** At what it aims: a project or a challenge as a whole. */
    public record Aim(@Nullable Project project, @Nullable Challenge challenge) {

        /** Its global id. */
        public String id() {
            return project == null ? Objects.requireNonNull(challenge).id() : project.id();
        }

        /** What it is called. */
        public String title() {
            return project == null ? Objects.requireNonNull(challenge).title() : project.title();
        }
    }

    public record Project(String id, String title) {}

    boolean isAimedAt(String gap) {
        return aims.stream().anyMatch(aim -> aim.id().equals(gap));
    }
}
