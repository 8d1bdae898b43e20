package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/** An assessment of a stakeholder. */
public record Judgement(
        String id,
        int influence,
        int interest,
        String stance,
        LocalDate assessedOn,
        @Nullable String note,
        String assessedBy,
        Visibility visibility,
        List<Party> sharedWith,
        int version,
        @Nullable Challenge challenge) {

    public record Challenge(String id, String title) {}

    public record Party(String name) {}

    /** The names of those it is shared with, in one line. */
    public String parties() {
        return sharedWith.stream().map(Party::name).sorted().collect(Collectors.joining(", "));
    }

    /** Its id as it stands in an address. */
    public String key() {
        return id.substring(id.indexOf(':') + 1);
    }

    private static boolean isNewest(List<Judgement> all, Judgement one) {
        return all.stream()
                .filter(each -> Objects.equals(each.challenge, one.challenge))
                .findFirst()
                .equals(Optional.of(one));
    }

    /** Those that hold now: the newest of each challenge, and the newest in general. */
    public static List<Judgement> current(List<Judgement> all) {
        return all.stream().filter(each -> isNewest(all, each)).toList();
    }

    /** Those that a newer one took the place of. */
    public static List<Judgement> earlier(List<Judgement> all) {
        return all.stream().filter(each -> !isNewest(all, each)).toList();
    }
}
