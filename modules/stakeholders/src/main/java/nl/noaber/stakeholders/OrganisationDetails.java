package nl.noaber.stakeholders;

import java.util.List;
import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about an organisation.
 *
 * @param name 1 to 300 characters
 * @param abbreviation at most 40 characters
 * @param otherNames names it is also known by or had
 * @param description what it does for or against the region's lobby
 * @param validity when it exists or existed
 * @param successorId the organisation that took its work over
 * @param website an http or https address
 * @param identifiers at most one value for each scheme
 * @param relationshipOwnerId who of the team looks after the relation; null for a viewer outside the team
 * @param contactRhythm how often the team wants to be in touch; null for a viewer outside the team
 * @param tags by name; empty for a viewer outside the team
 */
public record OrganisationDetails(
        OrganisationKind kind,
        String name,
        @Nullable String englishName,
        @Nullable String abbreviation,
        List<String> otherNames,
        @Nullable String description,
        @Nullable OrganisationId parentId,
        Validity validity,
        @Nullable OrganisationId successorId,
        @Nullable String website,
        @Nullable String visitingAddress,
        List<ExternalIdentifier> identifiers,
        @Nullable UserId relationshipOwnerId,
        @Nullable ContactRhythm contactRhythm,
        List<String> tags) {

    public OrganisationDetails {
        otherNames = List.copyOf(otherNames);
        identifiers = List.copyOf(identifiers);
        tags = List.copyOf(tags);
    }

    public static OrganisationDetails of(OrganisationKind kind, String name) {
        return builder(kind, name).build();
    }

    public static OrganisationDetailsBuilder builder(OrganisationKind kind, String name) {
        return new OrganisationDetailsBuilder(kind, name);
    }

    public OrganisationDetailsBuilder edit() {
        return new OrganisationDetailsBuilder(this);
    }
}
