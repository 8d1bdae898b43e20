package nl.noaber.web.relations;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.PersonView.Person;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person.
 *
 * @param action where it is sent
 * @param post the post that a new person holds from the start, as chosen
 * @param conflict what somebody else changed meanwhile, in words
 */
public record PersonForm(
        String action,
        Form form,
        RelationOutcome outcome,
        List<Option> post,
        @Nullable Conflict conflict) {

    static final String NEW = "/persons";

    public boolean isNew() {
        return action.equals(NEW);
    }

    public Errors errors() {
        return outcome.errors();
    }

    static Form filledIn(Person person) {
        return new Form(Map.of())
                .with("version", person.version())
                .with("givenName", person.givenName())
                .with("surnamePrefix", person.surnamePrefix())
                .with("surname", person.surname())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("politicalParty", person.politicalParty())
                .with("note", person.note())
                .with("dataSource", person.dataSource())
                .with("reviewOn", person.reviewOn())
                .with("tags", String.join(", ", person.tags()))
                .remembering(
                        "givenName",
                        "surnamePrefix",
                        "surname",
                        "email",
                        "phone",
                        "politicalParty",
                        "note",
                        "dataSource",
                        "reviewOn",
                        "tags");
    }
}
