package nl.noaber.messages.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageVariant;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A lobby message as the change log shows it: field by field, as text, named as in the schema. */
record MessageFields(Known known) {

    Map<String, @Nullable String> of(WholeMessage message) {
        MessageRow row = message.row();
        boolean shared = row.visibility() == Visibility.SHARED;
        Map<String, @Nullable String> fields =
                wording(Phrases.kept(known), row.title(), message.text(), message.variants(), message.asks());
        fields.put("scope", row.scope().name());
        fields.put("state", row.state().name());
        fields.put("owner", user(row.ownerId().value()));
        fields.put("challenges", joined(message.challenges().stream().map(this::challenge)));
        fields.put(
                "budgetYear", row.budgetYear() == null ? null : row.budgetYear().toString());
        fields.put("evidence", Texts.orNull(Phrases.kept(known).evidence(message.evidence())));
        fields.put("alignmentShared", row.alignmentShared() ? "true" : null);
        fields.put("visibility", row.visibility().name());
        fields.put("sharedWith", shared ? names(message.named(), this::organisation) : null);
        fields.put("confidentialTo", shared ? null : names(message.named(), this::user));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeMessage message, Set<String> named) {
        Map<String, @Nullable String> fields = of(message);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** The fields of a wording, in their order. */
    static Map<String, @Nullable String> wording(
            Phrases phrases, String title, String text, List<MessageVariant> variants, List<MessageAsk> asks) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("text", Texts.orNull(text));
        fields.put("variants", Texts.orNull(phrases.variants(variants)));
        fields.put("asks", Texts.orNull(phrases.asks(asks)));
        return fields;
    }

    private String user(UUID id) {
        User user = known.users().get(new UserId(id));
        return user == null ? id.toString() : user.name();
    }

    private String organisation(UUID id) {
        Organisation organisation = known.organisations().get(new OrganisationId(id));
        return organisation == null ? id.toString() : organisation.name();
    }

    private String challenge(ChallengeId id) {
        Challenge challenge = known.challenges().get(id);
        return challenge == null ? id.value().toString() : challenge.title();
    }

    private static @Nullable String names(Set<UUID> ids, Function<UUID, String> name) {
        return joined(ids.stream().map(name));
    }

    private static @Nullable String joined(Stream<String> lines) {
        return Texts.orNull(lines.sorted().collect(Collectors.joining("\n")));
    }
}
