package nl.noaber.stakeholders;

import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to register.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param postId a post the person holds from the start
 * @param postFrom since when; with a post only
 * @param notADuplicate whether the user has looked at the persons that look the same
 */
public record NewPerson(
        PersonId id,
        PersonDetails details,
        @Nullable PostId postId,
        @Nullable PartialDate postFrom,
        boolean notADuplicate) {

    public static NewPerson of(PersonDetails details) {
        return new NewPerson(new PersonId(Ids.next()), details, null, null, false);
    }

    public static NewPerson of(String surname, String dataSource) {
        return of(PersonDetails.of(PersonName.ofSurname(surname), dataSource));
    }
}
