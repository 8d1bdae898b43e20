package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;

/** The batched look-ups of the edges of funding opportunities. */
@Singleton
final class OpportunityLoaders {

    static final String SCHEME = "FundingOpportunity.scheme";
    static final String DOCUMENTS = "FundingOpportunity.documents";
    static final String LINKS = "FundingOpportunity.links";
    static final String CHALLENGES = "FundingOpportunity.challenges";
    static final String SHARED_WITH = "FundingOpportunity.sharedWith";
    static final String STEPS = "FundingOpportunity.steps";
    static final String APPLICATIONS = "FundingOpportunity.applications";
    static final String MATCHES = "FundingOpportunity.matches";
    static final String MATCHES_OF = "Project.matches";
    static final String OPPORTUNITY = "FundingMatchConflict.opportunity";
    static final String CONTRIBUTION = "FundingMatchConflict.contribution";

    private final FundingOpportunities opportunities;
    private final Contributions contributions;
    private final Organisations organisations;
    private final Programmes programmes;

    OpportunityLoaders(
            FundingOpportunities opportunities,
            Contributions contributions,
            Organisations organisations,
            Programmes programmes) {
        this.opportunities = opportunities;
        this.contributions = contributions;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(SCHEME, opportunities::schemesByIds),
                new Loader<>(DOCUMENTS, opportunities::documents),
                new Loader<>(LINKS, opportunities::links),
                new Loader<>(CHALLENGES, this::challenges),
                new Loader<>(SHARED_WITH, this::sharedWith),
                new Loader<>(STEPS, opportunities::steps),
                new Loader<>(APPLICATIONS, opportunities::applications),
                new Loader<>(MATCHES, opportunities::matches),
                new Loader<>(MATCHES_OF, opportunities::matchesOf),
                new Loader<>(OPPORTUNITY, opportunities::byIds),
                new Loader<>(CONTRIBUTION, contributions::byIds));
    }

    private Map<FundingOpportunityId, List<Challenge>> challenges(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<FundingOpportunityId, Set<ChallengeId>> named = opportunities.challenges(viewer, ids);
        Map<ChallengeId, Challenge> found = programmes.challengesByIds(viewer, all(named));
        return each(named, found, Comparator.comparingInt(Challenge::number));
    }

    private Map<FundingOpportunityId, List<Organisation>> sharedWith(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<FundingOpportunityId, Set<OrganisationId>> named = opportunities.sharedWith(viewer, ids);
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, all(named));
        return each(named, found, Comparator.comparing(Organisation::name));
    }

    private static <I> Set<I> all(Map<FundingOpportunityId, Set<I>> named) {
        Set<I> all = new HashSet<>();
        named.values().forEach(all::addAll);
        return all;
    }

    private static <I, T> Map<FundingOpportunityId, List<T>> each(
            Map<FundingOpportunityId, Set<I>> named, Map<I, T> found, Comparator<T> order) {
        Map<FundingOpportunityId, List<T>> each = new HashMap<>();
        named.forEach((id, all) -> each.put(
                id,
                all.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .sorted(order)
                        .toList()));
        return each;
    }
}
