package nl.noaber.messages.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Ids;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.NewAsk;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Puts a message together from what was written; it is to be stored only when there are no problems. */
record MessageAssembly(Known known) {

    /**
     * The message, of the class under the Woo that is usual for who may see it.
     *
     * @param row as it is to be
     * @param asked what it asked before
     */
    WholeMessage message(MessageRow row, Written written, Set<AskId> asked) {
        LobbyMessageDetails details = written.details();
        return new WholeMessage(
                row,
                written.wording().text().strip(),
                written.wording().variants().stream().map(this::variant).toList(),
                written.wording().asks().stream().map(MessageAssembly::ask).toList(),
                details.evidence().stream().map(MessageAssembly::evidence).toList(),
                details.challenges().stream()
                        .distinct()
                        .map(known.challenges()::get)
                        .filter(Objects::nonNull)
                        .map(Challenge::id)
                        .toList(),
                named(details, row),
                asked,
                Set.of(),
                Disclosure.usual(row.visibility()));
    }

    /** For an organisation as it is now: one that was merged is the one it was merged into. */
    private MessageVariant variant(MessageVariant given) {
        return new MessageVariant(
                given.audience(), live(given.organisationId()), given.text().strip());
    }

    private @Nullable OrganisationId live(@Nullable OrganisationId id) {
        Organisation organisation = id == null ? null : known.organisations().get(id);
        return organisation == null ? null : organisation.id();
    }

    private static MessageAsk ask(NewAsk given) {
        return new MessageAsk(
                Objects.requireNonNullElseGet(given.id(), () -> new AskId(Ids.next())),
                given.text().strip(),
                given.amount(),
                given.structural(),
                given.fromYear(),
                given.untilYear(),
                given.budgetChapter(),
                Texts.stripped(given.budgetArticle()));
    }

    private static MessageEvidence evidence(MessageEvidence given) {
        return new MessageEvidence(
                given.text().strip(), given.source().strip(), Texts.stripped(given.address()), given.validUntil());
    }

    private Set<UUID> named(LobbyMessageDetails details, MessageRow row) {
        return switch (row.visibility()) {
            case SHARED ->
                details.sharedWith().stream()
                        .flatMap(id -> Stream.ofNullable(live(id)))
                        .map(OrganisationId::value)
                        .collect(Collectors.toSet());
            case CONFIDENTIAL -> others(details, row);
            case TEAM, BOARD, PUBLIC -> Set.of();
        };
    }

    private static Set<UUID> others(LobbyMessageDetails details, MessageRow row) {
        Set<UUID> users = new HashSet<>();
        details.confidentialTo().forEach(user -> users.add(user.value()));
        users.removeAll(List.of(row.ownerId().value(), row.createdBy()));
        return users;
    }
}
