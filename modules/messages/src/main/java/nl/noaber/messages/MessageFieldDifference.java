package nl.noaber.messages;

import java.util.List;

/**
 * How one field differs.
 *
 * @param field title, text, variants or asks, as in the change log
 * @param parts in their order; without those that are new they are the older, without those that went the newer
 */
public record MessageFieldDifference(String field, List<DifferencePart> parts) {

    public MessageFieldDifference {
        parts = List.copyOf(parts);
    }
}
