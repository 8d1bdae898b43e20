package nl.noaber.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.AccessiblePdf.Printed;
import nl.noaber.documents.WordDocument;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A briefing on paper: accessible PDF on two pages, and Word with headings. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingPaperTest {

    private static final String TEXT = """
        Eerst dit & dat <dan> *nadruk*.

        # Een kop van de schrijver

        - een
        - twee [stuk](https://www.voorbeeld.nl/stuk)
        """;

    private final Briefings briefings;
    private final World world;

    BriefingPaperTest(Briefings briefings, World world) {
        this.briefings = briefings;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    private String xhtml() {
        Briefing out = world.handedOut(world.item("Papier & <punt>", Map.of()), TEXT);
        return briefings.paper(People.board(), out.id()).orElseThrow().xhtml();
    }

    @Test
    void keepsToPdfUaOnAtMostTwoPages() throws Exception {
        Printed printed = AccessiblePdf.printed(xhtml());
        assertThat(printed.pages()).isLessThanOrEqualTo(Briefing.MOST_PAGES);
        assertThat(failures(printed.content())).isEmpty();
        try (PDDocument document = Loader.loadPDF(printed.content())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Annotatie: Papier & <punt>");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Doel", "Eerst dit & dat <dan>", "nadruk", "Wij zeggen dit.")
                    .doesNotContain("Achtergrond");
        }
    }

    @Test
    void hasRealHeadingsInWord() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordDocument.written(xhtml())))) {
            assertThat(document.getParagraphs().stream()
                            .filter(one ->
                                    one.getStyle() != null && one.getStyle().startsWith("Heading"))
                            .map(one -> one.getText().strip()))
                    .containsExactly("Annotatie: Papier & <punt>", "Doel", "Lijn");
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
