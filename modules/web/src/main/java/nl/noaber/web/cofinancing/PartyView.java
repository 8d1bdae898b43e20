package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What an organisation contributes to everything. */
@AnswerTo("cofinancing/party")
public record PartyView(
        @Nullable Named organisation, Coverage funding, Asked asked, ProjectView.Contributions contributions) {

    /** What it was asked for and has not answered. */
    public record Asked(int totalCount, List<Given> nodes) {}
}
