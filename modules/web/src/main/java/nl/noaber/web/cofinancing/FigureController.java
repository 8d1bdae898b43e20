package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** The contributions of which a figure is made. */
@PageController("/contributions")
class FigureController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    FigureController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        FigureFilter filter = new FigureFilter(address);
        return pages.show(
                request,
                FigureView.class,
                PageInfo.asked(address, SIZE)
                        .and("filter", filter.figure())
                        .and("of", filter.sum())
                        .map(),
                (screen, view) -> templates.cofinancingFigure(screen, view, filter));
    }
}
