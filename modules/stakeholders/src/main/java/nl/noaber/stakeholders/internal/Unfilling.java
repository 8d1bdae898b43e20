package nl.noaber.stakeholders.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.GlobalId;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import org.jspecify.annotations.Nullable;

/** Sets fields of a record to the texts that the change log has for them. */
final class Unfilling {

    private Unfilling() {}

    static OrganisationDetails organisation(OrganisationDetails details, List<FieldChange> changes) {
        Map<String, @Nullable String> fields = OrganisationFields.of(details);
        OrganisationDetailsBuilder edited = details.edit();
        for (FieldChange change : changes) {
            set(edited, change.field(), Filling.undone(change, fields.get(change.field())));
        }
        return edited.build();
    }

    private static void set(OrganisationDetailsBuilder edited, String field, @Nullable String value) {
        switch (field) {
            case "englishName" -> edited.englishName(value);
            case "abbreviation" -> edited.abbreviation(value);
            case "otherNames" -> edited.otherNames(lines(value));
            case "description" -> edited.description(value);
            case "parent" -> edited.parentId(id(value, OrganisationId::new));
            case "successor" -> edited.successorId(id(value, OrganisationId::new));
            case "website" -> edited.website(value);
            case "visitingAddress" -> edited.visitingAddress(value);
            case "identifiers" ->
                edited.identifiers(
                        lines(value).stream().map(OrganisationRow::identifier).toList());
            case "relationshipOwner" -> edited.relationshipOwnerId(id(value, UserId::new));
            case "contactRhythm" -> edited.contactRhythm(value == null ? null : ContactRhythm.valueOf(value));
            case "tags" -> edited.tags(lines(value));
            default -> throw new IllegalStateException("no merge fills " + field);
        }
    }

    static PersonDetails person(PersonDetails details, List<FieldChange> changes) {
        Map<String, @Nullable String> fields = new HashMap<>(PersonKeeper.fields(details));
        for (FieldChange change : changes) {
            fields.put(change.field(), Filling.undone(change, fields.get(change.field())));
        }
        return new PersonDetails(
                new PersonName(
                        fields.get("givenName"),
                        details.name().surnamePrefix(),
                        details.name().surname()),
                fields.get("email"),
                fields.get("phone"),
                fields.get("politicalParty"),
                fields.get("note"),
                details.dataSource(),
                details.reviewOn(),
                lines(fields.get("tags")));
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
