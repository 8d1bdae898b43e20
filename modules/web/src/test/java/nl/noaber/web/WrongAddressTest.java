package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.noaber.testkit.NoaberTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody changed by hand, or kept too long. */
@NoaberTest
@Timeout(60)
class WrongAddressTest {

    private static final String[] OURS = {"Cookie", "test-viewer=admin"};
    private static final String[] THEIRS = {"Cookie", "test-viewer=partner"};

    private final Visit site;

    WrongAddressTest(Visit site) {
        this.site = site;
    }

    @Test
    void isAPageWhenItCannotBeRead() throws Exception {
        String answer =
                raw("GET /contacts?q=% HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("content-type: text/html");
        assertThat(answer).contains("<!DOCTYPE html>");
    }

    @Test
    void saysOfAFilterThatItsDayDoesNotExist() throws Exception {
        String list = site.get("/contacts?from=2026-02-31", OURS).body();

        assertThat(Jsoup.parse(list).select("#from-error").text()).contains("Deze dag bestaat niet");
    }

    /** No client of ours sends such an address. */
    private String raw(String request) throws IOException {
        URI origin = URI.create(site.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?after=xx",
                "/audit?before=xx",
                "/commitments?after=zzz",
                "/contacts?after=zzz",
                "/contacts?before=zzz",
                "/relations/duplicates?after=zzz"
            })
    void isSaidToBeWrongWithAWayBack(String address) throws Exception {
        HttpResponse<String> page = site.get(address, OURS);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(page.body()).select("main").text()).contains("Dit adres klopt niet");
        assertThat(Jsoup.parse(page.body()).select("main a").eachAttr("href"))
                .contains(address.substring(0, address.indexOf('?')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?action=NOPE",
                "/audit?after=xx",
                "/audit/seal?after=999999",
                "/relations/duplicates?after=zzz"
            })
    void isNotThereForWhoMayNotSeeThePage(String address) throws Exception {
        assertThat(site.get(address, THEIRS).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?action=NOPE",
                "/commitments?state=NOPE",
                "/commitments?direction=NOPE",
                "/audit?from=xx&until=xx&record=xx&type=xx",
                "/audit/seal?after=999999",
                "/audit/seal?after=-1",
                "/contacts?from=xx&until=xx",
                "/commitments?owner=xx&challenge=xx",
                "/relations?kind=NOPE&after=zzz&page=-1",
                "/search?type=NOPE&after=zzz"
            })
    void neverFailsTheServer(String address) throws Exception {
        assertThat(site.get(address, OURS).statusCode()).isIn(200, 400, 404);
    }
}
