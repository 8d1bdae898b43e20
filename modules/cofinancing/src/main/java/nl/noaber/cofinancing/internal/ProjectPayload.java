package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a project. */
record ProjectPayload(@Nullable Project project, @Nullable Conflict conflict, List<Problem> userErrors) {

    static ProjectPayload of(Recording<Project> recording) {
        return switch (recording) {
            case Recorded<Project>(Project project) -> new ProjectPayload(project, null, List.of());
            case Conflicting<Project>(Project project, Conflict conflict) ->
                new ProjectPayload(project, conflict, List.of());
            case Refused<Project>(List<Problem> problems) -> new ProjectPayload(null, null, problems);
        };
    }
}
