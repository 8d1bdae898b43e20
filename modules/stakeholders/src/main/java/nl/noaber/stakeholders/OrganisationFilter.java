package nl.noaber.stakeholders;

import java.util.Set;
import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted; what is null or empty is not asked.
 *
 * @param kinds of these kinds
 * @param text of which a word of the name, abbreviation or other names begins so; of several words each
 * @param active that exist today (true) or have ended (false)
 * @param tags with all these tags; finds nothing for a viewer outside the team
 * @param relationshipOwnerId that this user looks after; finds nothing for a viewer outside the team
 * @param parentId part of this organisation
 * @param withdrawn withdrawn and merged ones instead of the others
 */
public record OrganisationFilter(
        Set<OrganisationKind> kinds,
        @Nullable String text,
        @Nullable Boolean active,
        Set<String> tags,
        @Nullable UserId relationshipOwnerId,
        @Nullable OrganisationId parentId,
        boolean withdrawn) {

    public static final OrganisationFilter ALL =
            new OrganisationFilter(Set.of(), null, null, Set.of(), null, null, false);

    public OrganisationFilter {
        kinds = Set.copyOf(kinds);
        tags = Set.copyOf(tags);
    }

    public static OrganisationFilter named(String text) {
        return new OrganisationFilter(Set.of(), text, null, Set.of(), null, null, false);
    }
}
