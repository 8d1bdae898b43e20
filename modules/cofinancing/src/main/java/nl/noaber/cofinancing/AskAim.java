package nl.noaber.cofinancing;

import nl.noaber.messages.AskedInMessage;

/**
 * That an ask of a lobby message aims at a gap. Its years and its amount are those of the ask.
 *
 * @param asked in the last words that the viewer may see
 */
public record AskAim(AskedInMessage asked, AimedGap gap) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "AskAim";
}
