package nl.noaber.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.JDKXRLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class AccessiblePdfTest {

    private static final String DOCUMENT = """
        <!DOCTYPE html>
        <html lang="nl"><head><title>Gegevens</title><meta name="subject" content="Wat er is"/></head><body>
        <h1>Gegevens</h1><p>Een alinea</p><h2>Contacten (2)</h2><h3>Overleg</h3>
        <dl><dt>Verslag</dt><dd>Eerste regel<br/>gěšđų ẞ ő ŵ ł %s</dd></dl><ul><li>een punt</li></ul>
        </body></html>
        """;

    @Test
    void keepsToPdfUaWithHeadingsAndLists() throws Exception {
        assertThat(failures(AccessiblePdf.printed(DOCUMENT.formatted("")).content()))
                .isEmpty();
    }

    @Test
    void isPrintedWithoutAWarning() {
        AccessiblePdf.printed(DOCUMENT.formatted(""));
        List<String> warnings = new ArrayList<>();
        XRLog.setLoggerImpl(new JDKXRLogger() {
            @Override
            public void log(String where, Level level, String message) {
                if (level.intValue() >= Level.WARNING.intValue()) {
                    warnings.add(message);
                }
            }
        });
        try {
            AccessiblePdf.printed(DOCUMENT.formatted(""));
        } finally {
            XRLog.setLoggerImpl(new Slf4jLogger());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void printsWhatNoXmlMayHold() throws Exception {
        byte[] content =
                AccessiblePdf.printed(DOCUMENT.formatted("voor\u0001na\uFFFE")).content();
        try (PDDocument document = Loader.loadPDF(content)) {
            assertThat(new PDFTextStripper().getText(document)).contains("gěšđų ẞ ő ŵ ł voorna");
        }
    }

    /** Each letter with its accent as two signs; and a stroke through what stands before it, which is the end of a tag. */
    @Test
    void printsWhatWasTypedInParts() throws Exception {
        byte[] content = AccessiblePdf.printed(DOCUMENT.formatted("</dd><dd>\u0338 e\u0301e\u0301n"))
                .content();
        try (PDDocument document = Loader.loadPDF(content)) {
            assertThat(new PDFTextStripper().getText(document)).contains("één", "een punt");
        }
    }

    private static Iterable<String> failures(byte[] content) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(content), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return failures(parser, validator);
        }
    }

    private static Iterable<String> failures(PDFAParser parser, PDFAValidator validator) throws VeraPDFException {
        return validator.validate(parser).getTestAssertions().stream()
                .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                .toList();
    }
}
