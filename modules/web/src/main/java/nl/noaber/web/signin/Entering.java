package nl.noaber.web.signin;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.PasswordLinks;
import nl.noaber.kernel.Problem;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Refusals;
import nl.noaber.web.page.Screen;
import nl.noaber.web.templates.Templates;

/** Where somebody goes who has come a step further in. */
@Singleton
class Entering {

    static final String FACTOR = "/sign-in/second-factor";
    static final String SET_UP = "/sign-in/second-factor/set-up";

    private final Pages pages;
    private final Refusals refusals;
    private final PasswordLinks links;
    private final Templates templates;

    Entering(Pages pages, Refusals refusals, PasswordLinks links, Templates templates) {
        this.pages = pages;
        this.links = links;
        this.refusals = refusals;
        this.templates = templates;
    }

    /**
     * The answer to a step.
     *
     * @param returnTo the path to show in the end
     * @param again the page of this step, for when it is refused
     */
    HttpResponse<?> go(
            HttpRequest<?> request, String returnTo, Entry entry, BiFunction<Screen, Errors, JteModel> again) {
        return switch (entry) {
            case Entry.Entered entered -> entered(request, Address.ours(returnTo), entered);
            case Entry.FactorAsked asked -> onward(FACTOR, returnTo, asked.onTheWay());
            case Entry.FactorToSetUp asked -> onward(SET_UP, returnTo, asked.onTheWay());
            case Entry.Refused refused -> refused(request, refused.problems(), again);
        };
    }

    /** That a link is good no longer, or never was; and that too many of these were tried from there. */
    HttpResponse<?> badLink(HttpRequest<?> request) {
        long seconds = links.pause(request).toSeconds();
        return seconds == 0
                ? pages.missingToAll(request, templates::signinBadLink)
                : later(pages.showToAll(request, screen -> templates.signinTooManyLinks(screen, seconds)), seconds);
    }

    static HttpResponse<?> later(MutableHttpResponse<?> page, long seconds) {
        return page.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    private HttpResponse<?> entered(HttpRequest<?> request, String returnTo, Entry.Entered entered) {
        MutableHttpResponse<?> answer = entered.recoveryCodes().isEmpty()
                ? HttpResponse.seeOther(URI.create(returnTo))
                : pages.showToAll(
                        request, screen -> templates.accountRecoveryCodes(screen, entered.recoveryCodes(), returnTo));
        entered.cookies().forEach(answer::cookie);
        return answer;
    }

    private static HttpResponse<?> onward(String path, String returnTo, Cookie cookie) {
        String there = path + "?return=" + URLEncoder.encode(Address.ours(returnTo), StandardCharsets.UTF_8);
        return HttpResponse.seeOther(URI.create(there)).cookie(cookie);
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, List<Problem> problems, BiFunction<Screen, Errors, JteModel> again) {
        return pages.againToAll(request, screen -> again.apply(screen, refusals.of(screen, "access", problems)));
    }
}
