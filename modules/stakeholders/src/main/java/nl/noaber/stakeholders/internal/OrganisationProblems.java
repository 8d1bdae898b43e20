package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;

/** What an organisation must keep to. */
@Singleton
final class OrganisationProblems {

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[^\\s/]+\\.[^\\s]+|https?://[^\\s/]+\\.[a-z]+");

    private final OrganisationRows organisations;
    private final Identifiers identifiers;
    private final Users users;

    OrganisationProblems(OrganisationRows organisations, Identifiers identifiers, Users users) {
        this.organisations = organisations;
        this.identifiers = identifiers;
        this.users = users;
    }

    List<Problem> of(OrganisationId id, OrganisationDetails details) {
        List<Problem> problems = new ArrayList<>();
        texts(details, problems);
        if (details.validity().isReversed()) {
            problems.add(Problem.of("ENDS_BEFORE_IT_BEGINS", "validUntil"));
        }
        identifiers(id, details, problems);
        ties(id, details, problems);
        owner(details, problems);
        return problems;
    }

    private static void texts(OrganisationDetails details, List<Problem> problems) {
        Texts.required(details.name(), 300, "name", problems);
        Texts.atMost(details.englishName(), 300, "englishName", problems);
        Texts.atMost(details.abbreviation(), 40, "abbreviation", problems);
        details.otherNames().forEach(name -> Texts.atMost(name, 300, "otherNames", problems));
        Texts.atMost(details.description(), 10_000, "description", problems);
        Texts.atMost(details.website(), 500, "website", problems);
        Texts.atMost(details.visitingAddress(), 300, "visitingAddress", problems);
        details.tags().forEach(tag -> Texts.atMost(tag, 60, "tags", problems));
        String website = details.website();
        if (website != null && !WEB_ADDRESS.matcher(website).matches()) {
            problems.add(Problem.of("NO_WEB_ADDRESS", "website"));
        }
    }

    private void identifiers(OrganisationId id, OrganisationDetails details, List<Problem> problems) {
        List<ExternalIdentifier> all = details.identifiers();
        Map<ExternalIdentifier, Identifiers.Holder> held = identifiers.heldByOthers(id, all);
        for (int index = 0; index < all.size(); index++) {
            ExternalIdentifier identifier = all.get(index);
            String field = "identifiers." + index + ".value";
            if (!identifier.scheme().accepts(identifier.value())) {
                problems.add(
                        Problem.of("IDENTIFIER_FORM", field, identifier.scheme().name(), identifier.value()));
            }
            Identifiers.Holder holder = held.get(identifier);
            if (holder != null) {
                problems.add(Problem.of(
                        "IDENTIFIER_TAKEN", field, identifier.scheme().name(), identifier.value(), holder.name()));
            }
        }
    }

    private void ties(OrganisationId id, OrganisationDetails details, List<Problem> problems) {
        OrganisationId parent = details.parentId();
        OrganisationId successor = details.successorId();
        Set<OrganisationId> tied = new HashSet<>();
        Stream.of(Optional.ofNullable(parent), Optional.ofNullable(successor)).forEach(tie -> tie.ifPresent(tied::add));
        Set<OrganisationId> live = tied.isEmpty() ? Set.of() : organisations.live(tied);
        if (parent != null && !live.contains(parent)) {
            problems.add(Problem.of("ORGANISATION_NOT_FOUND", "parent"));
        }
        if (parent != null && (parent.equals(id) || organisations.isWithin(parent, id))) {
            problems.add(Problem.of("PART_OF_ITSELF", "parent"));
        }
        if (successor != null && !live.contains(successor)) {
            problems.add(Problem.of("ORGANISATION_NOT_FOUND", "successor"));
        }
        if (id.equals(successor)) {
            problems.add(Problem.of("SUCCEEDS_ITSELF", "successor"));
        }
    }

    private void owner(OrganisationDetails details, List<Problem> problems) {
        UserId owner = details.relationshipOwnerId();
        if (owner == null) {
            return;
        }
        boolean inTeam = users.byId(Viewer.system("rules"), owner)
                .filter(user -> user.role().isTeam())
                .isPresent();
        if (!inTeam) {
            problems.add(Problem.of("NOT_A_COLLEAGUE", "relationshipOwner"));
        }
    }
}
