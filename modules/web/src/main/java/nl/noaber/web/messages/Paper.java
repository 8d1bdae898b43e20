package nl.noaber.web.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Parliament did with a message. */
public record Paper(
        String id,
        String kind,
        @Nullable String number,
        String subject,
        @Nullable String status,
        @Nullable String cabinetAppreciation,
        @Nullable LocalDate date,
        @Nullable String address,
        int version,
        List<Vote> votes) {

    /** How one group voted. */
    public record Vote(Group group, String position) {}

    public record Group(String id, String name, @Nullable String abbreviation) {

        /** As it is called in Parliament. */
        public String called() {
            return Objects.requireNonNullElse(abbreviation, name);
        }
    }

    /** The groups that voted so. */
    public List<String> voted(String position) {
        return votes.stream()
                .filter(vote -> vote.position().equals(position))
                .map(vote -> vote.group().called())
                .sorted()
                .toList();
    }
}
