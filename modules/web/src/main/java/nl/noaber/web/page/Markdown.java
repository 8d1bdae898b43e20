package nl.noaber.web.page;

import gg.jte.Content;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Notes, written by users in Markdown. HTML in them is shown as the text it is; links lead only to web and mail
 * addresses, pictures are not loaded.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebLinks())
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> outward())
            .build();

    private Markdown() {}

    /** The note as HTML that is safe to show. */
    public static Content render(String note) {
        Node document = PARSER.parse(note);
        document.accept(new Quieten());
        String html = RENDERER.render(document);
        return output -> output.writeContent(html);
    }

    /** The first lines as plain text, for a list. */
    public static String excerpt(String note, int length) {
        String plain = TextContentRenderer.builder()
                .build()
                .render(PARSER.parse(note.length() > 4 * length ? note.substring(0, 4 * length) : note))
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= length ? plain : plain.substring(0, length).stripTrailing() + "…";
    }

    private static AttributeProvider outward() {
        return (node, tag, attributes) -> {
            if (node instanceof Link) {
                attributes.put("rel", "noopener noreferrer nofollow");
                attributes.put("class", "utrecht-link");
            }
        };
    }
}
