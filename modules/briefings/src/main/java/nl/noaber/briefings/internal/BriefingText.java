package nl.noaber.briefings.internal;

import java.util.UUID;

/**
 * A text of a briefing.
 *
 * @param number the section, or the number of the passage, that it is of; empty of what is neither's
 */
record BriefingText(UUID recordId, String number, BriefingPlace place, String text) {

    BriefingText saying(String other) {
        return new BriefingText(recordId, number, place, other);
    }
}
