package nl.noaber.web.signoffs;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The alignment matrix, and its table alone, which a page that is open asks for when somebody answers. */
@PageController("/messages/matrix")
class MatrixController {

    /** A part that a reader oversees. */
    private static final int MESSAGES = 50;

    private final Pages pages;
    private final Templates templates;

    MatrixController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> matrix(HttpRequest<?> request) {
        open(request);
        return pages.show(request, MatrixView.class, variables(request), templates::signoffsMatrix);
    }

    @Get("/table")
    HttpResponse<?> table(HttpRequest<?> request) {
        open(request);
        return pages.show(
                request,
                MatrixView.class,
                variables(request),
                (screen, view) -> templates.signoffsTable(screen, view.alignmentMatrix()));
    }

    /** For the team and for those who are asked; to others it would say that nobody was. */
    private void open(HttpRequest<?> request) {
        Viewer viewer = pages.viewer(request);
        Pages.found(viewer.isTeam() || viewer.role() == Role.PARTNER ? viewer : null);
    }

    private static Map<String, @Nullable Object> variables(HttpRequest<?> request) {
        Address address = Address.of(request);
        return PageInfo.asked(address, MESSAGES).and("filter", filter(address)).map();
    }

    /** Which messages an address asks for. */
    static Map<String, @Nullable Object> filter(Address address) {
        return Variables.none()
                .andIfAny(
                        "states",
                        address.among("state", Words.MESSAGE_STATES).stream()
                                .findFirst()
                                .map(List::of)
                                .orElse(null))
                .andIfAny("challenge", address.text("challenge"))
                .andIfAny("budgetYear", Years.read(address.text("year")).orElse(null))
                .map();
    }
}
