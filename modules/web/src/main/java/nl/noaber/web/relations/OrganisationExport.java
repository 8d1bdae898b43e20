package nl.noaber.web.relations;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of organisations as a file. */
@Singleton
class OrganisationExport implements ExportedList {

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public String title() {
        return "relations.organisations";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "relations.column.name",
                "relations.field.abbreviation",
                "relations.column.kind",
                "relations.column.last",
                "relations.column.owner",
                "relations.column.tags");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        OrganisationRows.Organisations organisations = reading.run(
                        OrganisationRows.class, RelationFilter.organisations(part, address))
                .organisations();
        return Rows.of(
                organisations.nodes().stream()
                        .map(organisation -> cells(words, organisation))
                        .toList(),
                organisations.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, OrganisationRows.Organisation organisation) {
        OrganisationRows.Owner owner = organisation.relationshipOwner();
        return Arrays.asList(
                organisation.name(),
                organisation.abbreviation(),
                words.say("words.organisationKind." + organisation.kind()),
                organisation.lastContactOn(),
                owner == null ? null : owner.name(),
                String.join(", ", organisation.tags()));
    }
}
