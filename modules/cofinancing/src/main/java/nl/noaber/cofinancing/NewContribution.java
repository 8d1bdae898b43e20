package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Ids;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution to record, with the step by which it came to where it stands.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewContribution(
        ContributionId id,
        ProjectId project,
        OrganisationId party,
        ContributionForm form,
        List<MoneyLine> lines,
        @Nullable String conditions,
        @Nullable LocalDate expiresOn,
        NewStep step) {

    public NewContribution {
        lines = List.copyOf(lines);
    }

    public static NewContribution of(ProjectId project, OrganisationId party, NewStep step, MoneyLine... lines) {
        return new NewContribution(
                new ContributionId(Ids.next()),
                project,
                party,
                ContributionForm.CASH,
                List.of(lines),
                null,
                null,
                step);
    }
}
