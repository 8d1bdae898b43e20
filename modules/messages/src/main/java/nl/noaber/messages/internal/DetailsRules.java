package nl.noaber.messages.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageScope;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** What may be written about a message beside its wording. */
final class DetailsRules {

    static final int MOST_EVIDENCE = 100;
    static final int MOST_CHALLENGES = 100;

    /** A year of two digits is a mistake in typing. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final LobbyMessageDetails details;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    private DetailsRules(LobbyMessageDetails details, Known known) {
        this.details = details;
        this.known = known;
    }

    /**
     * What is wrong with the details.
     *
     * @param owner who is to look after it
     * @param stored what is there already; null when it is new
     */
    static List<Problem> problems(
            LobbyMessageDetails details, Known known, UserId owner, @Nullable WholeMessage stored) {
        DetailsRules rules = new DetailsRules(details, known);
        WordingRules.year(rules.problems, "budgetYear", details.budgetYear());
        rules.challenges();
        rules.evidence();
        rules.sharing(stored == null ? Set.of() : stored.named());
        rules.confidence();
        if (stored == null || !owner.equals(stored.row().ownerId())) {
            rules.owner(known.users().get(owner));
        }
        return rules.problems;
    }

    private void challenges() {
        if (details.challenges().size() > MOST_CHALLENGES) {
            problems.add(Problem.of("TOO_MANY_CHALLENGES", "challenges", MOST_CHALLENGES));
        }
        for (int index = 0; index < details.challenges().size(); index++) {
            if (!known.challenges().containsKey(details.challenges().get(index))) {
                problems.add(Problem.of("NOT_FOUND", "challenges." + index));
            }
        }
    }

    private void evidence() {
        if (details.evidence().size() > MOST_EVIDENCE) {
            problems.add(Problem.of("TOO_MUCH_EVIDENCE", "evidence", MOST_EVIDENCE));
        }
        for (int index = 0; index < details.evidence().size(); index++) {
            evidence("evidence." + index + ".", details.evidence().get(index));
        }
    }

    private void evidence(String path, MessageEvidence evidence) {
        if (evidence.text().isBlank()) {
            problems.add(Problem.of("EVIDENCE_MISSING", path + "text"));
        }
        if (evidence.source().isBlank()) {
            problems.add(Problem.of("SOURCE_MISSING", path + "source"));
        }
        Texts.atMost(
                problems, "EVIDENCE_TOO_LONG", path + "text", evidence.text().strip(), MessageEvidence.LONGEST_TEXT);
        Texts.atMost(
                problems,
                "SOURCE_TOO_LONG",
                path + "source",
                evidence.source().strip(),
                MessageEvidence.LONGEST_SOURCE);
        problems.addAll(address(path + "address", evidence.address()));
        LocalDate until = evidence.validUntil();
        if (until != null && (until.isBefore(FIRST_DAY) || until.isAfter(LAST_DAY))) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    path + "validUntil",
                    Integer.toString(FIRST_DAY.getYear()),
                    Integer.toString(LAST_DAY.getYear())));
        }
    }

    /** What is wrong with an address on the web; nothing with none. */
    static List<Problem> address(String field, @Nullable String typed) {
        List<Problem> problems = new ArrayList<>();
        String address = Texts.stripped(typed);
        Texts.atMost(problems, "ADDRESS_TOO_LONG", field, address, MessageEvidence.LONGEST_ADDRESS);
        if (address != null && !isOnTheWeb(address)) {
            problems.add(Problem.of("ADDRESS_NOT_ON_THE_WEB", field));
        }
        return problems;
    }

    private static boolean isOnTheWeb(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /**
     * With whom it is shared.
     *
     * @param there with whom it was shared already, withdrawn since or not
     */
    private void sharing(Set<UUID> there) {
        if (details.visibility() != Visibility.SHARED) {
            if (!details.sharedWith().isEmpty()) {
                problems.add(Problem.of("NOT_SHARED", "sharedWith"));
            }
            return;
        }
        if (details.scope() == MessageScope.OWN) {
            problems.add(Problem.of("OWN_IS_NOT_SHARED", "visibility"));
        }
        if (details.sharedWith().isEmpty()) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        if (!known.organisations().keySet().containsAll(details.sharedWith())) {
            problems.add(Problem.of("NOT_FOUND", "sharedWith"));
        }
        details.sharedWith().stream()
                .filter(id -> !there.contains(id.value()))
                .flatMap(id -> Stream.ofNullable(known.organisations().get(id)))
                .filter(Organisation::withdrawn)
                .forEach(organisation ->
                        problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "sharedWith", organisation.name())));
    }

    private void confidence() {
        if (details.visibility() != Visibility.CONFIDENTIAL) {
            if (!details.confidentialTo().isEmpty()) {
                problems.add(Problem.of("NOT_CONFIDENTIAL", "confidentialTo"));
            }
            return;
        }
        if (!known.users().keySet().containsAll(details.confidentialTo())) {
            problems.add(Problem.of("NOT_FOUND", "confidentialTo"));
        }
        details.confidentialTo().stream()
                .map(known.users()::get)
                .filter(Objects::nonNull)
                .filter(user -> details.scope() == MessageScope.OWN && user.role() == Role.PARTNER)
                .forEach(user -> problems.add(Problem.of("OWN_NOT_FOR_PARTNERS", "confidentialTo", user.name())));
    }

    private void owner(@Nullable User owner) {
        if (owner == null) {
            problems.add(Problem.of("NOT_FOUND", "owner"));
        } else if (!owner.role().isTeam()) {
            problems.add(Problem.of("OWNER_OUTSIDE_TEAM", "owner", owner.name()));
        }
    }
}
