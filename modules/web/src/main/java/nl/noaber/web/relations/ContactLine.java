package nl.noaber.web.relations;

import java.time.Instant;
import java.util.List;

/** A contact moment in the timeline of a relation. */
public record ContactLine(
        String id,
        String subject,
        String channel,
        Instant startsAt,
        List<Participant> participants,
        List<Challenge> challenges) {

    public record Participant(String side, String name) {}

    public record Challenge(String id, int number) {}

    /** Everybody who took part, theirs first. */
    public String who() {
        return String.join(
                ", ",
                participants.stream()
                        .filter(participant -> participant.side().equals("THEIRS"))
                        .map(Participant::name)
                        .toList());
    }
}
