package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** How far the work on a file is. */
@AnswerTo("disclosure/progress")
public record DisclosureProgress(@Nullable Work disclosureFile) {

    public record Work(String id, String state, int total, int done) {

        public String url() {
            return "/disclosure/" + id.substring(id.indexOf(':') + 1);
        }

        public boolean isGoingOn() {
            return state.equals("COLLECTING") || state.equals("MAKING");
        }
    }
}
