package nl.noaber.testkit;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as it came back, parsed.
 *
 * @param status the HTTP status
 * @param answer the raw answer
 * @param document the parsed page; an address in it resolves against the page's own
 */
public record HtmlPage(int status, HttpAnswer answer, Document document) {

    static HtmlPage of(HttpAnswer answer) {
        return new HtmlPage(
                answer.status(),
                answer,
                Jsoup.parse(answer.body(), answer.response().uri().toString()));
    }

    /** The path and query where the visitor ended up. */
    public String address() {
        String path = answer.response().uri().getRawPath();
        String query = answer.response().uri().getRawQuery();
        return query == null ? path : path + "?" + query;
    }

    /** The one element; a test that finds none, or several, says so. */
    public Element one(String selector) {
        List<Element> found = document.select(selector);
        if (found.size() != 1) {
            throw new AssertionError(
                    found.size() + " elements instead of one are " + selector + " on " + address() + ":\n" + document);
        }
        return found.getFirst();
    }

    /** The texts of all elements that fit, in the order of the page. */
    public List<String> texts(String selector) {
        return document.select(selector).eachText();
    }

    /** All visible text. */
    public String text() {
        return document.text();
    }
}
