package nl.noaber.briefings.internal;

import java.util.UUID;
import nl.noaber.briefings.BriefingSection;

/**
 * A text of a briefing.
 *
 * @param number the section, or the number of the passage, that it is of; empty of what is neither's
 */
record BriefingText(UUID recordId, String number, BriefingPlace place, String text) {

    /** Under which the schema and the change log have it, and a form that may stand open. */
    String field() {
        return place == BriefingPlace.TEXT ? BriefingSection.valueOf(number).field() : place.field();
    }

    BriefingText saying(String other) {
        return new BriefingText(recordId, number, place, other);
    }
}
