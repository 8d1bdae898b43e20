package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an executive takes along: the message in the words for whom it is meant. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePagerTest {

    private static final String PATH = "/messages/" + LivedInWorld.MESSAGE + "/one-pager";

    private final Downloads downloads;

    OnePagerTest(Downloads downloads) {
        this.downloads = downloads;
    }

    @BeforeAll
    void load(LivedInWorld world) {
        world.load();
    }

    @Test
    void saysTheCoreTextTheAskAndTheEvidenceOnOnePage() throws IOException, InterruptedException {
        try (PDDocument document =
                Loader.loadPDF(downloads.of(People.staff(), PATH + ".pdf").body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            assertThat(words.getText(document))
                    .contains("Ruimte op het elektriciteitsnet", "Het net zit overvol", "12.500.000", "eenmalig")
                    .contains("Capaciteitskaart", "Verouderd", "Opgave 4")
                    .doesNotContain("Zonder stroom geen huizen");
        }
    }

    @Test
    void isInTheWordsForTheAudienceThatWasChosen() throws IOException, InterruptedException {
        assertThat(words(PATH + ".docx?audience=PARLIAMENTARY_GROUP"))
                .contains("Zonder stroom geen huizen", "12.500.000", "voor Fractie");
        assertThat(words(PATH + ".docx")).contains("Het net zit overvol").doesNotContain("Zonder stroom");
        assertThat(downloads
                        .of(People.staff(), PATH + ".docx?audience=MINISTRY")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isNothingForWhoMayNotReadTheMessage() throws IOException, InterruptedException {
        assertThat(downloads.of(People.partner(), PATH + ".pdf").statusCode()).isEqualTo(404);
        assertThat(downloads.of(People.board(), PATH + ".docx").statusCode()).isEqualTo(404);
    }

    private String words(String path) throws IOException, InterruptedException {
        byte[] content = downloads.of(People.staff(), path).body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
