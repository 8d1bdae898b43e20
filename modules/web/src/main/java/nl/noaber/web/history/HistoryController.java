package nl.noaber.web.history;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import nl.noaber.web.history.RecordHistory.Subject;
import nl.noaber.web.history.RecordHistory.Timeline;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

@PageController("/history")
class HistoryController {

    private static final int SIZE = 50;

    private final Pages pages;
    private final Templates templates;

    HistoryController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** Of the record with the global id in {@code record}. */
    @Get
    HttpResponse<?> one(HttpRequest<?> request) {
        Address address = Address.of(request);
        return pages.show(
                request,
                RecordHistory.class,
                PageInfo.asked(address, SIZE).and("id", address.text("record")).map(),
                (screen, history) -> {
                    Subject subject = Pages.found(history.node());
                    Timeline timeline = Pages.found(subject.timeline());
                    return templates.historyOne(screen, subject, timeline);
                });
    }
}
