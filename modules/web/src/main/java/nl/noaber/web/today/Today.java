package nl.noaber.web.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Participant;
import org.jspecify.annotations.Nullable;

/** What waits for the viewer: promises both ways, meetings ahead, relations gone quiet, the next budget moment. */
@AnswerTo("today")
public record Today(
        User viewer,
        Promises owedToUs,
        Promises owedByUs,
        Meetings ahead,
        List<Doubtful> doubtfulDeliveries,
        List<Unread> unreadBriefings,
        Meetings drafts,
        Meetings latest,
        SignOffs openSignOffs,
        Quiet quietRelationships,
        @Nullable Round budgetRound) {

    public record User(String name) {}

    public record Promises(int totalCount, List<Promise> nodes) {}

    public record Promise(
            String id,
            String text,
            @Nullable PartialDate due,
            boolean overdue,
            @Nullable Organisation organisation) {}

    public record Organisation(String id, String name) {}

    public record Meetings(List<Meeting> nodes) {}

    public record Meeting(String id, String subject, Instant startsAt, List<Participant> participants) {

        /** The names on the other side, in their order. */
        public String theirs() {
            return Participant.theirs(participants);
        }
    }

    /** A briefing that was handed out and that the viewer did not say to have read. */
    public record Unread(
            String id, Subject agendaItem, @Nullable HandedOut handedOut) {}

    public record Subject(String title) {}

    public record HandedOut(Instant at, String meeting) {}

    /** What is going to be brought, and why it should not be as it is. */
    public record Doubtful(List<String> doubts, Planned delivery) {}

    public record Planned(int number, Message message, Heard organisation, Occasion contactMoment) {}

    public record Heard(String name) {}

    public record Occasion(String id, String subject, Instant startsAt) {}

    public record SignOffs(int totalCount, List<SignOff> nodes) {}

    public record SignOff(
            Message message, Organisation organisation, LocalDate deadline, boolean overdue, int daysLeft) {}

    public record Message(String id, String title) {}

    public record Quiet(List<QuietRelationship> nodes) {}

    public record QuietRelationship(
            Organisation organisation, @Nullable LocalDate lastContactOn, LocalDate wantedBefore) {}

    public record Round(String name, @Nullable Moment nextMoment) {}

    public record Moment(
            String name,
            @Nullable PartialDate date,
            @Nullable Integer daysLeft,
            @Nullable String action) {}

    /** Whether there is nothing that waits. */
    public boolean isQuiet() {
        return owedToUs.nodes().isEmpty()
                && owedByUs.nodes().isEmpty()
                && ahead.nodes().isEmpty()
                && unreadBriefings.isEmpty()
                && drafts.nodes().isEmpty()
                && openSignOffs.nodes().isEmpty()
                && quietRelationships.nodes().isEmpty()
                && latest.nodes().isEmpty();
    }
}
