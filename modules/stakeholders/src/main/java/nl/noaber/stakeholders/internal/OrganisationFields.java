package nl.noaber.stakeholders.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/** An organisation's fields as the change log has them. */
final class OrganisationFields {

    private OrganisationFields() {}

    static Map<String, @Nullable String> of(OrganisationDetails details) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("kind", details.kind().name());
        fields.put("name", details.name());
        fields.put("englishName", details.englishName());
        fields.put("abbreviation", details.abbreviation());
        fields.put("otherNames", lines(details.otherNames()));
        fields.put("description", details.description());
        fields.put("parent", Fields.id(details.parentId()));
        fields.put("validFrom", Fields.text(details.validity().from()));
        fields.put("validUntil", Fields.text(details.validity().until()));
        fields.put("successor", Fields.id(details.successorId()));
        fields.put("website", details.website());
        fields.put("visitingAddress", details.visitingAddress());
        fields.put(
                "identifiers",
                lines(details.identifiers().stream()
                        .map(identifier -> identifier.scheme() + " " + identifier.value())
                        .toList()));
        UserId owner = details.relationshipOwnerId();
        fields.put("relationshipOwner", owner == null ? null : new GlobalId("User", owner.value()).toString());
        fields.put("contactRhythm", Fields.text(details.contactRhythm()));
        fields.put("tags", lines(details.tags()));
        return fields;
    }

    static OrganisationDetails tidy(OrganisationDetails details) {
        return new OrganisationDetails(
                details.kind(),
                details.name().strip().replaceAll("\\s+", " "),
                Lines.tidy(details.englishName()),
                Lines.tidy(details.abbreviation()),
                Lines.tidy(details.otherNames()),
                Lines.tidy(details.description()),
                details.parentId(),
                details.validity(),
                details.successorId(),
                Lines.tidy(details.website()),
                Lines.tidy(details.visitingAddress()),
                details.identifiers().stream()
                        .map(each -> new ExternalIdentifier(
                                each.scheme(), each.value().strip()))
                        .distinct()
                        .sorted(Comparator.comparing(ExternalIdentifier::scheme)
                                .thenComparing(ExternalIdentifier::value))
                        .toList(),
                details.relationshipOwnerId(),
                details.contactRhythm(),
                Lines.tidy(details.tags()).stream().sorted().toList());
    }

    private static @Nullable String lines(List<String> texts) {
        return texts.isEmpty() ? null : Lines.join(texts);
    }
}
