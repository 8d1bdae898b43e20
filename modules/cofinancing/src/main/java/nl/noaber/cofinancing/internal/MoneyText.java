package nl.noaber.cofinancing.internal;

import java.util.UUID;
import nl.noaber.kernel.RecordRef;

/**
 * A text of a project or a contribution.
 *
 * @param recordId the project or contribution
 * @param owner the row in which it stands
 * @param position among its like; 0 where there is one
 */
record MoneyText(UUID recordId, MoneyPlace place, UUID owner, int position, String text) {

    RecordRef record() {
        return new RecordRef(place.type(), recordId);
    }

    MoneyText saying(String other) {
        return new MoneyText(recordId, place, owner, position, other);
    }
}
