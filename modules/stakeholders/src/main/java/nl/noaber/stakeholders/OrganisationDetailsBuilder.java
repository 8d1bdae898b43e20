package nl.noaber.stakeholders;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/** Puts the details of an organisation together; what is not said stays as it was. */
public final class OrganisationDetailsBuilder {

    private OrganisationKind kind;
    private String name;
    private @Nullable String englishName;
    private @Nullable String abbreviation;
    private List<String> otherNames = List.of();
    private @Nullable String description;
    private @Nullable OrganisationId parentId;
    private Validity validity = Validity.OPEN;
    private @Nullable OrganisationId successorId;
    private @Nullable String website;
    private @Nullable String visitingAddress;
    private List<ExternalIdentifier> identifiers = List.of();
    private @Nullable UserId relationshipOwnerId;
    private @Nullable ContactRhythm contactRhythm;
    private List<String> tags = List.of();

    OrganisationDetailsBuilder(OrganisationKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    OrganisationDetailsBuilder(OrganisationDetails from) {
        this.kind = from.kind();
        this.name = from.name();
        this.englishName = from.englishName();
        this.abbreviation = from.abbreviation();
        this.otherNames = from.otherNames();
        this.description = from.description();
        this.parentId = from.parentId();
        this.validity = from.validity();
        this.successorId = from.successorId();
        this.website = from.website();
        this.visitingAddress = from.visitingAddress();
        this.identifiers = from.identifiers();
        this.relationshipOwnerId = from.relationshipOwnerId();
        this.contactRhythm = from.contactRhythm();
        this.tags = from.tags();
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder kind(OrganisationKind kind) {
        this.kind = kind;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder name(String name) {
        this.name = name;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder englishName(@Nullable String englishName) {
        this.englishName = englishName;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder abbreviation(@Nullable String abbreviation) {
        this.abbreviation = abbreviation;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder otherNames(List<String> otherNames) {
        this.otherNames = otherNames;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder description(@Nullable String description) {
        this.description = description;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder parentId(@Nullable OrganisationId parentId) {
        this.parentId = parentId;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder validity(Validity validity) {
        this.validity = validity;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder successorId(@Nullable OrganisationId successorId) {
        this.successorId = successorId;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder website(@Nullable String website) {
        this.website = website;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder visitingAddress(@Nullable String visitingAddress) {
        this.visitingAddress = visitingAddress;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder identifiers(List<ExternalIdentifier> identifiers) {
        this.identifiers = identifiers;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder relationshipOwnerId(@Nullable UserId relationshipOwnerId) {
        this.relationshipOwnerId = relationshipOwnerId;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder contactRhythm(@Nullable ContactRhythm contactRhythm) {
        this.contactRhythm = contactRhythm;
        return this;
    }

    @CanIgnoreReturnValue
    public OrganisationDetailsBuilder tags(List<String> tags) {
        this.tags = tags;
        return this;
    }

    public OrganisationDetails build() {
        return new OrganisationDetails(
                kind,
                name,
                englishName,
                abbreviation,
                otherNames,
                description,
                parentId,
                validity,
                successorId,
                website,
                visitingAddress,
                identifiers,
                relationshipOwnerId,
                contactRhythm,
                tags);
    }
}
