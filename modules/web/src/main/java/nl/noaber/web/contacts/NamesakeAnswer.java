package nl.noaber.web.contacts;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Form;

/**
 * The answer to whether a new person is somebody of that name who is known: one of them, or none. There is one answer for
 * each new person, of two that have one name too.
 *
 * @param participant the new person as the form has it
 * @param before how many of that name stand before this one
 */
record NamesakeAnswer(String participant, int before) {

    /** What says that it is nobody who is known. */
    static final String ANOTHER = "another";

    static NamesakeAnswer at(List<String> theirs, int place) {
        String participant = theirs.get(place);
        return new NamesakeAnswer(participant, Collections.frequency(theirs.subList(0, place), participant));
    }

    /** The name of the field that holds it, which a name in any script and of any length leaves short. */
    String field() {
        return "namesake." + Ids.named("namesake/" + before + "/" + participant);
    }

    /** Who takes part by this answer; whoever it says otherwise when there is none. */
    String in(Form form, String otherwise) {
        String answer = form.text(field());
        if (answer.equals(ANOTHER)) {
            return NewPerson.read(participant)
                    .map(person -> person.other().value())
                    .orElse(otherwise);
        }
        Predicate<GlobalId> person = id -> id.type().equals("Person");
        return GlobalId.parse(answer).filter(person).isPresent() ? answer : otherwise;
    }
}
