package nl.noaber.messages.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.RoleAudience;
import nl.noaber.stakeholders.OrganisationId;

/**
 * A lobby message with all that is stored of it, in its newest wording.
 *
 * @param named the organisations it is shared with, or the users it is confidential to besides its owner and its maker
 * @param known all that it ever asked
 * @param askedOf the organisations that are asked to sign it off
 * @param disclosure the class of its newest version under the Woo
 */
record WholeMessage(
        MessageRow row,
        String text,
        List<MessageVariant> variants,
        List<MessageAsk> asks,
        List<MessageEvidence> evidence,
        List<ChallengeId> challenges,
        Set<UUID> named,
        Set<AskId> known,
        Set<UUID> askedOf,
        Disclosure disclosure) {

    WholeMessage {
        variants = List.copyOf(variants);
        asks = List.copyOf(asks);
        evidence = List.copyOf(evidence);
        challenges = List.copyOf(challenges);
        named = Set.copyOf(named);
        known = Set.copyOf(known);
        askedOf = Set.copyOf(askedOf);
    }

    Written written() {
        return new Written(wording(), details());
    }

    Wording wording() {
        return new Wording(
                row.title(),
                text,
                variants,
                asks.stream().map(MessageAsk::again).toList());
    }

    private LobbyMessageDetails details() {
        boolean shared = row.visibility() == Visibility.SHARED;
        return new LobbyMessageDetails(
                row.scope(),
                row.ownerId(),
                challenges,
                row.budgetYear(),
                evidence,
                row.visibility(),
                shared ? named.stream().map(OrganisationId::new).collect(Collectors.toSet()) : Set.of(),
                shared ? Set.of() : named.stream().map(UserId::new).collect(Collectors.toSet()));
    }

    WholeMessage with(MessageRow changed) {
        return new WholeMessage(changed, text, variants, asks, evidence, challenges, named, known, askedOf, disclosure);
    }

    WholeMessage naming(Set<UUID> others) {
        return new WholeMessage(row, text, variants, asks, evidence, challenges, others, known, askedOf, disclosure);
    }

    WholeMessage askedOf(Set<UUID> organisations) {
        return new WholeMessage(
                row, text, variants, asks, evidence, challenges, named, known, organisations, disclosure);
    }

    /** Of the class that another was of; what was as usual for who may see that is as usual for who may see this. */
    WholeMessage classedAs(WholeMessage other) {
        return classed(other.disclosure.following(other.row.visibility(), row.visibility()));
    }

    WholeMessage classed(Disclosure other) {
        return new WholeMessage(row, text, variants, asks, evidence, challenges, named, known, askedOf, other);
    }

    /** Who is named with it in the database. */
    Set<UUID> principals() {
        return row.visibility() == Visibility.CONFIDENTIAL
                ? Stream.concat(named.stream(), own().stream()).collect(Collectors.toSet())
                : named;
    }

    /** Its owner and its maker, who may be the same. */
    private Set<UUID> own() {
        return Stream.of(row.ownerId().value(), row.createdBy()).collect(Collectors.toSet());
    }

    /**
     * A draft is the team's, and what is said alone is nothing for partners: what of that is public names the others who
     * read it. Who is asked to sign it off finds it, but for what is the board's: there is no telling both to the index.
     */
    Reach reach() {
        Visibility visibility = row.visibility();
        if (row.state() == MessageState.DRAFT || row.isWithdrawn()) {
            return visibility == Visibility.CONFIDENTIAL
                    ? new Reach(visibility, own())
                    : new Reach(Visibility.TEAM, Set.of());
        }
        if (row.scope() == MessageScope.OWN) {
            return visibility == Visibility.PUBLIC
                    ? new Reach(Visibility.SHARED, RoleAudience.READERS)
                    : new Reach(visibility, principals());
        }
        boolean asked = visibility == Visibility.TEAM && !askedOf.isEmpty();
        return new Reach(
                asked ? Visibility.SHARED : visibility,
                Stream.concat(principals().stream(), askedOf.stream()).collect(Collectors.toSet()));
    }

    List<VariantRow> variantRows(VersionRow version) {
        return IntStream.range(0, variants.size())
                .mapToObj(position -> VariantRow.of(version.id(), position, variants.get(position)))
                .toList();
    }

    List<AskRow> askRows(VersionRow version) {
        return IntStream.range(0, asks.size())
                .mapToObj(position -> AskRow.of(version.id(), position, asks.get(position)))
                .toList();
    }

    List<EvidenceRow> evidenceRows() {
        return IntStream.range(0, evidence.size())
                .mapToObj(position -> EvidenceRow.of(row.id(), position, evidence.get(position)))
                .toList();
    }
}
