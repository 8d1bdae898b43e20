package nl.noaber.testkit;

import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back over HTTP. */
public record HttpAnswer(int status, String body, HttpResponse<String> response) {

    static HttpAnswer of(HttpResponse<String> response) {
        return new HttpAnswer(response.statusCode(), response.body(), response);
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as a parsed page. */
    public HtmlPage page() {
        return HtmlPage.of(this);
    }
}
