package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void showsHtmlAsTheTextItIs() {
        assertThat(html("<script>alert(1)</script> en <b onclick=x>vet</b>"))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html("<img src=x onerror=alert(1)>")).doesNotContain("<img");
    }

    @Test
    void linksOnlyToTheWebAndToMail() {
        assertThat(html("[a](https://example.org) [b](mailto:a@example.org)"))
                .contains("href=\"https://example.org\"", "href=\"mailto:a@example.org\"");
        assertThat(html("[a](javascript:alert(1)) [b](data:text/html,x) [c](JaVaScRiPt:x) <javascript:alert(1)>"))
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContain("href=\"data");
    }

    @Test
    void neitherLoadsPicturesNorBreaksTheOrderOfHeadings() {
        assertThat(html("# Kop\n\n![plaatje](https://example.org/x.png)"))
                .doesNotContain("<h1", "<img", "x.png")
                .contains("<strong>Kop</strong>", "plaatje");
    }

    @Test
    void makesAPlainExcerpt() {
        assertThat(Markdown.excerpt("**Gesproken** over [de stukken](https://example.org)\n\nen meer", 100))
                .startsWith("Gesproken over")
                .doesNotContain("**");
        assertThat(Markdown.excerpt("woord ".repeat(100), 20))
                .hasSizeLessThanOrEqualTo(21)
                .endsWith("…");
    }

    @Test
    void showsAsTypedWhatLiesTooDeepInItself() {
        for (String deep : new String[] {
            ">".repeat(10_000) + " diep", "- ".repeat(10_000) + "diep", "*a ".repeat(5_000) + "diep" + "*".repeat(5_000)
        }) {
            assertThat(html(deep)).contains("diep");
            assertThat(Markdown.excerpt(deep, 200)).isNotEmpty();
        }
        assertThat(html(">".repeat(10_000) + " diep")).contains("&gt;&gt;").doesNotContain("<blockquote");
        assertThat(html("> > aangehaald")).contains("<blockquote");
    }

    private static String html(String note) {
        StringOutput output = new StringOutput();
        Markdown.render(note).writeTo(output);
        return output.toString();
    }
}
