package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.relations.Named;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** What an organisation contributes to everything, and what it was asked for and has not answered. */
@PageController("/organisations/{id}/contributions")
class PartyController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    PartyController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** Of one that was merged, on the page of the one that it was merged into. */
    @Get
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        String party = Links.id("Organisation", id);
        Map<String, @Nullable Object> asked = PageInfo.asked(Address.of(request), SIZE)
                .and("id", party)
                .and("filter", Map.of("party", party))
                .and("given", Map.of("party", party))
                .and("asked", Map.of("party", party, "states", List.of("REQUESTED")))
                .map();
        PartyView view = pages.run(request, PartyView.class, asked);
        Named organisation = Pages.found(view.organisation());
        return organisation.id().equals(party)
                ? pages.show(request, screen -> templates.cofinancingParty(screen, organisation, view))
                : HttpResponse.seeOther(URI.create(Links.to(organisation.id(), "contributions")));
    }
}
