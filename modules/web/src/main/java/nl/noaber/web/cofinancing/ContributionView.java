package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.agenda.AgendaItemListed;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One contribution. */
@AnswerTo("cofinancing/contribution")
public record ContributionView(@Nullable Contribution contribution) {

    public record Contribution(
            String id,
            String projectTitle,
            Named party,
            String form,
            String state,
            String certainty,
            List<Given.Amount> lines,
            List<Given.Step> steps,
            @Nullable String conditions,
            boolean conditionFailed,
            @Nullable LocalDate expiresOn,
            boolean expired,
            @Nullable Project project,
            List<SpokenOf> contactMoments,
            List<AgendaItemListed> agendaItems,
            List<String> nextStates,
            int version,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** Its steps, to choose from. */
        public List<Option> stepOptions(Screen screen) {
            return steps.stream()
                    .map(step -> new Option(String.valueOf(step.number()), said(screen, step)))
                    .toList();
        }

        private static String said(Screen screen, Given.Step step) {
            String state = screen.choice("cofinancing.standing", step.state());
            return step.takenOn() == null
                    ? state
                    : state + ", " + screen.format().shortDay(step.takenOn());
        }

        /** All of it. */
        public BigDecimal total() {
            return lines.stream().map(Given.Amount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A contact in which it was pledged, or took another step. */
    public record SpokenOf(Contact contactMoment, @Nullable Taken step) {}

    public record Contact(String id, String subject, String channel, Instant startsAt, Visibility visibility) {}

    public record Taken(int number, String state) {}

    public record Project(String id, String title, int firstYear, int lastYear) {}
}
