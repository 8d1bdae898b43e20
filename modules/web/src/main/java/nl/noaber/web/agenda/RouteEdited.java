package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A route as its form shows it. */
@AnswerTo("agenda/routeEdit")
public record RouteEdited(@Nullable One route) {

    public record One(
            String id,
            String title,
            @Nullable Named lead,
            Named owner,
            List<Titled> challenges,
            List<Step> steps,
            Visibility visibility,
            List<Named> sharedWith,
            int version,
            boolean editable) {

        /** The ids of all that it names. */
        Stream<String> named() {
            Stream<String> beside = Stream.concat(
                    Stream.concat(Stream.ofNullable(lead), sharedWith.stream()).map(Named::id),
                    challenges.stream().map(Titled::id));
            return Stream.concat(
                    beside,
                    steps.stream()
                            .flatMap(step ->
                                    Stream.concat(Stream.ofNullable(step.meeting()), step.alternatives().stream()))
                            .map(RouteStepLine.Id::id));
        }
    }

    public record Step(
            String title,
            @Nullable String yields,
            RouteStepLine.@Nullable Id body,
            RouteStepLine.@Nullable Id meeting,
            @Nullable MeetingWhen time,
            @Nullable LocalDate noLaterThan,
            @Nullable String noLaterReason,
            List<RouteStepLine.Id> alternatives,
            List<RouteStepLine.Follows> follows) {}
}
