package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One division of a cost. */
@AnswerTo("divisions/division")
public record DivisionView(@Nullable Division costDivision) {

    public record Division(
            String id,
            String title,
            @Nullable Project project,
            @Nullable String source,
            Visibility visibility,
            List<Given.Amount> lines,
            @Nullable BigDecimal total,
            List<Proposal> proposals,
            Instant updatedAt,
            int version,
            boolean withdrawn,
            boolean editable,
            ProjectView.Timeline timeline) {

        /** The one that was sent. */
        public Optional<Proposal> sent() {
            return proposals.stream().filter(Proposal::isSent).findFirst();
        }

        public Optional<Proposal> proposal(int number) {
            return proposals.stream().filter(one -> one.number() == number).findFirst();
        }

        /** The one that is shown first: what was sent, or the newest. */
        public List<Proposal> shown() {
            return proposals.stream()
                    .sorted((one, other) ->
                            one.isSent() == other.isSent() ? other.number() - one.number() : one.isSent() ? -1 : 1)
                    .toList();
        }

        public boolean isBooked() {
            return sent().filter(proposal -> proposal.state().equals("BOOKED")).isPresent();
        }
    }

    public record Project(String id, String title, int firstYear, int lastYear) {}
}
