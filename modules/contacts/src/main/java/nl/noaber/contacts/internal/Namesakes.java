package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.stakeholders.Person;

/**
 * Who looks like a new person that was named among the participants.
 *
 * @param field the path of the input field
 */
record Namesakes(String field, List<Person> persons) {}
