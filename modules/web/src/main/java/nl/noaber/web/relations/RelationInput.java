package nl.noaber.web.relations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** What the forms for organisations and persons say, as the mutations take it. */
final class RelationInput {

    private RelationInput() {}

    static Map<String, @Nullable Object> newOrganisation(Form form) {
        return organisation(form)
                .and("id", form.value("id"))
                .and("notADuplicate", form.isTicked("notADuplicate"))
                .map();
    }

    static Map<String, @Nullable Object> changedOrganisation(String id, Form form) {
        return organisation(form)
                .and("id", id)
                .and("expectedVersion", form.number("version"))
                .map();
    }

    static Map<String, @Nullable Object> newPerson(Form form) {
        return person(form)
                .and("id", form.value("id"))
                .andIfAny("post", form.value("post"))
                .andIfAny("postFrom", TypedDates.partial(form, "postFrom"))
                .and("notADuplicate", form.isTicked("notADuplicate"))
                .map();
    }

    static Map<String, @Nullable Object> changedPerson(String id, Form form) {
        return person(form)
                .and("id", id)
                .and("expectedVersion", form.number("version"))
                .map();
    }

    /** Words between commas, without the empty ones. */
    static List<String> list(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Variables organisation(Form form) {
        return Variables.none()
                .andIfChanged(form, "kind", form.text("kind"))
                .andIfChanged(form, "name", form.text("name").strip())
                .andIfChanged(form, "englishName", form.value("englishName"))
                .andIfChanged(form, "abbreviation", form.value("abbreviation"))
                .andIfChanged(form, "otherNames", list(form.text("otherNames")))
                .andIfChanged(form, "description", form.value("description"))
                .andIfChanged(form, "parent", form.value("parent"))
                .andIfChanged(form, "validFrom", TypedDates.partial(form, "validFrom"))
                .andIfChanged(form, "validUntil", TypedDates.partial(form, "validUntil"))
                .andIfChanged(form, "successor", form.value("successor"))
                .andIfChanged(form, "identifiers", IdentifierRows.input(form), IdentifierRows.fields(form))
                .andIfChanged(form, "website", form.value("website"))
                .andIfChanged(form, "visitingAddress", form.value("visitingAddress"))
                .andIfChanged(form, "relationshipOwner", form.value("relationshipOwner"))
                .andIfChanged(form, "contactRhythm", form.value("contactRhythm"))
                .andIfChanged(form, "tags", list(form.text("tags")));
    }

    private static Variables person(Form form) {
        return Variables.none()
                .andIfChanged(form, "givenName", form.value("givenName"))
                .andIfChanged(form, "surname", form.text("surname").strip())
                .andIfChanged(form, "surnamePrefix", form.value("surnamePrefix"))
                .andIfChanged(form, "email", form.value("email"))
                .andIfChanged(form, "phone", form.value("phone"))
                .andIfChanged(form, "politicalParty", form.value("politicalParty"))
                .andIfChanged(form, "note", form.value("note"))
                .andIfChanged(form, "dataSource", form.text("dataSource").strip())
                .andIfChanged(form, "reviewOn", TypedDates.day(form, "reviewOn"))
                .andIfChanged(form, "tags", list(form.text("tags")));
    }
}
