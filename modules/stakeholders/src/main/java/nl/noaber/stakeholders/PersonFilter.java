package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which persons are wanted; what is null or empty is not asked.
 *
 * @param text of which a word of the name begins so; of several words each
 * @param organisationId with a post at this organisation, now
 * @param organisationKinds with a post at an organisation of these kinds, now
 * @param levels with a post of these levels, now
 * @param tags with all these tags; finds nothing for a viewer outside the team
 * @param reviewBefore whose data has to be reviewed by this day
 * @param withdrawn withdrawn and merged ones instead of the others
 */
public record PersonFilter(
        @Nullable String text,
        @Nullable OrganisationId organisationId,
        Set<OrganisationKind> organisationKinds,
        Set<PostLevel> levels,
        Set<String> tags,
        @Nullable LocalDate reviewBefore,
        boolean withdrawn) {

    public static final PersonFilter ALL = new PersonFilter(null, null, Set.of(), Set.of(), Set.of(), null, false);

    public PersonFilter {
        organisationKinds = Set.copyOf(organisationKinds);
        levels = Set.copyOf(levels);
        tags = Set.copyOf(tags);
    }

    public static PersonFilter named(String text) {
        return new PersonFilter(text, null, Set.of(), Set.of(), Set.of(), null, false);
    }
}
