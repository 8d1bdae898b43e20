package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.testkit.NoaberTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What goes over the line: small, pressed, kept by the browser, and allowed to do little. */
@NoaberTest
class DeliveryTest {

    private static final String STAFF = SampleViewers.STAFF;
    private static final int KILOBYTE = 1024;

    private final Visit site;

    DeliveryTest(Visit site) {
        this.site = site;
    }

    @Test
    void costsUnder250KilobytesAtFirstAndUnder40Afterwards() throws Exception {
        HttpResponse<byte[]> page = site.bytes("/sample", "Cookie", STAFF, "Accept-Encoding", "gzip");
        int assets = 0;
        for (String asset : assets()) {
            assets += site.bytes(asset, "Accept-Encoding", "gzip").body().length;
        }

        assertThat(page.body().length).isLessThan(40 * KILOBYTE);
        assertThat(page.body().length + assets).isLessThan(250 * KILOBYTE);
    }

    @Test
    void letsTheBrowserKeepWhatNeverChanges() throws Exception {
        for (String asset : assets()) {
            HttpResponse<byte[]> file = site.bytes(asset, "Accept-Encoding", "br, gzip");
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(file.headers().firstValue("Content-Encoding")).contains("br");
        }
    }

    @Test
    void servesAnOlderAddressWithoutLettingItStay() throws Exception {
        HttpResponse<byte[]> file = site.bytes("/assets/0123456789abcdef/css/noaber.css");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(site.get("/assets/0123456789abcdef/../../application.yml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsTheBrowserToLoadAndRunOnlyWhatIsOurs() throws Exception {
        HttpResponse<String> page = site.get("/sample", "Cookie", STAFF);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick", "javascript:", "http://", "https://");
    }

    private List<String> assets() throws Exception {
        Document page = Jsoup.parse(site.get("/sample", "Cookie", STAFF).body());
        List<String> sheets = page.select("link[href^=/assets]").eachAttr("href");
        List<String> scripts = page.select("script[src^=/assets]").eachAttr("src");
        return Stream.concat(sheets.stream(), scripts.stream()).toList();
    }
}
