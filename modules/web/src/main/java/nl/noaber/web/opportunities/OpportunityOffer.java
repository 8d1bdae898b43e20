package nl.noaber.web.opportunities;

import java.util.List;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What the form offers, and the names of what is chosen in it. */
@AnswerTo("opportunities/form")
public record OpportunityOffer(
        List<Named> fundingSchemes, List<Titled> challenges, List<Named> colleagues, List<@Nullable Node> nodes) {

    public record Node(String id, @Nullable String name) {}

    public List<Option> schemeOptions() {
        return named(fundingSchemes);
    }

    public List<Option> ownerOptions() {
        return named(colleagues);
    }

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    private static List<Option> named(List<Named> all) {
        return all.stream().map(one -> new Option(one.id(), one.name())).toList();
    }

    /** What is chosen in a field; an id that leads to nothing shows itself. */
    public List<Option> chosen(List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(id))).toList();
    }

    private String nameOf(String id) {
        for (Node node : nodes) {
            if (node != null && node.id().equals(id) && node.name() != null) {
                return node.name();
            }
        }
        return id;
    }
}
