package nl.noaber.stakeholders;

import java.util.List;

/**
 * A person, as far as the work needs.
 *
 * @param version counts its changes, from 1
 * @param erased whether it is a pseudonym, under the AVG and for good; it is withdrawn too
 */
public record Person(PersonId id, PersonDetails details, int version, boolean withdrawn, boolean erased)
        implements Stakeholder {

    @Override
    public String name() {
        return details.name().whole();
    }

    @Override
    public List<String> tags() {
        return details.tags();
    }

    /** The same person with other details. */
    public Person with(PersonDetails changed) {
        return new Person(id, changed, version, withdrawn, erased);
    }
}
