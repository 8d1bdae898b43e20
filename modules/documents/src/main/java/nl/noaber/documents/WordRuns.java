package nl.noaber.documents;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of one paragraph: plain, bold, italic, or leading somewhere. */
record WordRuns(
        XWPFParagraph paragraph,
        boolean bold,
        boolean italic,
        @Nullable String link) {

    static WordRuns of(XWPFParagraph paragraph) {
        return new WordRuns(paragraph, false, false, null);
    }

    void write(Node parent) {
        WordDocument.children(parent).forEach(this::one);
    }

    private void one(Node node) {
        if (node instanceof Text text) {
            text(text.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        switch (element.getTagName()) {
            case "br" -> paragraph.createRun().addBreak();
            case "strong", "b", "dt" -> new WordRuns(paragraph, true, italic, link).write(element);
            case "em", "i" -> new WordRuns(paragraph, bold, true, link).write(element);
            case "a" -> new WordRuns(paragraph, bold, italic, element.getAttribute("href")).write(element);
            case "ul", "ol" -> {
                // A list in a list has paragraphs of its own.
            }
            default -> write(element);
        }
    }

    /** Blanks between two lines of the source are none of the text. */
    private void text(String words) {
        boolean begins = paragraph.getRuns().isEmpty();
        String written = begins ? words.stripLeading() : words;
        if (!written.isEmpty()) {
            XWPFRun run = isAddress(link) ? paragraph.createHyperlinkRun(link) : paragraph.createRun();
            run.setBold(bold);
            run.setItalic(italic);
            run.setText(written);
        }
    }

    private static boolean isAddress(@Nullable String link) {
        return link != null && link.matches("(?:https?|mailto):\\S+");
    }
}
