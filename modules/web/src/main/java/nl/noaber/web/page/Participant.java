package nl.noaber.web.page;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody who took part in a contact moment: {@code side name}. */
public record Participant(String side, String name) {

    /** Those who sat on the other side of the table, as one text. */
    public static String theirs(List<Participant> participants) {
        return participants.stream()
                .filter(participant -> participant.side().equals("THEIRS"))
                .map(Participant::name)
                .collect(Collectors.joining(", "));
    }
}
