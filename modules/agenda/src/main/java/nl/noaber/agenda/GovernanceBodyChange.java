package nl.noaber.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What to change of a body; see {@link GovernanceBodyDetails} for the fields. */
public record GovernanceBodyChange(
        Patch<BodyLevel> level,
        Patch<@Nullable BodyRhythm> rhythm,
        Patch<RecessCalendar> recesses,
        Patch<List<DeadlineRule>> deadlines,
        Patch<Set<PostId>> members) {

    /** The details as they are to be. */
    public GovernanceBodyDetails over(GovernanceBodyDetails stored) {
        return new GovernanceBodyDetails(
                level.over(stored.level()),
                rhythm.over(stored.rhythm()),
                recesses.over(stored.recesses()),
                deadlines.over(stored.deadlines()),
                members.over(stored.members()));
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        level.ifSet(_ -> fields.add("level"));
        rhythm.ifSet(_ -> fields.add("rhythm"));
        recesses.ifSet(_ -> fields.add("recesses"));
        deadlines.ifSet(_ -> fields.add("deadlines"));
        members.ifSet(_ -> fields.add("members"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public GovernanceBodyChange without(Set<String> fields) {
        return new GovernanceBodyChange(
                fields.contains("level") ? Patch.kept() : level,
                fields.contains("rhythm") ? Patch.kept() : rhythm,
                fields.contains("recesses") ? Patch.kept() : recesses,
                fields.contains("deadlines") ? Patch.kept() : deadlines,
                fields.contains("members") ? Patch.kept() : members);
    }
}
