package nl.noaber.stakeholders.internal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.Validity;

/** What a newer register changes of an organisation. */
final class RegisterChange {

    private RegisterChange() {}

    /**
     * The organisation as stored, with what the register says otherwise now than when it was loaded last, unless users
     * changed that since.
     *
     * @param before what the register said then
     */
    static Organisation merged(Organisation stored, Map<String, String> before, Organisation register) {
        Map<String, String> now = RegisteredFields.of(register);
        Map<String, String> kept = RegisteredFields.of(stored);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(before.keySet());
        fields.removeIf(field -> Objects.equals(before.get(field), now.get(field))
                || !Objects.equals(before.get(field), kept.get(field)));
        OrganisationDetails details = stored.details();
        for (String field : fields) {
            details = taken(details, register.details(), field);
        }
        return new Organisation(
                stored.id(),
                OrganisationFields.tidy(details),
                fields.contains("inhabitants") ? register.inhabitants() : stored.inhabitants(),
                fields.contains("source") ? register.source() : stored.source(),
                stored.version(),
                stored.withdrawn());
    }

    private static OrganisationDetails taken(OrganisationDetails to, OrganisationDetails from, String field) {
        return switch (field) {
            case "kind" -> to.edit().kind(from.kind()).build();
            case "name" -> to.edit().name(from.name()).build();
            case "englishName" -> to.edit().englishName(from.englishName()).build();
            case "abbreviation" -> to.edit().abbreviation(from.abbreviation()).build();
            case "otherNames" -> to.edit().otherNames(from.otherNames()).build();
            case "description" -> to.edit().description(from.description()).build();
            case "parent" -> to.edit().parentId(from.parentId()).build();
            case "validFrom" ->
                to.edit()
                        .validity(new Validity(
                                from.validity().from(), to.validity().until()))
                        .build();
            case "validUntil" ->
                to.edit()
                        .validity(new Validity(
                                to.validity().from(), from.validity().until()))
                        .build();
            case "successor" -> to.edit().successorId(from.successorId()).build();
            case "website" -> to.edit().website(from.website()).build();
            case "visitingAddress" ->
                to.edit().visitingAddress(from.visitingAddress()).build();
            case "identifiers" -> to.edit().identifiers(from.identifiers()).build();
            default -> to;
        };
    }
}
