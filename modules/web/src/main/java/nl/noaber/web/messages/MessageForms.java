package nl.noaber.web.messages;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Fills the forms of messages and carries out what they say. */
@Singleton
class MessageForms {

    private final Pages pages;
    private final Clock clock;

    MessageForms(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** A new form: joint, for the next budget, about the record of the page it was opened from. */
    Form fresh(HttpRequest<?> request) {
        String about = request.getParameters().get("about", String.class).orElse("");
        Form form = Form.fresh()
                .with("scope", "JOINT")
                .with("budgetYear", nextYear())
                .with("visibility", "TEAM");
        return about.startsWith("Challenge:") ? form.with("challenges", about) : form;
    }

    MessageView.Message message(HttpRequest<?> request, String id) {
        return Pages.found(pages.run(request, MessageView.class, Map.of("id", Links.id("LobbyMessage", id)))
                .lobbyMessage());
    }

    /** What the form offers, for what is filled in. */
    MessageForm offered(HttpRequest<?> request, Form form) {
        Stream<String> ofWhole =
                Stream.of("challenges", "sharedWith", "confidentialTo").flatMap(field -> form.all(field).stream());
        Stream<String> ofRows = IntStream.range(0, MessageFields.VARIANTS.size(form))
                .mapToObj(row -> form.text(MessageFields.VARIANTS.field(row, "organisation")));
        List<String> names = Stream.concat(ofWhole, ofRows)
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        int year = Years.read(form.text("budgetYear")).orElseGet(this::nextYear);
        return pages.run(request, MessageForm.class, Map.of("year", year, "names", names));
    }

    MessageLeft draft(HttpRequest<?> request, Form form) {
        MessageInput input = new MessageInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        return mistakes.isEmpty()
                ? pages.run(request, MessageDrafted.class, input(input.toDraft()))
                        .draftLobbyMessage()
                : MessageLeft.refused(mistakes.all());
    }

    MessageLeft revise(HttpRequest<?> request, String id, Form form) {
        MessageInput input = new MessageInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        return mistakes.isEmpty()
                ? pages.run(request, MessageRevised.class, input(input.toRevise(Links.id("LobbyMessage", id))))
                        .reviseLobbyMessage()
                : MessageLeft.refused(mistakes.all());
    }

    MessageLeft update(HttpRequest<?> request, String id, Form form) {
        MessageInput input = new MessageInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        return mistakes.isEmpty()
                ? pages.run(request, MessageUpdated.class, input(input.toUpdate(Links.id("LobbyMessage", id))))
                        .updateLobbyMessage()
                : MessageLeft.refused(mistakes.all());
    }

    private static Map<String, ?> input(Map<String, @Nullable Object> input) {
        return Map.of("input", input);
    }

    private int nextYear() {
        return DutchTime.today(clock).getYear() + 1;
    }
}
