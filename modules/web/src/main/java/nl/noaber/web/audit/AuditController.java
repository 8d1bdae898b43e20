package nl.noaber.web.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/audit")
class AuditController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    AuditController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> trail(HttpRequest<?> request) {
        Address address = Address.of(request);
        Map<String, @Nullable Object> asked = PageInfo.asked(address, SIZE)
                .and("filter", AuditFilter.of(address))
                .map();
        return pages.show(request, AuditLines.class, asked, templates::auditTrail);
    }

    /** Recomputes the whole chain: asked for by itself, never with a list. */
    @Get("/seal")
    HttpResponse<?> seal(HttpRequest<?> request) {
        return pages.show(
                request,
                AuditSeal.class,
                Map.of("after", after(Address.of(request))),
                (screen, answer) -> templates.auditSeal(screen, answer.changeLogSeal()));
    }

    private static int after(Address address) {
        String line = address.text("after");
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }
}
