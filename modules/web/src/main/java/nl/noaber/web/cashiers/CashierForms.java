package nl.noaber.web.cashiers;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Finds what the forms of cashiers are about, and the names of what is chosen in them. */
@Singleton
class CashierForms {

    private final Pages pages;

    CashierForms(Pages pages) {
        this.pages = pages;
    }

    CashierView.Mandate mandate(HttpRequest<?> request, String id) {
        return Pages.found(
                pages.run(request, CashierView.class, Map.of("id", id(id))).cashierMandate());
    }

    CashierForm named(HttpRequest<?> request, Form form) {
        List<String> names = Stream.of("cashier", "subject", "party")
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        return pages.run(request, CashierForm.class, Map.of("names", names));
    }

    /** The id under which it is stored once, however often it is sent; one that is missing is made. */
    static Form withId(Form form) {
        return Ids.parse(form.text("id")).isPresent()
                ? form
                : form.with("id", Ids.next().toString());
    }

    static String id(String inPath) {
        return Links.id("CashierMandate", inPath);
    }

    static Map<String, ?> input(Map<String, @Nullable Object> input) {
        return Map.of("input", input);
    }
}
