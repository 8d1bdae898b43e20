package nl.noaber.web.cofinancing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What an organisation contributes to everything. */
@AnswerTo("cofinancing/party")
public record PartyView(
        @Nullable Named organisation,
        Coverage funding,
        Asked asked,
        Unanswered unanswered,
        ProjectView.Contributions contributions) {

    /** What it was asked for and has not answered. */
    public record Asked(int totalCount, List<Given> nodes) {}

    /** The divisions of a cost that were sent to it and that it has not answered. */
    public record Unanswered(int totalCount, List<Division> nodes) {}

    public record Division(String id, String title, List<Proposal> proposals) {

        /** Until when it may answer; null when nobody said. */
        public @Nullable LocalDate deadline() {
            return proposals.stream()
                    .filter(proposal -> proposal.sentAt() != null)
                    .map(Proposal::deadline)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
        }
    }

    public record Proposal(
            @Nullable Instant sentAt, @Nullable LocalDate deadline) {}

    /** Where the contributions are of which its sums of a kind are made, of one year or of all. */
    public Address figures(String kind, @Nullable Integer year) {
        String of = year == null ? "" : String.valueOf(year);
        return FigureFilter.of("party", organisation == null ? "" : organisation.id())
                .with("kind", kind)
                .with("from", of)
                .with("until", of);
    }

    /** How much waits for its answer. */
    public int waiting() {
        return asked.totalCount() + unanswered.totalCount();
    }
}
