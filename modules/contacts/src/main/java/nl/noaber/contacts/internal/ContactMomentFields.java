package nl.noaber.contacts.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.Bringable;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A contact moment as the change log shows it: field by field, as text, named as in the schema. */
record ContactMomentFields(Known known) {

    Map<String, @Nullable String> of(WholeContactMoment moment) {
        ContactMomentRow row = moment.row();
        boolean shared = row.visibility() == Visibility.SHARED;
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("subject", Texts.orNull(row.subject()));
        fields.put("channel", row.channel().name());
        fields.put("status", row.status().name());
        fields.put("startsAt", row.startsAt().toString());
        fields.put("endsAt", row.endsAt() == null ? null : row.endsAt().toString());
        fields.put("place", row.place());
        fields.put("participants", participants(moment));
        fields.put("challenges", challenges(moment));
        fields.put("note", row.note());
        fields.put("handedOver", row.handedOver());
        fields.put("intendedResult", row.intendedResult());
        fields.put("onBehalfOf", row.onBehalfOf());
        fields.put("owner", user(row.ownerId().value()));
        fields.put("visibility", row.visibility().name());
        fields.put("disclosureClass", row.disclosureClass().name());
        fields.put("disclosureGrounds", grounds(row));
        fields.put("sharedWith", shared ? names(moment.named(), this::organisation) : null);
        fields.put("confidentialTo", shared ? null : names(moment.named(), this::user));
        fields.put("deliveries", joined(moment.deliveries().stream().map(one -> delivery(one, row.status()))));
        return fields;
    }

    /**
     * Whoever may see the contact moment may not see that it was this message that was brought, to whom and how it landed. The
     * version of what is planned is none yet.
     */
    private String delivery(DeliveryRow row, ContactMomentStatus status) {
        String said = said(row, status) + " → "
                + organisation(row.organisationId().value()) + ": " + row.reception()
                + (row.quote() == null ? "" : ", “" + row.quote() + "”");
        Bringable message = known.messages().get(row.lobbyMessageId());
        return message == null || message.visibility() == Visibility.CONFIDENTIAL
                ? ConfidentialMessage.of(row.id(), said)
                : message.title() + said;
    }

    /** In which version, and in whose name alone. */
    private String said(DeliveryRow row, ContactMomentStatus status) {
        String said = Stream.concat(
                        status == ContactMomentStatus.PLANNED
                                ? Stream.empty()
                                : Stream.of(Integer.toString(row.number())),
                        Stream.ofNullable(row.onBehalfOfId()).map(id -> organisation(id.value())))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    /** The owner of a record as the change log names it. */
    String user(UUID id) {
        User user = known.users().get(new UserId(id));
        return user == null ? id.toString() : user.name();
    }

    String organisation(UUID id) {
        Organisation organisation = known.organisations().get(new OrganisationId(id));
        return organisation == null ? id.toString() : organisation.name();
    }

    String challenge(ChallengeId id) {
        Challenge challenge = known.challenges().get(id);
        return challenge == null ? id.value().toString() : challenge.title();
    }

    private static @Nullable String grounds(ContactMomentRow row) {
        return joined(row.disclosure().grounds().stream().map(DisclosureGround::article));
    }

    private static @Nullable String participants(WholeContactMoment moment) {
        return joined(Stream.of(Side.OURS, Side.THEIRS)
                .flatMap(side -> moment.participants().stream().filter(one -> one.side() == side))
                .map(ContactMomentFields::participant));
    }

    private static String participant(ParticipantRow row) {
        return row.name().equals(row.functionName())
                ? row.side() + " " + row.name()
                : row.side() + " " + row.name() + ", " + row.functionName();
    }

    private @Nullable String challenges(WholeContactMoment moment) {
        return joined(moment.challengeIds().stream().map(this::challenge).sorted());
    }

    private static @Nullable String names(Set<UUID> ids, Function<UUID, String> name) {
        return joined(ids.stream().map(name).sorted());
    }

    static @Nullable String joined(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
