package nl.noaber.messages;

import java.util.List;

/**
 * What is different between two versions, in words.
 *
 * @param from the number of the version it is compared with
 * @param to the number of the version that is compared
 * @param fields only those that differ
 */
public record MessageDifference(int from, int to, List<MessageFieldDifference> fields) {

    public MessageDifference {
        fields = List.copyOf(fields);
    }
}
