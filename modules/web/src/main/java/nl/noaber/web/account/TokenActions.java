package nl.noaber.web.account;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;

/** What a token can be made for. */
@AnswerTo("account/tokenActions")
public record TokenActions(List<Action> tokenActions) {

    public record Action(String name, String description) {}

    List<Option> options() {
        return tokenActions.stream()
                .map(action -> new Option(action.name(), action.name() + " – " + action.description()))
                .toList();
    }
}
