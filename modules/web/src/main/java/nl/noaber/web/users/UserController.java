package nl.noaber.web.users;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.RecordNames;
import nl.noaber.web.relations.Unchosen;
import nl.noaber.web.templates.Templates;
import org.jspecify.annotations.Nullable;

/** The users: the list, inviting one, changing one. */
@PageController("/administration/users")
class UserController {

    private static final int SIZE = 50;
    private static final String ORGANISATION = "organisation";

    private final Pages pages;
    private final Templates templates;
    private final RecordNames names;

    UserController(Pages pages, Templates templates, RecordNames names) {
        this.pages = pages;
        this.templates = templates;
        this.names = names;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Address address = Address.of(request);
        Map<String, ?> filter = Variables.none()
                .andIfAny("text", address.text("q"))
                .andIfAny(
                        "role",
                        address.among("role", UserRoles.ALL).stream()
                                .findFirst()
                                .orElse(null))
                .andIfAny("active", UserRoles.active(address.text("active")))
                .map();
        return pages.show(
                request,
                UserList.class,
                PageInfo.asked(address, SIZE).and("filter", filter).map(),
                templates::usersList);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        refuseOthers(request);
        Form form = Form.fresh().with("role", Role.STAFF.name());
        return pages.show(request, screen -> inviting(request, screen, form, Errors.none()));
    }

    @Post
    HttpResponse<?> invite(HttpRequest<?> request, @Body Form form) {
        Errors errors = errors(request, form);
        if (!errors.isEmpty()) {
            return pages.again(request, screen -> inviting(request, screen, form, errors));
        }
        Map<String, ?> input = Variables.of("id", form.text("id"))
                .and("name", form.text("name"))
                .and("email", form.text("email"))
                .and("role", form.text("role"))
                .and(ORGANISATION, form.value(ORGANISATION))
                .map();
        UserOutcome outcome =
                pages.run(request, UserInvited.class, Map.of("input", input)).inviteUser();
        UserOutcome.Account account = outcome.account();
        return account == null
                ? pages.again(request, screen -> inviting(request, screen, form, new Errors(outcome.userErrors())))
                : delivered(request, account.id(), outcome);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        UserView.Account user = user(request, id);
        Form form = user.filledIn();
        return pages.show(
                request, screen -> templates.usersOne(screen, user, form, Errors.none(), chosen(request, form), null));
    }

    @Post("/{id}")
    HttpResponse<?> update(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        Errors errors = errors(request, form);
        if (!errors.isEmpty()) {
            return again(request, id, form, errors, null);
        }
        Map<String, ?> input = Variables.of("id", Links.id("Account", id))
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, "name", form.text("name"))
                .andIfChanged(form, "email", form.text("email"))
                .andIfChanged(form, "role", form.text("role"))
                .andIfChanged(form, ORGANISATION, form.value(ORGANISATION))
                .map();
        UserOutcome outcome =
                pages.run(request, UserUpdated.class, Map.of("input", input)).updateAccount();
        return outcome.isDone()
                ? pages.done("/administration/users/" + id, Flash.of("users.saved"))
                : again(request, id, form, new Errors(outcome.userErrors()), outcome.conflict());
    }

    @Post("/{id}/closing")
    HttpResponse<?> close(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        UserOutcome outcome =
                pages.run(request, UserClosed.class, version(id, form)).closeAccount();
        return answer(request, id, outcome, "users.closed");
    }

    @Post("/{id}/reopening")
    HttpResponse<?> reopen(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        UserOutcome outcome =
                pages.run(request, UserReopened.class, version(id, form)).reopenAccount();
        return answer(request, id, outcome, "users.reopened");
    }

    @Post("/{id}/links")
    HttpResponse<?> sendLink(HttpRequest<?> request, @PathVariable String id) {
        UserOutcome outcome = pages.run(request, LinkSent.class, only(id)).sendSignInLink();
        return outcome.account() == null
                ? answer(request, id, outcome, "")
                : delivered(request, Links.id("Account", id), outcome);
    }

    @Post("/{id}/second-factor-removal")
    HttpResponse<?> removeFactor(HttpRequest<?> request, @PathVariable String id) {
        UserOutcome outcome = pages.run(request, FactorRemoved.class, only(id)).removeSecondFactor();
        return answer(request, id, outcome, "users.factor.removed");
    }

    /** Without mail the link is shown here, once; otherwise it is said how the mail went. */
    private HttpResponse<?> delivered(HttpRequest<?> request, String account, UserOutcome outcome) {
        String link = outcome.link();
        String page = "/administration/users/" + account.substring(account.indexOf(':') + 1);
        return link == null
                ? pages.done(page, Flash.of("users.link." + outcome.delivery()))
                : pages.show(request, screen -> templates.usersLink(screen, link, page));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String id, UserOutcome outcome, String flash) {
        return outcome.isDone()
                ? pages.done("/administration/users/" + id, Flash.of(flash))
                : again(request, id, new Form(Map.of()), new Errors(outcome.userErrors()), outcome.conflict());
    }

    /** The form as it was sent; after a conflict in the version that is there now, which whoever sends it again has seen. */
    private HttpResponse<?> again(
            HttpRequest<?> request, String id, Form form, Errors errors, @Nullable Conflict conflict) {
        UserView.Account user = user(request, id);
        boolean whole = form.values().isEmpty();
        Form sent = whole ? user.filledIn() : form;
        Form next = conflict == null ? sent : sent.with("version", conflict.version());
        return pages.again(
                request,
                screen -> templates.usersOne(
                        screen,
                        user,
                        next,
                        errors,
                        chosen(request, next),
                        conflict == null ? null : new UserConflict(inWords(request, screen, conflict), whole)));
    }

    private Conflict inWords(HttpRequest<?> request, Screen screen, Conflict conflict) {
        Stream<@Nullable String> values =
                conflict.fields().stream().flatMap(field -> Stream.of(field.stored(), field.sent()));
        Map<String, String> known = names.ofValues(request, values);
        return conflict.inWords((field, value) -> switch (field) {
            case "role" -> screen.choice("shell.role", value);
            case "active" -> screen.text(value.equals("true") ? "users.active" : "users.inactive");
            default -> known.getOrDefault(value, value);
        });
    }

    private Errors errors(HttpRequest<?> request, Form form) {
        return TypedChoices.notOneOf(pages.viewer(request), form, "role", UserRoles.ALL)
                .and(Unchosen.of(pages.viewer(request), form, ORGANISATION));
    }

    private JteModel inviting(HttpRequest<?> request, Screen screen, Form form, Errors errors) {
        return templates.usersInvite(screen, form, errors, chosen(request, form));
    }

    private List<Option> chosen(HttpRequest<?> request, Form form) {
        return names.chosen(request, form, ORGANISATION).getOrDefault(ORGANISATION, List.of());
    }

    private UserView.Account user(HttpRequest<?> request, String id) {
        refuseOthers(request);
        return Pages.found(pages.run(request, UserView.class, Map.of("id", Links.id("Account", id)))
                .account());
    }

    private void refuseOthers(HttpRequest<?> request) {
        Pages.found(pages.viewer(request).role() == Role.ADMIN ? true : null);
    }

    private static Map<String, ?> version(String id, Form form) {
        return Map.of("input", Map.of("id", Links.id("Account", id), "expectedVersion", form.number("version")));
    }

    private static Map<String, ?> only(String id) {
        return Map.of("input", Map.of("id", Links.id("Account", id)));
    }
}
