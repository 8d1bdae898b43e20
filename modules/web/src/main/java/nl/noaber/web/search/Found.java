package nl.noaber.web.search;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.SnippetPart;
import org.jspecify.annotations.Nullable;

/** What was found. */
@AnswerTo("search/found")
public record Found(Search search) {

    public record Search(List<Hit> nodes, PageInfo pageInfo) {}

    public record Hit(
            String type, String id, String title, @Nullable String subtitle, List<SnippetPart> snippet) {

        public String url() {
            return Links.to(id);
        }
    }
}
