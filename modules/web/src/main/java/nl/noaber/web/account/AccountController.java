package nl.noaber.web.account;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.noaber.access.FactorSetUp;
import nl.noaber.access.OwnAccount;
import nl.noaber.access.OwnAccount.Change;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Refusals;
import nl.noaber.web.page.Screen;
import nl.noaber.web.templates.Templates;

/** One's own account. What has a password or a code in it goes to access itself, and never through a document. */
@PageController("/account")
class AccountController {

    private static final String FACTOR = "/account/second-factor";

    private final OwnAccount account;
    private final Pages pages;
    private final Refusals refusals;
    private final Templates templates;

    AccountController(OwnAccount account, Pages pages, Refusals refusals, Templates templates) {
        this.account = account;
        this.pages = pages;
        this.refusals = refusals;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        OwnAccountView.Account own = own(request);
        String session = account.session(request).map(UUID::toString).orElse("");
        return pages.show(request, screen -> templates.accountOwn(screen, own, session));
    }

    @Get("/password")
    HttpResponse<?> password(HttpRequest<?> request) {
        Pages.found(own(request).hasPassword() ? true : null);
        return pages.show(request, screen -> templates.accountPassword(screen, Errors.none()));
    }

    @Post("/password")
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Form form) {
        pages.viewer(request);
        Change change = account.changePassword(request, form.text("current"), form.text("password"));
        return answer(request, change, "account.password.changed", templates::accountPassword);
    }

    @Get("/second-factor")
    HttpResponse<?> setUp(HttpRequest<?> request) {
        pages.viewer(request);
        FactorSetUp factor = Pages.found(account.setUp(request).orElse(null));
        return pages.show(
                request, screen -> templates.accountFactor(screen, factor, FACTOR, new Form(Map.of()), Errors.none()));
    }

    @Post("/second-factor")
    HttpResponse<?> confirm(HttpRequest<?> request, @Body Form form) {
        pages.viewer(request);
        Change change = account.confirm(request, form.text("current"), form.text("code"));
        FactorSetUp factor = account.setUpAgain(request).orElse(null);
        if (change instanceof Change.Refused) {
            Pages.found(factor);
        }
        return answer(
                request,
                change,
                "account.factor.isOn",
                (screen, errors) ->
                        templates.accountFactor(screen, Pages.found(factor), FACTOR, new Form(Map.of()), errors));
    }

    /** What needs the password once more: {@code off} or {@code codes}. */
    @Get("/second-factor/{what:off|codes}")
    HttpResponse<?> ask(HttpRequest<?> request, String what) {
        Pages.found(own(request).secondFactor() ? true : null);
        return pages.show(request, screen -> templates.accountProof(screen, what, Errors.none()));
    }

    @Post("/second-factor/off")
    HttpResponse<?> remove(HttpRequest<?> request, @Body Form form) {
        pages.viewer(request);
        return answer(
                request,
                account.remove(request, form.text("current")),
                "account.factor.isOff",
                (screen, errors) -> templates.accountProof(screen, "off", errors));
    }

    @Post("/second-factor/codes")
    HttpResponse<?> renewCodes(HttpRequest<?> request, @Body Form form) {
        pages.viewer(request);
        return answer(
                request,
                account.renewCodes(request, form.text("current")),
                "account.codes.renewed",
                (screen, errors) -> templates.accountProof(screen, "codes", errors));
    }

    /** Ends the sessions that are named: one of them, or all others. */
    @Post("/sessions")
    HttpResponse<?> endSessions(HttpRequest<?> request, @Body Form form) {
        List<String> ids = form.all("session");
        pages.run(request, SessionsEnded.class, Map.of("input", Map.of("sessions", ids)));
        return pages.done("/account", Flash.of("account.sessions.ended"));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Change change, String flash, BiFunction<Screen, Errors, JteModel> again) {
        return switch (change) {
            case Change.Done done when done.recoveryCodes().isEmpty() -> pages.done("/account", Flash.of(flash));
            case Change.Done done ->
                pages.show(request, screen -> templates.accountRecoveryCodes(screen, done.recoveryCodes(), "/account"));
            case Change.Refused refused ->
                pages.again(request, screen -> again.apply(screen, refusals.of(screen, "access", refused.problems())));
        };
    }

    private OwnAccountView.Account own(HttpRequest<?> request) {
        return pages.run(request, OwnAccountView.class, Map.of()).ownAccount();
    }
}
