package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.ChangedMeanwhile;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;

/** Looks up what projects and contributions name, each sort of record in one go, and holds it while they are written. */
@Singleton
final class Lookups {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Stakeholders stakeholders;

    Lookups(Organisations organisations, Programmes programmes, Stakeholders stakeholders) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.stakeholders = stakeholders;
    }

    Known of(Viewer viewer, Collection<ProjectDetails> details) {
        Set<OrganisationId> named = new HashSet<>();
        Set<ChallengeId> challenges = new HashSet<>();
        Set<ProgrammeId> whole = new HashSet<>();
        for (ProjectDetails one : details) {
            named.addAll(one.sharedWith());
            Stream.ofNullable(one.lead()).forEach(named::add);
            Stream.ofNullable(one.challenge()).forEach(challenges::add);
            Stream.ofNullable(one.programme()).forEach(whole::add);
        }
        return new Known(
                organisations.byIds(viewer, named),
                programmes.challengesByIds(viewer, challenges),
                programmes.byIds(viewer, whole));
    }

    /** A party with its successor, if any. */
    Known ofParty(Viewer viewer, OrganisationId party) {
        return ofParties(viewer, Set.of(party));
    }

    /** Parties, each with its successor, if any. */
    Known ofParties(Viewer viewer, Set<OrganisationId> parties) {
        Map<OrganisationId, Organisation> found = new HashMap<>(organisations.byIds(viewer, parties));
        Set<OrganisationId> successors = found.values().stream()
                .flatMap(
                        organisation -> Stream.ofNullable(organisation.details().successorId()))
                .collect(Collectors.toSet());
        if (!successors.isEmpty()) {
            found.putAll(organisations.byIds(viewer, successors));
        }
        return new Known(found, Map.of(), Map.of());
    }

    /**
     * Keeps the organisations from being merged until the open transaction ends. What was read of one that was merged
     * meanwhile is read again, with all that follows from it.
     */
    void hold(Known known) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        known.organisations().forEach((asked, found) -> {
            read.put(asked, found.id());
            read.put(found.id(), found.id());
        });
        if (read.isEmpty()) {
            return;
        }
        stakeholders.hold(read.keySet()).forEach((id, survivor) -> {
            if (!survivor.equals(read.get(id))) {
                throw new ChangedMeanwhile(id + " was merged into " + survivor + ", or is itself again");
            }
        });
    }
}
