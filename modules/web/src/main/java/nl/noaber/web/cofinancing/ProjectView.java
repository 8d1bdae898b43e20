package nl.noaber.web.cofinancing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.agenda.AgendaItemListed;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One project. */
@AnswerTo("cofinancing/project")
public record ProjectView(@Nullable Project project) {

    public record Project(
            String id,
            String title,
            @Nullable String description,
            @Nullable Titled challenge,
            Named programme,
            @Nullable Named lead,
            int firstYear,
            int lastYear,
            String phase,
            String state,
            Estimates estimates,
            Contributions contributions,
            @Nullable Coverage funding,
            List<AskedFor> askedFor,
            List<AgendaItemListed> agendaItems,
            int matchCount,
            List<Served> matches,
            Visibility visibility,
            List<Named> sharedWith,
            int version,
            boolean withdrawn,
            boolean editable,
            Timeline timeline) {

        /** The part of its id that an address can hold. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }

        /** Where the contributions are of which its sums are made. */
        public Address figures() {
            return FigureFilter.of("project", id);
        }

        /** What it costs: the newest estimate. */
        public Optional<Estimate> cost() {
            return estimates.nodes().stream().findFirst();
        }
    }

    public record Estimates(int totalCount, List<Estimate> nodes) {}

    public record Contributions(int totalCount, List<Given> nodes, PageInfo pageInfo) {}

    public record Timeline(List<Change> nodes) {}

    public record Change(String action, Instant at, String actorName, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
