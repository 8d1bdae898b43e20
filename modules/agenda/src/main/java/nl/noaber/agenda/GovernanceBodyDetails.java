package nl.noaber.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a body.
 *
 * @param rhythm null when nobody said
 * @param deadlines at most one of each kind; none when nobody said
 * @param members the posts that sit in it
 */
public record GovernanceBodyDetails(
        BodyLevel level,
        @Nullable BodyRhythm rhythm,
        RecessCalendar recesses,
        List<DeadlineRule> deadlines,
        Set<PostId> members) {

    public GovernanceBodyDetails {
        deadlines = deadlines.stream()
                .sorted(Comparator.comparing(DeadlineRule::kind))
                .toList();
        members = Set.copyOf(members);
    }

    /** On this level, with nothing else known. */
    public static GovernanceBodyDetails on(BodyLevel level) {
        return new GovernanceBodyDetails(level, null, RecessCalendar.NONE, List.of(), Set.of());
    }

    /** The same with these deadlines. */
    public GovernanceBodyDetails asking(DeadlineRule... rules) {
        return new GovernanceBodyDetails(level, rhythm, recesses, List.of(rules), members);
    }
}
