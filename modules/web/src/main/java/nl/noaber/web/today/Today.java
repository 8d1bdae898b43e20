package nl.noaber.web.today;

import nl.noaber.web.page.AnswerTo;

/** What the first page shows. */
@AnswerTo("today")
public record Today(User viewer) {

    public record User(String name) {}
}
