package nl.noaber.web.contacts;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Participant;

/** A part of the list of contact moments. */
@AnswerTo("contacts/list")
public record ContactList(Contacts contactMoments) {

    public record Contacts(int totalCount, List<Contact> nodes, PageInfo pageInfo) {}

    public record Contact(
            String id,
            String subject,
            String channel,
            String status,
            Instant startsAt,
            Visibility visibility,
            List<Participant> participants,
            List<Challenge> challenges,
            List<Commitment> commitments) {

        /** The names on the other side, in their order. */
        public String theirs() {
            return Participant.theirs(participants);
        }

        /** How many of the promises made in it are open. */
        public long openCommitments() {
            return commitments.stream()
                    .filter(commitment -> commitment.state().equals("OPEN"))
                    .count();
        }

        public boolean hasOverdueCommitment() {
            return commitments.stream().anyMatch(Commitment::overdue);
        }
    }

    public record Challenge(String id, int number, String title) {}

    public record Commitment(String state, boolean overdue) {}
}
