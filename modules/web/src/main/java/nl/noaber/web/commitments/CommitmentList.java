package nl.noaber.web.commitments;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** A part of the list of commitments, and what it can be filtered by. */
@AnswerTo("commitments/list")
public record CommitmentList(Commitments commitments, List<Challenge> challenges, List<Colleague> colleagues) {

    public record Commitments(int totalCount, List<Commitment> nodes, PageInfo pageInfo) {}

    public record Commitment(
            String id,
            String direction,
            String text,
            @Nullable PartialDate due,
            @Nullable String forum,
            boolean overdue,
            String state,
            @Nullable Organisation organisation,
            Owner owner) {}

    public record Organisation(String id, String name) {}

    public record Owner(String name) {}

    public record Challenge(String id, String title) {}

    public record Colleague(String id, String name) {}

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }

    /** Whoever looks, then everybody who can own one. */
    public List<Option> ownerOptions(Screen screen) {
        Option mine = new Option(CommitmentFilter.MINE, screen.text("commitments.filter.mine"));
        Stream<Option> others = colleagues.stream().map(colleague -> new Option(colleague.id(), colleague.name()));
        return Stream.concat(Stream.of(mine), others).toList();
    }

    /** The states, and last any of them. */
    public static List<Option> stateOptions(Screen screen) {
        Option any = new Option(CommitmentFilter.ANY, screen.text("commitments.filter.all"));
        Stream<Option> states = Words.options(screen, "words.commitmentState", Words.COMMITMENT_STATES).stream();
        return Stream.concat(states, Stream.of(any)).toList();
    }
}
