package nl.noaber.web.reviews;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

@PageController("/administration/reviews")
class ReviewController {

    static final List<String> LINES = List.of("UNDECIDED", "KEEP", "TAKE_AWAY");

    private static final String CLOSE_ACCOUNT = "CLOSE_ACCOUNT";
    private static final String CHANGE_ROLE = "CHANGE_ROLE";
    private static final int SIZE = 50;
    private static final String TYPE = "RightsReview";

    private final Pages pages;
    private final Templates templates;

    ReviewController(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return list(request, Errors.none());
    }

    @Post
    HttpResponse<?> begin(HttpRequest<?> request, @Body Form form) {
        ReviewBegun.Payload payload = pages.run(
                        request,
                        ReviewBegun.class,
                        Map.of("input", Variables.of("id", form.value("id")).map()))
                .beginRightsReview();
        return payload.review() == null
                ? list(request, new Errors(payload.userErrors()))
                : pages.done(Links.to(payload.review().id()), Flash.of("reviews.begun"));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return one(request, id, RefusedLine.NONE, Errors.none());
    }

    @Post("/{id}/closing")
    HttpResponse<?> close(HttpRequest<?> request, @PathVariable String id) {
        ReviewClosed.Payload payload = pages.run(
                        request, ReviewClosed.class, Map.of("input", Map.of("id", Links.id(TYPE, id))))
                .closeRightsReview();
        return payload.review() == null
                ? one(request, id, RefusedLine.NONE, new Errors(payload.userErrors()))
                : pages.done(Links.to(payload.review().id()), Flash.of("reviews.closed"));
    }

    @Post("/{id}/lines/{line}")
    HttpResponse<?> decide(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String line, @Body Form form) {
        String about = Links.id("RightsReviewLine", line);
        LineDecided.Payload payload = pages.run(request, LineDecided.class, Map.of("input", input(about, form)))
                .decideRightsReviewLine();
        Address back =
                new Address("/administration/reviews/" + id, Address.of(request).parameters());
        return payload.stored()
                ? pages.done(back.toString(), Flash.of("reviews.decided"))
                : one(request, id, refused(about, form, payload), Errors.none());
    }

    private static Map<String, @Nullable Object> input(String line, Form form) {
        String measure = form.text("measure");
        boolean role = Reviewers.ROLES.contains(measure);
        return Variables.of("id", line)
                .and("expectedVersion", form.number("version"))
                .and("decision", form.value("decision"))
                .and("note", form.value("note"))
                .andIfAny("measure", role ? CHANGE_ROLE : measure.equals(CLOSE_ACCOUNT) ? measure : null)
                .andIfAny("newRole", role ? measure : null)
                .map();
    }

    private static RefusedLine refused(String line, Form form, LineDecided.Payload payload) {
        Form again = payload.conflict() == null
                ? form
                : form.with("version", payload.conflict().version());
        return new RefusedLine(line, again, new Errors(payload.userErrors()), payload.conflict());
    }

    private HttpResponse<?> list(HttpRequest<?> request, Errors errors) {
        ReviewList.Reviews reviews = pages.run(
                        request,
                        ReviewList.class,
                        PageInfo.asked(Address.of(request), SIZE).map())
                .rightsReviews();
        return errors.isEmpty()
                ? pages.show(request, screen -> templates.reviewsList(Reviewers.only(screen), reviews, errors))
                : pages.again(request, screen -> templates.reviewsList(Reviewers.only(screen), reviews, errors));
    }

    private HttpResponse<?> one(HttpRequest<?> request, String id, RefusedLine refused, Errors errors) {
        Address address = Address.of(request);
        List<String> which = address.among("which", LINES);
        Map<String, @Nullable Object> asked = PageInfo.asked(address, SIZE)
                .and("id", Links.id(TYPE, id))
                .and("which", which.isEmpty() ? "ALL" : which.getFirst())
                .map();
        ReviewFile.Review review =
                Pages.found(pages.run(request, ReviewFile.class, asked).rightsReview());
        return errors.isEmpty() && refused.equals(RefusedLine.NONE)
                ? pages.show(request, screen -> templates.reviewsOne(screen, review, refused.inWords(screen), errors))
                : pages.again(request, screen -> templates.reviewsOne(screen, review, refused.inWords(screen), errors));
    }
}
