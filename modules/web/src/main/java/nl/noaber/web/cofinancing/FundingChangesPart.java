package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.AnswerTo;

/** A part of what moved, for a file that has all of it. */
@AnswerTo("cofinancing/changed")
public record FundingChangesPart(Part fundingChanges) {

    /** So many of so many. */
    public record Part(int rowCount, List<FundingChange> rows) {}
}
