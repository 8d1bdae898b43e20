package nl.noaber.agenda.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.noaber.access.User;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.MeetingState;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** What may be written about an agenda item. What it names already may stay, whatever became of that. */
final class AgendaItemRules {

    private final AgendaItemDetails details;
    private final @Nullable AgendaItemDetails stored;
    private final AgendaItemKnown known;
    private final List<Problem> problems = new ArrayList<>();

    private AgendaItemRules(AgendaItemDetails details, @Nullable AgendaItemDetails stored, AgendaItemKnown known) {
        this.details = details;
        this.stored = stored;
        this.known = known;
    }

    /** What is wrong with one that is to be put on an agenda. */
    static List<Problem> ofNew(AgendaItemDetails details, AgendaItemKnown known) {
        AgendaItemRules rules = new AgendaItemRules(details, null, known);
        rules.meeting();
        if (details.state() == AgendaItemState.CARRIED_OVER) {
            rules.problems.add(Problem.of("CARRIED_BY_ITSELF", "state"));
        }
        rules.all();
        return rules.problems;
    }

    /**
     * What is wrong with what it is to become.
     *
     * @param stored what is there already
     * @param continued whether an item of a later meeting continues it
     */
    static List<Problem> ofChange(
            AgendaItemDetails details, WholeAgendaItem stored, boolean continued, AgendaItemKnown known) {
        AgendaItemRules rules = new AgendaItemRules(details, stored.details(), known);
        rules.state(stored, continued);
        rules.all();
        return rules.problems;
    }

    private void meeting() {
        if (known.meeting() == null) {
            problems.add(Problem.of("NOT_FOUND", "meeting"));
        } else if (known.meeting().withdrawn()) {
            problems.add(Problem.of("MEETING_WITHDRAWN", "meeting"));
        } else if (known.meeting().state() == MeetingState.CANCELLED) {
            problems.add(Problem.of("MEETING_CANCELLED", "meeting"));
        }
    }

    private void state(WholeAgendaItem before, boolean continued) {
        AgendaItemState from = before.row().state();
        AgendaItemState to = details.state();
        if (from == to) {
            return;
        }
        if (to == AgendaItemState.CARRIED_OVER) {
            problems.add(Problem.of("CARRIED_BY_ITSELF", "state"));
        } else if (continued) {
            problems.add(Problem.of("CARRIED_OVER_ALREADY", "state"));
        } else if (before.decision() != null && to != AgendaItemState.SETTLED) {
            problems.add(Problem.of("DECIDED_ALREADY", "state"));
        }
    }

    private void all() {
        texts();
        lead();
        owner();
        subjects();
        disclosure("", details.disclosure());
        documents();
    }

    /** Not to disclose something takes a ground of the law, and nothing else does. */
    private void disclosure(String at, @Nullable Disclosure disclosure) {
        if (disclosure != null
                && disclosure.disclosureClass().needsGround()
                        == disclosure.grounds().isEmpty()) {
            problems.add(Problem.of(
                    disclosure.grounds().isEmpty() ? "GROUND_MISSING" : "NO_GROUND_HERE", at + "disclosureGrounds"));
        }
    }

    private void texts() {
        if (Texts.lineOrNull(details.title()) == null) {
            problems.add(Problem.of("TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", "title", Texts.lineOrNull(details.title()), AgendaItem.LONGEST_TITLE);
        Texts.atMost(
                problems,
                "TEXT_TOO_LONG",
                "explanation",
                Texts.stripped(details.explanation()),
                AgendaItem.LONGEST_EXPLANATION);
    }

    private void lead() {
        PostId lead = details.lead();
        if (lead == null || (stored != null && lead.equals(stored.lead()))) {
            return;
        }
        Post post = known.posts().get(lead);
        if (post == null) {
            problems.add(Problem.of("NOT_FOUND", "lead"));
        } else if (post.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "lead", post.name()));
        }
    }

    private void owner() {
        if (stored != null && details.owner().equals(stored.owner())) {
            return;
        }
        User owner = known.users().get(details.owner());
        if (owner == null) {
            problems.add(Problem.of("NOT_FOUND", "owner"));
        } else if (!owner.role().isTeam()) {
            problems.add(Problem.of("OWNER_OUTSIDE_TEAM", "owner", owner.name()));
        }
    }

    private void subjects() {
        chosen("challenges", AgendaSubjects::challenges, known.challenges(), _ -> false, Object::toString);
        chosen("messages", AgendaSubjects::messages, known.messages(), LobbyMessage::withdrawn, LobbyMessage::title);
        chosen("projects", AgendaSubjects::projects, known.projects(), Project::withdrawn, Project::title);
        chosen("contributions", AgendaSubjects::contributions, known.contributions(), _ -> false, Object::toString);
        chosen("parties", AgendaSubjects::parties, known.organisations(), Organisation::withdrawn, Organisation::name);
    }

    private <I, T> void chosen(
            String field,
            Function<AgendaSubjects, Set<I>> which,
            Map<I, T> there,
            Predicate<T> withdrawn,
            Function<T, String> name) {
        Set<I> chosen = which.apply(details.subjects());
        if (chosen.size() > AgendaSubjects.MOST) {
            problems.add(Problem.of("TOO_MANY_CHOSEN", field, AgendaSubjects.MOST));
        }
        Set<I> before = stored == null ? Set.of() : which.apply(stored.subjects());
        chosen.stream().filter(id -> !before.contains(id)).forEach(id -> {
            T found = there.get(id);
            if (found == null) {
                problems.add(Problem.of("NOT_FOUND", field));
            } else if (withdrawn.test(found)) {
                problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, name.apply(found)));
            }
        });
    }

    private void documents() {
        if (details.documents().size() > AgendaDocument.MOST) {
            problems.add(Problem.of("TOO_MANY_DOCUMENTS", "documents", AgendaDocument.MOST));
        }
        for (int i = 0; i < details.documents().size(); i++) {
            document("documents." + i + ".", details.documents().get(i));
        }
    }

    private void document(String at, AgendaDocument document) {
        if (document.title().isEmpty()) {
            problems.add(Problem.of("DOCUMENT_WITHOUT_TITLE", at + "title"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", at + "title", document.title(), AgendaDocument.LONGEST_TITLE);
        Texts.atMost(
                problems, "TEXT_TOO_LONG", at + "reference", document.reference(), AgendaDocument.LONGEST_REFERENCE);
        Texts.atMost(problems, "TEXT_TOO_LONG", at + "address", document.address(), AgendaDocument.LONGEST_ADDRESS);
        if (document.address() != null && !isAddress(document.address())) {
            problems.add(Problem.of("NOT_AN_ADDRESS", at + "address"));
        }
        disclosure(at, document.disclosure());
    }

    /** Only what a browser opens and cannot run. */
    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
