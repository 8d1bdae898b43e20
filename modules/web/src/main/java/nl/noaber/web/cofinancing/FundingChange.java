package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import nl.noaber.web.page.Links;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What moved of one contribution, or of what one project costs, of one kind. */
public record FundingChange(
        @Nullable Titled project,
        @Nullable Identified contribution,
        @Nullable Named party,
        String kind,
        boolean cost,
        String direction,
        Standing before,
        Standing after) {

    /** A contribution that the viewer may see now. */
    public record Identified(String id) {}

    /** Where an amount stood, or stands. */
    public record Standing(String certainty, BigDecimal amount) {}

    /** Where there is more about it; null of what the viewer may not see any more. */
    public @Nullable String url() {
        if (contribution != null) {
            return Links.to(contribution.id());
        }
        return cost && project != null ? Links.to(project.id()) : null;
    }

    /** How much more it is than it was; below zero it is less. */
    public BigDecimal difference() {
        return after.amount().subtract(before.amount());
    }
}
