package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One governance body. */
@AnswerTo("agenda/body")
public record BodyView(@Nullable Body governanceBody, List<Recess> recesses, Coming meetings) {

    /** The first of what is to come. */
    public record Coming(int totalCount, List<MeetingListed> nodes) {}

    public record Body(
            String id,
            Known organisation,
            String level,
            @Nullable String rhythm,
            String recesses,
            List<BodyDeadline> deadlines,
            List<Member> members,
            boolean ended,
            boolean toBegin,
            boolean withdrawn,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {}

    public record Known(
            String id,
            String name,
            @Nullable String abbreviation,
            @Nullable String description,
            Source source) {}

    public record Source(String text, String certainty) {}

    public record Member(String id, String name, Named organisation, List<Named> holders) {}

    public record Recess(String calendar, String name, LocalDate from, LocalDate until, Source source) {}

    /** Those that the body keeps and that are not over yet, the first first. */
    public List<Recess> coming(Body body, LocalDate today) {
        return recesses.stream()
                .filter(recess -> recess.calendar().equals(body.recesses()))
                .filter(recess -> !recess.until().isBefore(today))
                .limit(2)
                .toList();
    }
}
