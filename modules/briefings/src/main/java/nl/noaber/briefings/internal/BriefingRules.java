package nl.noaber.briefings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What may be written about a briefing. */
final class BriefingRules {

    private BriefingRules() {}

    /**
     * What is wrong with whom it is for and with its texts.
     *
     * @param before for whom it was, who may stay whatever became of the post
     */
    static List<Problem> of(WholeBriefing wanted, @Nullable PostId before, Map<PostId, Post> posts) {
        List<Problem> problems = new ArrayList<>();
        PostId recipient = wanted.row().recipientId();
        if (recipient != null && !recipient.equals(before)) {
            Post post = posts.get(recipient);
            if (post == null) {
                problems.add(Problem.of("NOT_FOUND", "recipient"));
            } else if (post.withdrawn()) {
                problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "recipient", post.name()));
            }
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", "audience", wanted.row().audience(), Briefing.LONGEST_AUDIENCE);
        wanted.texts()
                .forEach((section, text) ->
                        Texts.atMost(problems, "TEXT_TOO_LONG", section.field(), text, BriefingSection.LONGEST));
        return problems;
    }

    /** What is wrong with the item: one that is not treated at its meeting needs no briefing there. */
    static List<Problem> ofItem(AgendaItem item, String field) {
        return switch (item.state()) {
            case WITHDRAWN -> List.of(Problem.of("ITEM_OFF_THE_AGENDA", field));
            case CARRIED_OVER -> List.of(Problem.of("ITEM_CARRIED_OVER", field));
            case IDEA, IN_PREPARATION, READY, SETTLED -> List.of();
        };
    }

    /** What has to be there before anybody can use it. */
    static List<Problem> ofUse(WholeBriefing briefing, String recipient) {
        List<Problem> problems = new ArrayList<>();
        if (recipient.isEmpty()) {
            problems.add(Problem.of("RECIPIENT_MISSING", "recipient"));
        }
        if (briefing.text(BriefingSection.AIM).isEmpty()) {
            problems.add(Problem.of("AIM_MISSING", BriefingSection.AIM.field()));
        }
        if (briefing.text(BriefingSection.LINE_TO_TAKE).isEmpty()) {
            problems.add(Problem.of("LINE_MISSING", BriefingSection.LINE_TO_TAKE.field()));
        }
        return problems;
    }
}
