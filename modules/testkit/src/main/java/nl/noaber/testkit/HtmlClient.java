package nl.noaber.testkit;

import io.micronaut.context.annotation.Prototype;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A visitor without a browser: asks for pages and posts forms, with the cookies it was given. */
@Prototype
public final class HtmlClient {
    private final TestServer server;
    private final HttpSession session = new HttpSession();

    HtmlClient(TestServer server) {
        this.server = server;
    }

    public HtmlPage get(String path) {
        return send(request(path)).page();
    }

    /** The part of a page that htmx would ask for. */
    public HtmlPage fragment(String path) {
        return send(request(path).header("HX-Request", "true")).page();
    }

    /** Posts a form, and follows where it leads. */
    public HtmlPage post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .page();
    }

    /** Anything else. */
    public HttpAnswer send(HttpRequest.Builder request) {
        return session.send(request.build());
    }

    /** A request to a path, to be completed. Its origin is the server's own, as a browser would say. */
    public HttpRequest.Builder request(String path) {
        String origin = server.at("/").toString().replaceAll("/$", "");
        return HttpRequest.newBuilder(server.at(path)).header("Origin", origin).header("Accept-Language", "nl");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
