package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.IdentifierScheme;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What is stored of an organisation and can change. */
record OrganisationRow(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        String sortName,
        @Nullable String englishName,
        @Nullable String abbreviation,
        String otherNames,
        @Nullable String description,
        @Nullable OrganisationId parentId,
        @Nullable String validFrom,
        @Nullable String validUntil,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable OrganisationId successorId,
        @Nullable String website,
        @Nullable String visitingAddress,
        @Nullable Integer inhabitants,
        String identifiers,
        @Nullable UserId relationshipOwnerId,
        @Nullable ContactRhythm contactRhythm,
        String tags) {

    /** The columns that a person has not. */
    static final String OWN = """
               organisation.kind, organisation.name, organisation.english_name, organisation.abbreviation,
               organisation.other_names, organisation.description, organisation.parent_id, organisation.valid_from,
               organisation.valid_until, organisation.successor_id, organisation.website,
               organisation.visiting_address, organisation.inhabitants, organisation.identifiers,
               organisation.relationship_owner_id, organisation.contact_rhythm, organisation.source,
               organisation.certainty
        """;

    static final String COLUMNS = """
        organisation.id, organisation.sort_name, organisation.tags, organisation.version,
               organisation.updated_at, organisation.withdrawn_at,
        """ + OWN;

    static final String SELECT = "SELECT " + COLUMNS;

    static OrganisationRow of(OrganisationId id, OrganisationDetails details, @Nullable Integer inhabitants) {
        ValidityColumns validity = ValidityColumns.of(details.validity());
        return new OrganisationRow(
                id,
                details.kind(),
                details.name(),
                PlainText.cut(PlainText.of(details.name()), 300),
                details.englishName(),
                details.abbreviation(),
                Lines.join(details.otherNames()),
                details.description(),
                details.parentId(),
                validity.validFrom(),
                validity.validUntil(),
                validity.firstDay(),
                validity.lastDay(),
                details.successorId(),
                details.website(),
                details.visitingAddress(),
                inhabitants,
                Lines.join(details.identifiers().stream()
                        .map(OrganisationRow::line)
                        .toList()),
                details.relationshipOwnerId(),
                details.contactRhythm(),
                Lines.join(details.tags()));
    }

    /** What the team keeps to itself is not read for others. */
    static Organisation read(Viewer viewer, Row row) {
        OrganisationDetails details = new OrganisationDetails(
                row.choice("kind", OrganisationKind.class),
                row.text("name"),
                row.textOrNull("english_name"),
                row.textOrNull("abbreviation"),
                Lines.split(row.text("other_names")),
                row.textOrNull("description"),
                row.idOrNull("parent_id", OrganisationId::new),
                ValidityColumns.read(row),
                row.idOrNull("successor_id", OrganisationId::new),
                row.textOrNull("website"),
                row.textOrNull("visiting_address"),
                Lines.split(row.text("identifiers")).stream()
                        .map(OrganisationRow::identifier)
                        .toList(),
                viewer.isTeam() ? row.idOrNull("relationship_owner_id", UserId::new) : null,
                viewer.isTeam() ? row.choiceOrNull("contact_rhythm", ContactRhythm.class) : null,
                viewer.isTeam() ? Lines.split(row.text("tags")) : List.of());
        return new Organisation(
                row.id("id", OrganisationId::new),
                details,
                row.numberOrNull("inhabitants"),
                new Source(row.text("source"), row.choice("certainty", Certainty.class)),
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null);
    }

    private static String line(ExternalIdentifier identifier) {
        return identifier.scheme() + " " + identifier.value();
    }

    static ExternalIdentifier identifier(String line) {
        int space = line.indexOf(' ');
        return new ExternalIdentifier(IdentifierScheme.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
