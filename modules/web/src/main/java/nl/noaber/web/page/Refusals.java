package nl.noaber.web.page;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.Problem;

/** Why something was refused that is no document, in the words of the module that refused it. */
@Singleton
public class Refusals {

    private final ProblemTexts texts;

    Refusals(ProblemTexts texts) {
        this.texts = texts;
    }

    public Errors of(Screen screen, String module, List<Problem> problems) {
        return new Errors(problems.stream()
                .map(problem -> new UserError(
                        problem.code(),
                        problem.field(),
                        texts.text(problem, module, screen.viewer().locale())))
                .toList());
    }
}
