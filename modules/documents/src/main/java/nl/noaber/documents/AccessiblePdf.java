package nl.noaber.documents;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Prints XHTML as accessible PDF (PDF/UA): it says its language, has a title, and what it is about in a {@code meta} named
 * subject. The font is the one that PDFBox brings, with the Latin letters of all of Europe; nothing is fetched from
 * anywhere.
 */
public final class AccessiblePdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What no XML may have in it, and what people typed may. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** A stroke that somebody typed first would make another sign of the end of the tag before it. */
    private static final String OF_MARKUP = ">\u0338";

    private static final String STYLE = """
        <style>
        @page { size: A4; margin: 20mm 20mm 22mm 20mm;
          @bottom-right { content: counter(page) " / " counter(pages); font-family: Liberation Sans; font-size: 8pt } }
        body { font-family: Liberation Sans; font-size: 10.5pt; line-height: 1.45; margin: 0; color: #000 }
        h1, h2, h3 { font-weight: normal; page-break-after: avoid }
        h1 { font-size: 15pt; margin: 0 0 2mm 0 }
        h2 { font-size: 11.5pt; margin: 6mm 0 1mm 0; border-bottom: 0.3mm solid #000 }
        h3 { font-size: 10.5pt; margin: 4mm 0 1mm 0 }
        p { margin: 0 0 2mm 0 }
        ul { margin: 0; padding: 0 0 0 5mm }
        dt { color: #444 }
        dd { margin: 0 0 1mm 5mm; word-wrap: break-word }
        </style>
        """;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private AccessiblePdf() {}

    /**
     * A document that was printed.
     *
     * @param pages how many it has
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Printed(byte[] content, int pages) {}

    /**
     * Prints a document.
     *
     * @param xhtml a whole document, well formed; a style of its own comes after that of the house
     */
    public static Printed printed(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                TrueTypeFont font = font();
                PdfBoxRenderer renderer = renderer(xhtml, document, font, out)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            document.save(out);
            return new Printed(out.toByteArray(), document.getNumberOfPages());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF is written to memory", impossible);
        }
    }

    /**
     * How many words stand on the pages after this one, without the numbers below the pages: by how much a document is too long.
     *
     * @param page from 1
     */
    public static int wordsAfter(Printed printed, int page) {
        if (printed.pages() <= page) {
            return 0;
        }
        try (PDDocument document = Loader.loadPDF(printed.content())) {
            PDFTextStripper words = new PDFTextStripper();
            words.setStartPage(page + 1);
            String text = words.getText(document).replaceAll("(?m)^\\s*\\d+ / \\d+\\s*$", "");
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF is read from memory", impossible);
        }
    }

    private static PdfBoxRenderer renderer(
            String xhtml, PDDocument document, TrueTypeFont font, ByteArrayOutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Noaber");
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), "Liberation Sans");
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(printable(xhtml).replaceFirst("<head>", "<head>" + STYLE), null);
        builder.toStream(out);
        return builder.buildPdfRenderer();
    }

    /** Without what no XML may have in it, and each letter with its accent as one sign. */
    static String printable(String xhtml) {
        String text = NO_XML.matcher(xhtml).replaceAll("").replace(OF_MARKUP, ">");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without substituting glyphs: for each word that takes as long as all the rest, and has no other outcome here. */
    private static TrueTypeFont font() throws IOException {
        InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }
}
