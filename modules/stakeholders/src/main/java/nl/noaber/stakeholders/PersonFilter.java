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
 * @param publicRoles known in public in one of these ways
 * @param noticeGiven whether the person was told that we keep data
 * @param objecting whether the person objected to being contacted
 * @param withdrawn withdrawn and merged ones instead of the others
 */
public record PersonFilter(
        @Nullable String text,
        @Nullable OrganisationId organisationId,
        Set<OrganisationKind> organisationKinds,
        Set<PostLevel> levels,
        Set<String> tags,
        @Nullable LocalDate reviewBefore,
        Set<PublicRole> publicRoles,
        @Nullable Boolean noticeGiven,
        @Nullable Boolean objecting,
        boolean withdrawn) {

    public static final PersonFilter ALL = named(null);

    public PersonFilter {
        organisationKinds = Set.copyOf(organisationKinds);
        levels = Set.copyOf(levels);
        tags = Set.copyOf(tags);
        publicRoles = Set.copyOf(publicRoles);
    }

    public static PersonFilter named(@Nullable String text) {
        return of(text, null, Set.of(), Set.of(), null);
    }

    /** By name, by the posts that are held now, and by when the data has to be reviewed. */
    public static PersonFilter of(
            @Nullable String text,
            @Nullable OrganisationId organisationId,
            Set<OrganisationKind> organisationKinds,
            Set<PostLevel> levels,
            @Nullable LocalDate reviewBefore) {
        return new PersonFilter(
                text, organisationId, organisationKinds, levels, Set.of(), reviewBefore, Set.of(), null, null, false);
    }
}
