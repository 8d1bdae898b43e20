package nl.noaber.disclosure.internal;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints records as accessible PDF (PDF/UA). The font is the one that PDFBox brings; nothing is fetched from anywhere. */
@Singleton
final class RecordPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** @param pages how many it has */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] content, int pages) {}

    Made of(FileRow file, Assessed record) {
        return printed(RecordHtml.of(file, record));
    }

    static Made printed(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Noaber");
        builder.useFont(RecordPdf::font, "Liberation Sans");
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                int pages = document.getNumberOfPages();
                document.save(out);
                return new Made(out.toByteArray(), pages);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF is written to memory", impossible);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
