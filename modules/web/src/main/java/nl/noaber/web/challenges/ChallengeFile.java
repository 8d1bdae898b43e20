package nl.noaber.web.challenges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.cofinancing.AskedFor;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Participant;
import org.jspecify.annotations.Nullable;

/** The file of one challenge: what it is, who heard about it, what was promised, what happened. */
@AnswerTo("challenges/one")
public record ChallengeFile(@Nullable Challenge challenge) {

    public record Challenge(
            String id,
            int number,
            @Nullable String name,
            String title,
            @Nullable String description,
            int version,
            Programme programme,
            Contacts contactMoments,
            Commitments commitments,
            Messages lobbyMessages,
            List<AskedFor> askedFor,
            List<Audience> heardBy,
            Timeline timeline) {}

    public record Programme(String id, String abbreviation, String name) {}

    public record Contacts(int totalCount, List<Contact> nodes) {}

    public record Contact(String id, String subject, String channel, Instant startsAt, List<Participant> participants) {

        /** The names on the other side, in their order. */
        public String theirs() {
            return Participant.theirs(participants);
        }
    }

    public record Messages(int totalCount, List<Message> nodes) {}

    public record Message(
            String id,
            String title,
            String scope,
            String state,
            @Nullable Integer budgetYear) {}

    public record Commitments(int totalCount, List<Commitment> nodes) {}

    public record Commitment(
            String id,
            String direction,
            String text,
            @Nullable PartialDate due,
            @Nullable String forum,
            boolean overdue,
            @Nullable Organisation organisation) {}

    public record Organisation(String id, String name) {}

    public record Audience(Organisation organisation, int contactMoments, LocalDate lastContactOn) {}

    public record Timeline(List<Change> nodes) {}

    public record Change(Instant at, String actorName, String action, List<FieldChange> fields) {}

    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
