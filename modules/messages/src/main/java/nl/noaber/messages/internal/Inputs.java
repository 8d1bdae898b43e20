package nl.noaber.messages.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageChange;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageAudience;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about lobby messages. An id that is of no such record stays one: of a record that is not there. */
final class Inputs {

    static final String USER = "User";
    static final String CHALLENGE = "Challenge";

    static final String ORGANISATION = "Organisation";
    static final UUID NOBODY = new UUID(0L, 0L);

    private Inputs() {}

    static NewLobbyMessage drafted(Input input) {
        return new NewLobbyMessage(
                ownId(input),
                new Wording(
                        input.requiredText("title"),
                        input.requiredText("text"),
                        variants(input, "variants"),
                        asks(input, "asks")),
                new LobbyMessageDetails(
                        input.requiredChoice("scope", MessageScope.class),
                        user(input, "owner"),
                        challenges(input, "challenges"),
                        input.number("budgetYear"),
                        evidence(input, "evidence"),
                        visibility(input, "visibility"),
                        sharedWith(input, "sharedWith"),
                        confidentialTo(input, "confidentialTo")));
    }

    static WordingChange revised(Input input) {
        return new WordingChange(
                input.patch("title", Inputs::text),
                input.patch("text", Inputs::text),
                input.patch("variants", Inputs::variants),
                input.patch("asks", Inputs::asks),
                change(input),
                input.text("note"));
    }

    static LobbyMessageChange updated(Input input) {
        return new LobbyMessageChange(
                input.patch("scope", (sent, field) -> sent.requiredChoice(field, MessageScope.class)),
                input.patch("owner", Inputs::user),
                input.patch("challenges", Inputs::challenges),
                input.patch("budgetYear", Input::number),
                input.patch("evidence", Inputs::evidence),
                input.patch("visibility", Inputs::visibility),
                input.patch("sharedWith", Inputs::sharedWith),
                input.patch("confidentialTo", Inputs::confidentialTo));
    }

    static MessageChange change(Input input) {
        return input.requiredChoice("change", MessageChange.class);
    }

    /** The message that a mutation is about. */
    static LobbyMessageId id(Input input) {
        return new LobbyMessageId(input.id("id", LobbyMessage.TYPE).orElse(NOBODY));
    }

    /** The version that the user saw. */
    static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }

    /** The record of a condition or a choice; null when it was left out or set to null. */
    static <I> @Nullable I id(Input input, String field, String type, Function<UUID, I> as) {
        return input.text(field) == null ? null : as.apply(input.id(field, type).orElse(NOBODY));
    }

    /** The client's own id for what it drafts, plain or as this type's; one of ours when it gave none. */
    private static LobbyMessageId ownId(Input input) {
        String text = input.text("id");
        return new LobbyMessageId(
                text == null
                        ? Ids.next()
                        : Ids.parse(text)
                                .or(() -> input.id("id", LobbyMessage.TYPE))
                                .orElseGet(() -> Ids.named("messages/" + text)));
    }

    private static List<MessageVariant> variants(Input input, String field) {
        return input.inputs(field).stream()
                .map(one -> new MessageVariant(
                        one.requiredChoice("audience", MessageAudience.class),
                        id(one, "organisation", ORGANISATION, OrganisationId::new),
                        one.requiredText("text")))
                .toList();
    }

    private static List<NewAsk> asks(Input input, String field) {
        return input.inputs(field).stream().map(Inputs::ask).toList();
    }

    private static NewAsk ask(Input input) {
        return new NewAsk(
                id(input, "id", MessageAsk.TYPE, AskId::new),
                input.requiredText("text"),
                input.value("amount", Long.class),
                input.flag("structural"),
                input.number("fromYear"),
                input.number("untilYear"),
                id(input, "budgetChapter", "BudgetChapter", BudgetChapterId::new),
                input.text("budgetArticle"));
    }

    private static List<MessageEvidence> evidence(Input input, String field) {
        return input.inputs(field).stream()
                .map(one -> new MessageEvidence(
                        one.requiredText("text"),
                        one.requiredText("source"),
                        one.text("address"),
                        one.date("validUntil")))
                .toList();
    }

    /** Set to null it is empty, which a rule refuses where something must be said. */
    private static String text(Input input, String field) {
        return Objects.requireNonNullElse(input.text(field), "");
    }

    private static Visibility visibility(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, Visibility.class), Visibility.TEAM);
    }

    private static @Nullable UserId user(Input input, String field) {
        return id(input, field, USER, UserId::new);
    }

    private static List<ChallengeId> challenges(Input input, String field) {
        return ids(input, field, CHALLENGE, ChallengeId::new);
    }

    private static Set<OrganisationId> sharedWith(Input input, String field) {
        return new HashSet<>(ids(input, field, ORGANISATION, OrganisationId::new));
    }

    private static Set<UserId> confidentialTo(Input input, String field) {
        return new HashSet<>(ids(input, field, USER, UserId::new));
    }

    private static <I> List<I> ids(Input input, String field, String type, Function<UUID, I> as) {
        return input.texts(field).stream()
                .map(text -> as.apply(GlobalId.parse(text)
                        .filter(id -> id.type().equals(type))
                        .map(GlobalId::id)
                        .orElse(NOBODY)))
                .toList();
    }
}
