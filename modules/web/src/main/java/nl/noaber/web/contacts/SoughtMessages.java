package nl.noaber.web.contacts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * Finds the messages of which a word was typed in a row of a contact form and none was chosen: without JavaScript, or by
 * whoever went on at once. What was meant is not guessed; what was found is offered.
 */
@Singleton
class SoughtMessages {

    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private final Pages pages;

    SoughtMessages(Pages pages) {
        this.pages = pages;
    }

    /** By the name of the field in which one is chosen. */
    Map<String, List<Option>> found(HttpRequest<?> request, Form form) {
        Map<String, List<Option>> found = new HashMap<>();
        for (int row : rows(form)) {
            found.put(BroughtRows.field(row, "message"), found(request, sought(form, row)));
        }
        return found;
    }

    List<UserError> mistakes(HttpRequest<?> request, Form form) {
        List<UserError> mistakes = new ArrayList<>();
        for (int row : rows(form)) {
            String sought = sought(form, row);
            String words = found(request, sought).isEmpty() ? "contacts.wrong.notFound" : "contacts.wrong.found";
            mistakes.add(new UserError(
                    "NOT_CHOSEN",
                    BroughtRows.field(row, "message"),
                    Text.in(pages.viewer(request).locale()).get(words, sought)));
        }
        return mistakes;
    }

    private List<Option> found(HttpRequest<?> request, String sought) {
        Map<String, @Nullable Object> asked = Map.of("text", sought, "types", List.of("LOBBY_MESSAGE"), "first", MOST);
        return pages.run(request, Found.class, asked).search().nodes().stream()
                .map(hit -> new Option(hit.id(), hit.title()))
                .toList();
    }

    private static List<Integer> rows(Form form) {
        return IntStream.range(0, BroughtRows.size(form))
                .filter(row -> !sought(form, row).isEmpty())
                .boxed()
                .toList();
    }

    private static String sought(Form form, int row) {
        String typed = form.text(BroughtRows.field(row, BroughtRows.SOUGHT)).strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }
}
