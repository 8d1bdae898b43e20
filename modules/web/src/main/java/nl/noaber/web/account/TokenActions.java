package nl.noaber.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;

/** What a token can be made for. */
@AnswerTo("account/tokenActions")
public record TokenActions(List<TokenAction> tokenActions) {

    /** To choose from, by the part of the product that they belong to. */
    public Map<String, List<Option>> options(Screen screen) {
        Map<String, List<Option>> options = new LinkedHashMap<>();
        tokenActions.forEach(
                action -> options.merge(action.part(), List.of(action.option(screen)), TokenActions::joined));
        return options;
    }

    private static List<Option> joined(List<Option> some, List<Option> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
