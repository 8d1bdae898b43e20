package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;

/** Looks up all that funding opportunities name, each sort of record in one go. */
@Singleton
final class OpportunityLookups {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Users users;
    private final SchemeRepository schemes;

    OpportunityLookups(Organisations organisations, Programmes programmes, Users users, SchemeRepository schemes) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.users = users;
        this.schemes = schemes;
    }

    OpportunityKnown of(Viewer viewer, Collection<FundingOpportunityDetails> details) {
        Set<OrganisationId> named = new HashSet<>();
        Set<ChallengeId> challenges = new HashSet<>();
        Set<FundingSchemeId> kinds = new HashSet<>();
        Set<UserId> people = new HashSet<>();
        for (FundingOpportunityDetails one : details) {
            named.addAll(one.sharedWith());
            Stream.ofNullable(one.funder()).forEach(named::add);
            challenges.addAll(one.challenges());
            kinds.add(one.scheme());
            Stream.ofNullable(one.owner()).forEach(people::add);
        }
        return new OpportunityKnown(
                new Known(organisations.byIds(viewer, named), programmes.challengesByIds(viewer, challenges), Map.of()),
                schemes.byIds(kinds),
                people.isEmpty() ? Map.of() : users.byIds(viewer, people));
    }
}
