package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** Reads fields from the texts that the change log has for them. */
final class FieldTexts {

    private FieldTexts() {}

    static void set(OrganisationDetailsBuilder edited, String field, @Nullable String value) {
        switch (field) {
            case "kind" -> edited.kind(OrganisationKind.valueOf(Objects.requireNonNull(value)));
            case "name" -> edited.name(Objects.requireNonNull(value));
            case "englishName" -> edited.englishName(value);
            case "abbreviation" -> edited.abbreviation(value);
            case "otherNames" -> edited.otherNames(lines(value));
            case "description" -> edited.description(value);
            case "parent" -> edited.parentId(id(value, OrganisationId::new));
            case "validFrom" ->
                edited.validity(new Validity(date(value), validity(edited).until()));
            case "validUntil" -> edited.validity(new Validity(validity(edited).from(), date(value)));
            case "successor" -> edited.successorId(id(value, OrganisationId::new));
            case "website" -> edited.website(value);
            case "visitingAddress" -> edited.visitingAddress(value);
            case "identifiers" ->
                edited.identifiers(
                        lines(value).stream().map(OrganisationRow::identifier).toList());
            case "relationshipOwner" -> edited.relationshipOwnerId(id(value, UserId::new));
            case "contactRhythm" -> edited.contactRhythm(value == null ? null : ContactRhythm.valueOf(value));
            case "tags" -> edited.tags(lines(value));
            default -> throw new IllegalStateException("an organisation has no field " + field);
        }
    }

    static PersonDetails person(Map<String, @Nullable String> fields) {
        String review = fields.get("reviewOn");
        return new PersonDetails(
                new PersonName(
                        fields.get("givenName"),
                        fields.get("surnamePrefix"),
                        Objects.requireNonNull(fields.get("surname"))),
                fields.get("email"),
                fields.get("phone"),
                fields.get("politicalParty"),
                fields.get("note"),
                Objects.requireNonNull(fields.get("dataSource")),
                review == null ? null : LocalDate.parse(review),
                PersonalFields.read(fields),
                lines(fields.get("tags")));
    }

    private static Validity validity(OrganisationDetailsBuilder edited) {
        return edited.build().validity();
    }

    private static @Nullable PartialDate date(@Nullable String value) {
        return value == null ? null : PartialDate.parse(value).orElse(null);
    }

    private static List<String> lines(@Nullable String value) {
        return value == null ? List.of() : Lines.split(value);
    }

    private static <T> @Nullable T id(@Nullable String value, Function<UUID, T> type) {
        return value == null
                ? null
                : GlobalId.parse(value).map(GlobalId::id).map(type).orElse(null);
    }
}
