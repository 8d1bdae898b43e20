package nl.noaber.briefings.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.Delivery;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer knows about a subject, without what is confidential.
 *
 * @param items the item, the one that it continues, and those about the same money: by id
 * @param commitments those that are open, the first due first
 * @param lines what each contribution gives
 */
record Gathered(
        Subject subject,
        LocalDate today,
        Map<AgendaItemId, AgendaItem> items,
        Map<ChallengeId, Challenge> challenges,
        List<MessageVersion> versions,
        Map<MessageVersionId, String> texts,
        Map<MessageVersionId, List<MessageAsk>> asks,
        List<Assessment> assessments,
        List<Delivery> deliveries,
        List<Commitment> commitments,
        List<Contribution> contributions,
        Map<ContributionId, List<MoneyLine>> lines,
        Map<ProjectId, Project> projects,
        Map<ProjectId, Funding> fundings,
        Map<OrganisationId, Organisation> organisations) {

    /** The item, if the viewer may see it. */
    @Nullable
    AgendaItem item() {
        return items.get(subject.item().id());
    }

    String name(@Nullable OrganisationId id) {
        Organisation found = id == null ? null : organisations.get(id);
        return found == null ? "Een partij" : Texts.plain(found.name());
    }

    String name(StakeholderId id) {
        return name(id instanceof OrganisationId organisation ? organisation : null);
    }

    BigDecimal amount(Contribution contribution) {
        return lines.getOrDefault(contribution.id(), List.of()).stream()
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
