package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The new persons among the participants of an input, and the input with their ids in their places. An id follows from
 * who sends what contact moment and from the person's place among the new ones, so that an input that is sent again names
 * the same person; it tells nothing of the name.
 *
 * @param persons by the path of their input field, in the order given
 * @param unclear the fields of participants that are somebody else as well
 */
record NewlyNamed(Input input, Map<String, NewPerson> persons, List<String> unclear) {

    private static final String PARTICIPANTS = "participants";
    private static final String NEW_PERSON = "newPerson";

    static NewlyNamed in(Map<String, @Nullable Object> sent, Viewer viewer) {
        Input input = new Input(sent);
        List<Input> participants = input.inputs(PARTICIPANTS);
        if (participants.stream().noneMatch(one -> one.input(NEW_PERSON).isPresent())) {
            return new NewlyNamed(input, Map.of(), List.of());
        }
        return new Reading(once(input, viewer)).read(sent, participants);
    }

    private static String once(Input input, Viewer viewer) {
        String id =
                Objects.requireNonNullElseGet(input.text("id"), () -> Ids.next().toString());
        return String.join(
                "/", "contacts", NEW_PERSON, viewer.userId().toString(), id, "" + input.number("expectedVersion"));
    }

    private record Reading(String once, Map<String, NewPerson> persons, List<String> unclear) {

        Reading(String once) {
            this(once, new LinkedHashMap<>(), new ArrayList<>());
        }

        NewlyNamed read(Map<String, @Nullable Object> sent, List<Input> participants) {
            List<Map<String, @Nullable Object>> known = new ArrayList<>();
            for (Input participant : participants) {
                known.add(known(participant, PARTICIPANTS + "." + known.size()));
            }
            Map<String, @Nullable Object> with = new HashMap<>(sent);
            with.put(PARTICIPANTS, known);
            return new NewlyNamed(new Input(with), persons, unclear);
        }

        private Map<String, @Nullable Object> known(Input participant, String field) {
            Map<String, @Nullable Object> known = new HashMap<>();
            known.put("side", participant.value("side", Object.class));
            for (String name : List.of("person", "post", "organisation", "user")) {
                known.put(name, participant.text(name));
            }
            participant.input(NEW_PERSON).ifPresent(named -> {
                if (known.values().stream().filter(Objects::nonNull).count() > 1) {
                    unclear.add(field);
                }
                NewPerson person = person(named);
                persons.put(field + "." + NEW_PERSON, person);
                known.put("person", new GlobalId(Inputs.PERSON, person.id().value()).toString());
            });
            return known;
        }

        /** The id tells nothing of the name: it stays when the name is erased. */
        private NewPerson person(Input named) {
            PersonName name = PersonName.ofWhole(named.requiredText("name"));
            return new NewPerson(
                    new PersonId(Ids.named(once + "/" + persons.size())),
                    PersonDetails.of(name, named.requiredText("dataSource")),
                    null,
                    null,
                    Boolean.TRUE.equals(named.flag("notADuplicate")));
        }
    }
}
