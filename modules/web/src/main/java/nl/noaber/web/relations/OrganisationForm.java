package nl.noaber.web.relations;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.OrganisationView.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The form of an organisation.
 *
 * @param action where it is sent
 * @param owners who can look after the relation
 * @param chosen what is chosen in the type-ahead fields
 * @param conflict what somebody else changed meanwhile, in words
 */
public record OrganisationForm(
        String action,
        Form form,
        RelationOutcome outcome,
        List<Option> owners,
        Map<String, List<Option>> chosen,
        @Nullable Conflict conflict) {

    static final String NEW = "/organisations";

    /** The type-ahead fields. */
    static final String[] CHOSEN = {"parent", "successor"};

    private static final String[] FIELDS = {
        "kind",
        "name",
        "englishName",
        "abbreviation",
        "otherNames",
        "description",
        "parent",
        "validFrom",
        "validUntil",
        "successor",
        "website",
        "visitingAddress",
        "contactRhythm",
        "relationshipOwner",
        "tags"
    };

    public boolean isNew() {
        return action.equals(NEW);
    }

    public Errors errors() {
        return outcome.errors();
    }

    static Form filledIn(Screen screen, Organisation organisation) {
        Form form = new Form(Map.of())
                .with("version", organisation.version())
                .with("kind", organisation.kind())
                .with("name", organisation.name())
                .with("englishName", organisation.englishName())
                .with("abbreviation", organisation.abbreviation())
                .with("otherNames", String.join(", ", organisation.otherNames()))
                .with("description", organisation.description())
                .with("parent", idOf(organisation.parent()))
                .with("validFrom", screen.format().typed(organisation.validFrom()))
                .with("validUntil", screen.format().typed(organisation.validUntil()))
                .with("successor", idOf(organisation.successor()))
                .with("website", organisation.website())
                .with("visitingAddress", organisation.visitingAddress())
                .with("contactRhythm", organisation.contactRhythm())
                .with("relationshipOwner", idOf(organisation.relationshipOwner()))
                .with("tags", String.join(", ", organisation.tags()))
                .remembering(FIELDS);
        return IdentifierRows.filledIn(form, organisation.identifiers());
    }

    private static @Nullable String idOf(@Nullable Named record) {
        return record == null ? null : record.id();
    }
}
