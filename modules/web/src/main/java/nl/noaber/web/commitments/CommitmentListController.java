package nl.noaber.web.commitments;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/commitments")
class CommitmentListController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    CommitmentListController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        return pages.show(
                request,
                CommitmentList.class,
                CommitmentFilter.variables(PageInfo.asked(address, SIZE), address, pages.viewer(request))
                        .map(),
                templates::commitmentsList);
    }
}
