package nl.noaber.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes the XHTML from which {@link AccessiblePdf} prints as a Word file that can be worked on: headings are headings,
 * lists are lists, and it says its language and title. What it does not know is written as the text in it.
 */
public final class WordDocument {

    private static final int INDENT = 360;

    private final XWPFDocument word = new XWPFDocument();
    private final WordStyles styles;

    private WordDocument(String language) {
        this.styles = new WordStyles(word, language);
    }

    /**
     * Writes a document.
     *
     * @param xhtml a whole document, well formed
     */
    public static byte[] written(String xhtml) {
        Document document = parsed(AccessiblePdf.printable(xhtml));
        Element root = document.getDocumentElement();
        WordDocument written = new WordDocument(root.getAttribute("lang"));
        try (XWPFDocument word = written.word) {
            written.blocks(document.getElementsByTagName("body").item(0));
            word.getProperties()
                    .getCoreProperties()
                    .setTitle(document.getElementsByTagName("title").item(0).getTextContent());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a Word file is written to memory", impossible);
        }
    }

    private static Document parsed(String xhtml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new IllegalArgumentException("The document is not well-formed XHTML: " + wrong.getMessage(), wrong);
        }
    }

    private void blocks(Node parent) {
        children(parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(this::block);
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "h1", "h2", "h3" -> runs(styles.heading(element.getTagName().charAt(1) - '0'), element);
            case "ul" -> items(element, styles.bullets(), 0);
            case "ol" -> items(element, styles.numbers(), 0);
            case "blockquote", "dd" -> indented(element);
            case "p", "dt", "pre" -> runs(word.createParagraph(), element);
            case "hr" -> word.createParagraph();
            default -> blocks(element);
        }
    }

    private void indented(Element element) {
        int before = word.getParagraphs().size();
        if (children(element).anyMatch(child -> child instanceof Element inner && isBlock(inner))) {
            blocks(element);
        } else {
            runs(word.createParagraph(), element);
        }
        word.getParagraphs().stream().skip(before).forEach(paragraph -> paragraph.setIndentationLeft(INDENT));
    }

    /** A list within a list is one step further in. */
    private void items(Element list, BigInteger numbering, int level) {
        children(list)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(item -> {
                    XWPFParagraph paragraph = word.createParagraph();
                    paragraph.setNumID(numbering);
                    paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, WordStyles.DEEPEST)));
                    runs(paragraph, item);
                    children(item)
                            .filter(child -> child instanceof Element inner && isList(inner))
                            .map(Element.class::cast)
                            .forEach(inner -> items(
                                    inner, inner.getTagName().equals("ol") ? styles.numbers() : numbering, level + 1));
                });
    }

    private void runs(XWPFParagraph paragraph, Element element) {
        WordRuns.of(paragraph).write(element);
    }

    static boolean isList(Element element) {
        return element.getTagName().equals("ul") || element.getTagName().equals("ol");
    }

    private static boolean isBlock(Element element) {
        return isList(element)
                || Stream.of("p", "pre", "blockquote", "h1", "h2", "h3", "dl").anyMatch(element.getTagName()::equals);
    }

    static Stream<Node> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }
}
