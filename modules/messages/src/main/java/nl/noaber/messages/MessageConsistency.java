package nl.noaber.messages;

/**
 * What does not fit together among the messages in use.
 *
 * @param most how many of each sort were asked for
 * @param gaps messages that ask nothing, and asks of messages that serve no challenge
 */
public record MessageConsistency(
        int most, Findings<SameMoney> sameMoney, Findings<AgingEvidence> agingEvidence, Findings<MessageGap> gaps) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "MessageConsistency";
}
