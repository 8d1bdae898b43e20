package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** Registers persons that are new among the participants in the transaction of their contact moment: both or neither. */
@Singleton
final class RegisteringParticipants {

    static final int MOST = 50;

    /** As source of personal data it tells of no contact moment in particular. */
    private static final String NEUTRAL = "contactmoment";

    private final Persons persons;
    private final Transactions transactions;

    RegisteringParticipants(Persons persons, Transactions transactions) {
        this.persons = persons;
        this.transactions = transactions;
    }

    /**
     * Does the work with the persons that the input names registered.
     *
     * @param sent as it came
     * @param work is given the input that names them by id
     */
    ContactMomentPayload within(
            Viewer viewer, Map<String, @Nullable Object> sent, Function<Input, Recording<ContactMoment>> work) {
        if (!viewer.isTeam()) {
            return ContactMomentPayload.of(work.apply(new Input(sent)));
        }
        NewlyNamed named = NewlyNamed.in(sent, viewer);
        if (named.persons().isEmpty()) {
            return ContactMomentPayload.of(work.apply(named.input()));
        }
        List<Problem> problems = problems(named);
        if (!problems.isEmpty()) {
            return ContactMomentPayload.refused(problems);
        }
        try {
            return transactions.retrying(() -> recorded(viewer, named, work));
        } catch (Undone undone) {
            return undone.payload;
        }
    }

    private static List<Problem> problems(NewlyNamed named) {
        List<Problem> problems = new ArrayList<>();
        named.unclear().forEach(field -> problems.add(Problem.of("PARTICIPANT_UNCLEAR", field)));
        if (named.persons().size() > MOST) {
            problems.add(Problem.of("TOO_MANY_NEW_PERSONS", "participants", MOST));
        }
        return problems;
    }

    private ContactMomentPayload recorded(
            Viewer viewer, NewlyNamed named, Function<Input, Recording<ContactMoment>> work) {
        Registered registered = new Registered();
        Map<PersonId, Outcome<Person>> refused =
                persons.registerTogether(viewer, List.copyOf(named.persons().values()));
        named.persons().forEach((field, person) -> registered.add(field, person, refused.get(person.id())));
        if (!registered.problems.isEmpty()) {
            throw new Undone(ContactMomentPayload.refused(registered.problems, registered.namesakes));
        }
        Recording<ContactMoment> recording = work.apply(named.input());
        ContactMomentPayload payload = ContactMomentPayload.of(recording);
        if (recording instanceof Recorded<ContactMoment>(ContactMoment moment)) {
            List<Problem> told = moment.visibility() == Visibility.CONFIDENTIAL ? told(named) : List.of();
            if (told.isEmpty()) {
                return payload;
            }
            throw new Undone(ContactMomentPayload.refused(told));
        }
        throw new Undone(payload);
    }

    /** Where the data comes from is seen with the person, by more than who may see what is confidential. */
    private static List<Problem> told(NewlyNamed named) {
        return named.persons().entrySet().stream()
                .filter(person ->
                        !person.getValue().details().dataSource().strip().equals(NEUTRAL))
                .map(person -> Problem.of("SOURCE_IS_SEEN", person.getKey(), NEUTRAL))
                .toList();
    }

    /** What came of registering them. */
    private static final class Registered {

        private final List<Problem> problems = new ArrayList<>();
        private final List<Namesakes> namesakes = new ArrayList<>();

        void add(String field, NewPerson person, @Nullable Outcome<Person> outcome) {
            switch (outcome) {
                case null -> {}
                case Outcome.Done<Person> _ -> {}
                case Outcome.Duplicated<Person>(List<Person> candidates) -> {
                    problems.add(Problem.of("POSSIBLE_DUPLICATE", field, candidates.size()));
                    namesakes.add(new Namesakes(field, candidates));
                }
                case Outcome.Refused<Person>(List<Problem> refused) ->
                    refused.forEach(each -> problems.add(new Problem(each.code(), field, each.arguments())));
                case Outcome.Conflicted<Person> _ ->
                    throw new IllegalStateException("A new person has no version: " + person.id());
            }
        }
    }

    /** Rolls back what was registered for a contact moment that was not recorded. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ContactMomentPayload payload;

        Undone(ContactMomentPayload payload) {
            super("The contact moment was not recorded", null, false, false);
            this.payload = payload;
        }
    }
}
