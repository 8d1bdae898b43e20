package nl.noaber.web.cofinancing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Column;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** Cost against contributions of all projects, or of those of a challenge or programme. */
@AnswerTo("cofinancing/total")
public record CofinancingView(Coverage funding, Parts parts, List<Titled> challenges, List<Named> programmes) {

    private static final String PARTY = "PARTY";

    /** What the second table shows: a party has no cost, and so nothing that is missing. */
    public static List<Column> columns(String by) {
        Stream<Column> named = Stream.of(Column.of("cofinancing.column.what"), Column.of("cofinancing.column.kind"));
        Stream<String> sums = by.equals(PARTY)
                ? Stream.of("sure", "likely", "hoped")
                : Stream.of("cost", "sure", "likely", "hoped", "gap");
        return Stream.concat(named, sums.map(sum -> Column.number("cofinancing.sums." + sum)))
                .toList();
    }

    /** The same, added up by something else. */
    public record Parts(int rowCount, List<Part> rows) {

        /** By party only the parties: the cost itself is nobody's. */
        public List<Part> shown(String by) {
            return by.equals(PARTY)
                    ? rows.stream().filter(part -> part.party() != null).toList()
                    : rows;
        }
    }

    /** One of these. */
    public record Part(
            @Nullable Titled project,
            @Nullable Titled challenge,
            @Nullable Named programme,
            @Nullable Named party,
            List<OfKind> kinds,
            boolean hidesGap) {

        /** Its name; what is of no challenge, or nobody's, is called so. */
        public String name(Screen screen, String by) {
            return name().orElseGet(() -> screen.choice("cofinancing.part.none", by));
        }

        Optional<String> name() {
            return Stream.of(title(project), title(challenge), name(programme), name(party))
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** Where there is more about it; null for what is nobody's. */
        public @Nullable String url(Address address) {
            if (project != null) {
                return Links.to(project.id());
            }
            if (party != null) {
                return Links.to(party.id(), "contributions");
            }
            if (challenge != null) {
                return address.without("by", "after", "before")
                        .with("challenge", challenge.id())
                        .toString();
            }
            if (programme != null) {
                return address.without("by", "after", "before")
                        .with("programme", programme.id())
                        .toString();
            }
            return isOfNoChallenge(address)
                    ? address.without("by", "after", "before")
                            .with(CofinancingFilter.WITHOUT_CHALLENGE, "1")
                            .toString()
                    : null;
        }

        /** Where the contributions are of which its sums of a kind are made; null for what is nobody's. */
        public @Nullable Address figures(Address address, String kind) {
            Address figures = FigureFilter.of(address).with("kind", kind);
            if (project != null) {
                return figures.with("project", project.id()).with("running", "1");
            }
            if (party != null) {
                return figures.with("party", party.id()).with("running", "1");
            }
            if (challenge != null) {
                return figures.with("challenge", challenge.id());
            }
            if (programme != null) {
                return figures.with("programme", programme.id());
            }
            return isOfNoChallenge(address) ? figures.with(CofinancingFilter.WITHOUT_CHALLENGE, "1") : null;
        }

        /** It is the row of what belongs to none. */
        private static boolean isOfNoChallenge(Address address) {
            return CofinancingFilter.by(address).equals("CHALLENGE");
        }

        private static @Nullable String title(@Nullable Titled record) {
            return record == null ? null : record.title();
        }

        private static @Nullable String name(@Nullable Named record) {
            return record == null ? null : record.name();
        }
    }

    /** Where the contributions are of which its sums are made. */
    public Address figures(Address address) {
        return FigureFilter.of(address);
    }

    /** How many parts the second table has: by party the cost, which is nobody's, is none of them. */
    public int partCount(String by) {
        boolean cost =
                funding.kinds().stream().anyMatch(kind -> kind.sums().cost().signum() > 0);
        return by.equals(PARTY) && cost ? parts.rowCount() - 1 : parts.rowCount();
    }

    /** Where the part of them that is shown begins, and whether there is more on either side. */
    public PageInfo partPage(Address address, String by) {
        return PartPlace.of(address).among(partCount(by));
    }

    /** How many come before those that are shown. */
    public int skipped(Address address) {
        return PartPlace.of(address).skip();
    }

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public List<Option> programmeOptions() {
        return programmes.stream().map(one -> new Option(one.id(), one.name())).toList();
    }
}
