package nl.noaber.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    private static final String DOCUMENT = """
        <!DOCTYPE html>
        <html lang="nl"><head><title>Doorgaan &amp; bouwen</title></head><body>
        <h1>Doorgaan</h1><section><h2>Kerntekst</h2>
        <p>Het net zit <strong>vol</strong>,
        en <em>blijft</em> dat <a href="https://example.org/net">hier</a>.<br/>Tweede regel MORE</p></section>
        <ul><li>een<ul><li>daaronder</li></ul></li><li>twee</li></ul><ol><li>eerst</li></ol><ol><li>weer eerst</li></ol>
        <blockquote><p>Dat krijgt u van ons.</p></blockquote>
        </body></html>
        """;

    @Test
    void hasHeadingsThatWordKnowsAsSuch() throws IOException {
        try (XWPFDocument word = written("")) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getStyleID() != null)
                    .extracting(XWPFParagraph::getStyleID, XWPFParagraph::getText)
                    .containsExactly(tuple("Heading1", "Doorgaan"), tuple("Heading2", "Kerntekst"));
            assertThat(word.getStyles().styleExist("Heading3")).isTrue();
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Doorgaan & bouwen");
        }
    }

    @Test
    void keepsWordsBoldAndLeadsWhereALinkLeads() throws IOException {
        try (XWPFDocument word = written("")) {
            XWPFParagraph text = word.getParagraphs().get(2);
            assertThat(text.getText()).isEqualTo("Het net zit vol, en blijft dat hier.\nTweede regel ");
            assertThat(text.getRuns())
                    .filteredOn(XWPFRun::isBold)
                    .extracting(XWPFRun::text)
                    .containsExactly("vol");
            assertThat(text.getRuns())
                    .filteredOn(XWPFHyperlinkRun.class::isInstance)
                    .extracting(
                            run -> ((XWPFHyperlinkRun) run).getHyperlink(word).getURL())
                    .containsExactly("https://example.org/net");
        }
    }

    @Test
    void numbersEachListFromOneAndKeepsListsInLists() throws IOException {
        try (XWPFDocument word = written("")) {
            List<XWPFParagraph> items = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getNumID() != null)
                    .toList();
            assertThat(items)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("een", "daaronder", "twee", "eerst", "weer eerst");
            assertThat(items.get(1).getNumIlvl().intValue()).isEqualTo(1);
            assertThat(items.get(3).getNumID()).isNotEqualTo(items.get(4).getNumID());
        }
    }

    @Test
    void leavesOutWhatNoFileMayHold() throws IOException {
        try (XWPFDocument word = written("a\u0001b")) {
            assertThat(word.getParagraphs().get(2).getText()).endsWith("ab");
        }
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThatThrownBy(() -> WordDocument.written("<html><body><p></body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("well-formed");
    }

    private static XWPFDocument written(String more) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordDocument.written(DOCUMENT.replace("MORE", more))));
    }
}
