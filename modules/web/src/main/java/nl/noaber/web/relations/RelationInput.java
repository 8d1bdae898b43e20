package nl.noaber.web.relations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Form;
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
        return Variables.of("kind", form.text("kind"))
                .and("name", form.text("name").strip())
                .and("abbreviation", form.value("abbreviation"))
                .and("otherNames", list(form.text("otherNames")))
                .and("description", form.value("description"))
                .and("website", form.value("website"))
                .and("visitingAddress", form.value("visitingAddress"))
                .and("relationshipOwner", form.value("relationshipOwner"))
                .and("contactRhythm", form.value("contactRhythm"))
                .and("tags", list(form.text("tags")));
    }

    private static Variables person(Form form) {
        return Variables.of("givenName", form.value("givenName"))
                .and("surname", form.text("surname").strip())
                .and("surnamePrefix", form.value("surnamePrefix"))
                .and("email", form.value("email"))
                .and("phone", form.value("phone"))
                .and("note", form.value("note"))
                .and("dataSource", form.text("dataSource").strip())
                .andIfAny("reviewOn", form.value("reviewOn"))
                .and("tags", list(form.text("tags")));
    }
}
