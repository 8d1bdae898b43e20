package nl.noaber.web.contacts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of contact moments, for a file. */
@AnswerTo("contacts/rows")
public record ContactRows(Contacts contactMoments) {

    public record Contacts(List<Contact> nodes, PageInfo pageInfo) {}

    public record Contact(
            String subject,
            String channel,
            String status,
            Instant startsAt,
            @Nullable String place,
            Visibility visibility,
            Named owner,
            List<Participant> participants,
            List<Challenge> challenges,
            List<Commitment> commitments) {

        /** The names on one side, in their order. */
        String names(String side) {
            return participants.stream()
                    .filter(participant -> participant.side().equals(side))
                    .map(Participant::name)
                    .collect(Collectors.joining(", "));
        }

        String challengeTitles() {
            return challenges.stream().map(Challenge::title).collect(Collectors.joining(", "));
        }

        long open() {
            return commitments.stream()
                    .filter(commitment -> commitment.state().equals("OPEN"))
                    .count();
        }
    }

    public record Named(String name) {}

    public record Participant(String side, String name) {}

    public record Challenge(String title) {}

    public record Commitment(String state) {}
}
