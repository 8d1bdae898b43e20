package nl.noaber.messages;

import java.util.List;

/**
 * What users can write of the wording of a lobby message.
 *
 * @param title in one line, 1 to {@value LobbyMessage#LONGEST_TITLE} characters
 * @param text the core text in Markdown, at most {@value LobbyMessage#LONGEST_TEXT} characters
 */
public record Wording(String title, String text, List<MessageVariant> variants, List<NewAsk> asks) {

    public Wording {
        variants = List.copyOf(variants);
        asks = List.copyOf(asks);
    }

    public static Wording of(String title, String text, NewAsk... asks) {
        return new Wording(title, text, List.of(), List.of(asks));
    }
}
