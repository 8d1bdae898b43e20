package nl.noaber.agenda;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to change of a meeting; see {@link MeetingDetails} for the fields. */
public record MeetingChange(
        Patch<@Nullable String> name,
        Patch<MeetingTime> time,
        Patch<@Nullable String> place,
        Patch<MeetingState> state,
        Patch<Visibility> visibility,
        Patch<Set<OrganisationId>> sharedWith) {

    /** Only for another time. */
    public static MeetingChange to(MeetingTime time) {
        return new MeetingChange(Patch.kept(), Patch.set(time), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept());
    }

    /** Only into another state. */
    public static MeetingChange to(MeetingState state) {
        return new MeetingChange(
                Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(state), Patch.kept(), Patch.kept());
    }

    /**
     * The details as they are to be. One that was planned and gets another time has moved, until it is back at the time that it
     * was planned for; only a more precise one is no other. Who it was shared with goes with the visibility that it had.
     *
     * @param planned the time that it was planned for before it was moved; null when that is not known
     */
    public MeetingDetails over(MeetingDetails stored, @Nullable MeetingTime planned) {
        MeetingTime next = time.over(stored.time());
        Visibility seen = visibility.over(stored.visibility());
        return new MeetingDetails(
                name.over(stored.name()),
                next,
                place.over(stored.place()),
                stateAt(next, stored, planned),
                seen,
                sharedWith.over(seen == Visibility.SHARED ? stored.sharedWith() : Set.of()));
    }

    private MeetingState stateAt(MeetingTime next, MeetingDetails stored, @Nullable MeetingTime planned) {
        MeetingState asked = state.over(stored.state());
        if (!asked.isToCome() || next.equals(stored.time())) {
            return asked;
        }
        return planned != null && next.isWithin(planned) ? MeetingState.PLANNED : MeetingState.MOVED;
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        name.ifSet(_ -> fields.add("name"));
        time.ifSet(_ -> fields.add("time"));
        place.ifSet(_ -> fields.add("place"));
        state.ifSet(_ -> fields.add("state"));
        visibility.ifSet(_ -> fields.add("visibility"));
        sharedWith.ifSet(_ -> fields.add("sharedWith"));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public MeetingChange without(Set<String> fields) {
        return new MeetingChange(
                fields.contains("name") ? Patch.kept() : name,
                fields.contains("time") ? Patch.kept() : time,
                fields.contains("place") ? Patch.kept() : place,
                fields.contains("state") ? Patch.kept() : state,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("sharedWith") ? Patch.kept() : sharedWith);
    }
}
