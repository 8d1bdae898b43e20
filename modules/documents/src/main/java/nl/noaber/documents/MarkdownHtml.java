package nl.noaber.documents;

import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Notes, written by users in Markdown. HTML in them is shown as the text it is; links lead only to web and mail
 * addresses, pictures are not loaded.
 */
public final class MarkdownHtml {

    private static final int DEEPEST = 100;

    /** On one line. */
    private static final int MOST_MARKS = 1_000;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebLinks())
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> outward())
            .build();

    private MarkdownHtml() {}

    /** The note as HTML that is safe to show, and well formed. */
    public static String of(String note) {
        Node document = parsed(note);
        document.accept(new Quieten());
        return RENDERER.render(document);
    }

    /** The first lines as plain text, for a list. */
    public static String excerpt(String note, int length) {
        String plain = TextContentRenderer.builder()
                .build()
                .render(parsed(note.length() > 4 * length ? note.substring(0, 4 * length) : note))
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= length ? plain : plain.substring(0, length).stripTrailing() + "…";
    }

    /** What lies deeper in itself than anybody writes is shown as it was typed: showing it goes down into each part. */
    private static Node parsed(String note) {
        if (isHeaped(note)) {
            return asTyped(note);
        }
        Node document = PARSER.parse(note);
        return isDeep(document) ? asTyped(note) : document;
    }

    /** Whether a line has more marks than anybody writes: parsing it may go down deeper than there is room for. */
    private static boolean isHeaped(String note) {
        int marks = 0;
        for (int index = 0; index < note.length() && marks <= MOST_MARKS; index++) {
            char written = note.charAt(index);
            marks = written == '\n' ? 0 : ">*_+-".indexOf(written) < 0 ? marks : marks + 1;
        }
        return marks > MOST_MARKS;
    }

    private static boolean isDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null && depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return depth > DEEPEST;
    }

    private static Node asTyped(String note) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        document.appendChild(paragraph);
        note.lines().forEach(line -> {
            paragraph.appendChild(new Text(line));
            paragraph.appendChild(new SoftLineBreak());
        });
        return document;
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
