package nl.noaber.web.contacts;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.coverage.DeliveryLine;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One contact moment. */
@AnswerTo("contacts/one")
public record Contact(@Nullable Moment contactMoment) {

    public record Moment(
            String id,
            String subject,
            String channel,
            String status,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String note,
            @Nullable String handedOver,
            Visibility visibility,
            String disclosureClass,
            List<String> disclosureGrounds,
            @Nullable String intendedResult,
            @Nullable String onBehalfOf,
            int version,
            boolean withdrawn,
            boolean editable,
            Instant createdAt,
            String createdBy,
            Named owner,
            List<Named> sharedWith,
            List<Named> confidentialTo,
            List<Participant> participants,
            List<Challenge> challenges,
            List<DeliveryLine> deliveries,
            List<SpokenOf> contributions,
            List<Commitment> commitments,
            Timeline timeline) {

        public List<Participant> on(String side) {
            return participants.stream()
                    .filter(participant -> participant.side().equals(side))
                    .toList();
        }
    }

    public record Named(String id, String name) {}

    public record Participant(
            String side,
            String name,
            @Nullable Named organisation,
            @Nullable Named post,
            @Nullable Named person,
            @Nullable Named user) {

        /** By what the form names it again, a person in the post it was in; null for a person the viewer may not see. */
        public @Nullable String choice() {
            return person == null
                    ? idOf(user, idOf(post, idOf(organisation, null)))
                    : ParticipantChoice.value(person.id(), idOf(post, null));
        }
    }

    private static @Nullable String idOf(@Nullable Named named, @Nullable String otherwise) {
        return named == null ? otherwise : named.id();
    }

    public record Challenge(String id, String title) {}

    /** A contribution that was pledged in it, or took another step. */
    public record SpokenOf(
            Contribution contribution, @Nullable Taken step) {}

    public record Contribution(String id, String projectTitle, Party party, String state) {}

    public record Party(String name) {}

    public record Taken(String state) {}

    public record Commitment(
            String id,
            String direction,
            String text,
            @Nullable String quote,
            @Nullable PartialDate due,
            @Nullable String forum,
            boolean overdue,
            String state,
            int version,
            boolean editable,
            Owner owner) {}

    public record Owner(String name) {}

    public record Timeline(List<Change> nodes) {}

    public record Change(Instant at, String actorName, String action, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
