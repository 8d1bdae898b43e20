package nl.noaber.web.page;

import gg.jte.Content;
import nl.noaber.documents.MarkdownHtml;

/** Notes, written by users in Markdown, as templates show them. */
public final class Markdown {

    private Markdown() {}

    /** The note as HTML that is safe to show. */
    public static Content render(String note) {
        String html = MarkdownHtml.of(note);
        return output -> output.writeContent(html);
    }

    /** The first lines as plain text, for a list. */
    public static String excerpt(String note, int length) {
        return MarkdownHtml.excerpt(note, length);
    }
}
