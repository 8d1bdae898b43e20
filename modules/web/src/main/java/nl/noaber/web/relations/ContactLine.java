package nl.noaber.web.relations;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.Participant;

/** A contact moment in the timeline of a relation. */
public record ContactLine(
        String id,
        String subject,
        String channel,
        Instant startsAt,
        Visibility visibility,
        List<Participant> participants,
        List<Challenge> challenges) {

    public record Challenge(String id, int number) {}

    /** Who sat on the other side of the table. */
    public String theirs() {
        return Participant.theirs(participants);
    }
}
