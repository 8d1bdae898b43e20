package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.templates.Templates;

/** Drafting a message, wording it anew, and changing what is known of it. */
@PageController("/messages")
class MessageFormController {

    private final Pages pages;
    private final Templates templates;
    private final MessageForms forms;

    MessageFormController(Pages pages, Templates templates, MessageForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = forms.fresh(request);
        MessageForm offered = forms.offered(request, form);
        return pages.show(request, screen -> templates.messagesDraft(screen, form, offered, Errors.none()));
    }

    @Post
    HttpResponse<?> draft(HttpRequest<?> request, @Body Form sent) {
        Form form = withId(MessageFields.compacted(sent));
        MessageLeft left = forms.draft(request, form);
        if (left.stored()) {
            return pages.done(
                    "/messages/" + form.text("id"),
                    Flash.of("messages.drafted")
                            .undoneBy("/messages/" + form.text("id") + "/withdrawal", left.version())
                            .clearing("message"));
        }
        MessageForm offered = forms.offered(request, form);
        return pages.again(
                request, screen -> templates.messagesDraft(screen, form, offered, new Errors(left.userErrors())));
    }

    @Get("/{id}/wording")
    HttpResponse<?> wording(HttpRequest<?> request, @PathVariable String id) {
        MessageView.Message message = forms.message(request, id);
        Form form = MessageFields.wording(message);
        MessageForm offered = forms.offered(request, form);
        return pages.show(
                request, screen -> templates.messagesWording(screen, message, form, offered, Errors.none(), null));
    }

    @Post("/{id}/wording")
    HttpResponse<?> reword(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = MessageFields.compacted(sent);
        MessageLeft left = forms.revise(request, id, form);
        if (left.stored()) {
            return pages.done("/messages/" + id, Flash.of("messages.reworded").clearing("message-wording-" + id));
        }
        MessageView.Message message = forms.message(request, id);
        Form again = again(left, form, stored -> MessageFields.rebased(stored, MessageFields.wording(message)));
        MessageForm offered = forms.offered(request, again);
        return pages.again(
                request,
                screen -> templates.messagesWording(
                        screen, message, again, offered, new Errors(left.userErrors()), left.conflict()));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        MessageView.Message message = forms.message(request, id);
        Form form = MessageFields.details(message);
        MessageForm offered = forms.offered(request, form);
        return pages.show(
                request, screen -> templates.messagesEdit(screen, message, form, offered, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form sent) {
        Form form = MessageFields.compacted(sent);
        MessageLeft left = forms.update(request, id, form);
        if (left.stored()) {
            boolean joins = form.isChanged("scope") && form.has("scope", "JOINT") && left.isInAlignment();
            return pages.done(
                    "/messages/" + id,
                    Flash.of(joins ? "messages.saved.joint" : "messages.saved").clearing("message-" + id));
        }
        MessageView.Message message = forms.message(request, id);
        Form again = again(left, form, stored -> MessageFields.rebased(stored, MessageFields.details(message)));
        MessageForm offered = forms.offered(request, again);
        return pages.again(
                request,
                screen -> templates.messagesEdit(
                        screen, message, again, offered, new Errors(left.userErrors()), left.conflict()));
    }

    /** After a conflict the form starts from what is stored, so that sending it again means it. */
    private static Form again(MessageLeft left, Form form, UnaryOperator<Form> rebased) {
        return left.conflict() == null ? form : rebased.apply(form);
    }

    /** The id under which it is stored once, however often it is sent; one that is missing is made. */
    private static Form withId(Form form) {
        return Ids.parse(form.text("id")).isPresent()
                ? form
                : form.with("id", Ids.next().toString());
    }
}
