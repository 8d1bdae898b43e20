package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.UserError;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One route, and what it would be if one of its meetings moved. */
@AnswerTo("agenda/route")
public record RouteView(@Nullable One route) {

    public record One(
            String id,
            String title,
            @Nullable Named lead,
            Named owner,
            List<Titled> challenges,
            List<RouteStepLine> steps,
            @Nullable Integer slackLeast,
            @Nullable Integer slackMost,
            @Nullable Move ifMoved,
            Visibility visibility,
            List<Named> sharedWith,
            boolean withdrawn,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** The meetings that can be moved, by what the steps are called. */
        public List<Option> movable() {
            return steps.stream()
                    .filter(step -> step.meeting() != null && step.meeting().isMovable())
                    .map(step -> new Option(String.valueOf(step.meeting().id()), step.title()))
                    .toList();
        }

        public String slack(Screen screen) {
            return RouteWords.slack(screen, slackLeast, slackMost);
        }
    }

    public record Move(List<RouteStepLine> steps, List<String> sentences, List<UserError> userErrors) {}
}
