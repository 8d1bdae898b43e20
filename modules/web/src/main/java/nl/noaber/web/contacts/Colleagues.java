package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;

/** Who can own a record. */
@AnswerTo("contacts/colleagues")
public record Colleagues(List<Colleague> colleagues) {

    public record Colleague(String id, String name) {}
}
