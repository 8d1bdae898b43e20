package nl.noaber.web.signoffs;

import java.util.Map;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** What the form of an answer says, as the mutations take it. */
final class Answering {

    private Answering() {}

    static Map<String, @Nullable Object> input(Variables asked, Form form) {
        return asked.and("number", form.number("number"))
                .and("position", form.text("position"))
                .and("level", form.text("level"))
                .andIfAny("reason", form.value("reason"))
                .andIfAny("proposedText", form.value("proposedText"))
                .andIfAny("receivedBy", form.value("receivedBy"))
                .andIfAny("answeredBy", form.value("answeredBy"))
                .map();
    }
}
